// What somebody has had proofread, newest first.
import { deleteProofreading, listProofreadings } from "../api.js";
import { button, el, fill } from "../dom.js";
import { clockOf, inChina, monthDay } from "../format.js";
import { signOut } from "../session.js";
import { announce, go, problemBox } from "../shell.js";
import { texts } from "../../texts/proofread.js";

const PAGE = 20;

export async function own() {
  const rows = el("tbody", {});
  const more = el("div", {});
  const told = el("div", { class: "told" });
  const attempt = async action => {
    fill(told);
    try {
      await action();
    } catch (error) {
      fill(told, problemBox(error));
    }
  };
  function show({ items, nextCursor }) {
    rows.append(...items.map(item => row(item, remove)));
    fill(more, nextCursor && button(texts.more, () => attempt(async () => show(await listProofreadings({ query: { limit: PAGE, cursor: nextCursor } }))),
      { class: "quiet" }));
  }
  /** Asks in the row before it deletes. */
  function remove(item, node, asked) {
    const name = nameOf(item);
    const sure = button(texts.confirmRemove, () => attempt(async () => {
      await deleteProofreading({ proofreadingId: item.proofreadingId });
      asked.remove();
      node.remove();
      announce(texts.removed);
    }), { class: "danger" });
    fill(asked, el("td", { colspan: 5 }, el("div", { class: "notice warn" }, el("p", {}, texts.sureRemove(name)),
      el("div", { class: "actions" }, sure, button(texts.keep, () => fill(asked), { class: "quiet" })))));
    node.after(asked);
    sure.focus();
  }
  const first = await listProofreadings({ query: { limit: PAGE } });
  show(first);
  return el("section", {},
    el("h1", {}, texts.own),
    told,
    first.items.length === 0 ? el("p", {}, texts.none) : table(rows),
    more,
    el("div", { class: "actions" }, button(texts.proofread, () => go("home")), button(texts.signOut, signOut, { class: "quiet" })));
}

function table(rows) {
  return el("div", { class: "scroll card", tabindex: 0, role: "region", "aria-label": texts.list },
    el("table", { class: "own" }, el("thead", {}, el("tr", {}, [texts.what, texts.when, texts.state, texts.found, ""].map(column =>
      column ? el("th", { scope: "col" }, column) : el("td", {})))), rows));
}

function row(item, remove) {
  const { proofreadingId, createdAt, status, counts } = item;
  const name = nameOf(item);
  const time = when(createdAt);
  const asked = el("tr", {});
  const node = el("tr", {},
    el("th", { scope: "row" }, name), el("td", {}, time), el("td", {}, texts.states[status]),
    el("td", {}, status === "done" && texts.foundOf(counts.error + counts.warning, counts.open)),
    el("td", {}, el("div", { class: "pair" },
      button(texts.open, () => go("proofreading", { proofreadingId }), { class: "quiet", "aria-label": texts.openOf(name, time) }),
      button(texts.remove, () => remove(item, node, asked), { class: "danger", "aria-label": texts.removeOf(name, time) }))));
  return node;
}

/** What it is called. */
export function nameOf({ fileName }) {
  return fileName ?? texts.pasted;
}

/** Day and clock of an instant. */
export function when(instant) {
  const there = inChina(instant);
  return `${monthDay(there.slice(0, 10))} ${clockOf(there)}`;
}
