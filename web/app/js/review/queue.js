// What waits to be checked: oldest first, of one kind or of all.
import { reviewQueue } from "../api.js";
import { button, el, fill } from "../dom.js";
import { clockOf, inChina, monthDay } from "../format.js";
import { signOut } from "../session.js";
import { announce, go, problemBox } from "../shell.js";
import { texts } from "../../texts/review.js";

const PAGE = 20;

/** @param {{kind?: string|null, said?: string}|null} about of which kind; `said`: what has just been done */
export async function queue(about) {
  const kind = about?.kind ?? null;
  const first = await reviewQueue({ query: { kind, limit: PAGE } });
  const rows = el("tbody", {});
  const more = el("div", {});
  const told = el("div", {});
  function show({ items, nextCursor }) {
    rows.append(...items.map(item => row(item, kind)));
    fill(more, nextCursor && button(texts.more, () => read(nextCursor), { class: "quiet" }));
  }
  async function read(cursor) {
    fill(told);
    try {
      show(await reviewQueue({ query: { kind, limit: PAGE, cursor } }));
    } catch (error) {
      fill(told, problemBox(error));
    }
  }
  show(first);
  if (about?.said) announce(about.said);
  // Of one kind alone, a page may have nothing though others follow.
  const isEmpty = first.items.length === 0 && !first.nextCursor;
  return el("section", {},
    el("h1", {}, texts.queue),
    about?.said && el("p", { class: "notice good" }, about.said),
    kindChoices(kind),
    isEmpty ? el("p", {}, texts.none) : [
      first.items.length > 0 && el("div", { class: "actions" }, button(texts.begin, () => go("document", { documentId: first.items[0].documentId, kind }), { "data-first": true })),
      el("p", {}, texts.oldestFirst),
      table(rows)],
    told, more,
    el("div", { class: "actions" }, button(texts.signOut, signOut, { class: "quiet" })));
}

function kindChoices(chosen) {
  const choice = (kind, name) =>
    button(name, () => go("home", { kind }), { class: "choice", "aria-pressed": String(kind === chosen) });
  return el("div", { class: "choices small", role: "group", "aria-label": texts.which },
    choice(null, texts.allKinds), Object.entries(texts.kinds).map(([kind, name]) => choice(kind, name)));
}

function table(rows) {
  const columns = [texts.kind, texts.since, texts.found, texts.open];
  return el("div", { class: "scroll card", tabindex: 0, role: "region", "aria-label": texts.waiting },
    el("table", {}, el("thead", {}, el("tr", {}, columns.map(column => el("th", { scope: "col" }, column)))), rows));
}

function row({ documentId, kindName = texts.unknownKind, reviewSince, problems }, of) {
  const since = when(reviewSince);
  return el("tr", {},
    el("th", { scope: "row" }, kindName), el("td", {}, since), el("td", {}, texts.titles(problems.map(({ title }) => title))),
    el("td", {}, button(texts.open, () => go("document", { documentId, kind: of }),
      { class: "quiet", "aria-label": texts.openOf(kindName, since) })));
}

/** Day and clock of an instant. */
export function when(instant) {
  const there = inChina(instant);
  return `${monthDay(there.slice(0, 10))} ${clockOf(there)}`;
}
