// One document: every field beside the place it was read at. By keys alone: Enter confirms and goes to the next unsure one.
import { correctDocument, decideDocument, getDocument, reviewQueue } from "../api.js";
import { button, el, fill } from "../dom.js";
import { write } from "../keyed.js";
import { announce, go, networkIsBack, problemBox } from "../shell.js";
import { texts } from "../../texts/review.js";
import { changes, isDecided } from "./changes.js";
import { fieldRow } from "./field.js";
import { keys } from "./keys.js";
import { queue, when } from "./queue.js";
import { askWhy } from "./rejection.js";
import { wholePages } from "./whole.js";

/** As far as one looks for a document that has not been passed over. */
const AHEAD = 50;

/**
 * @param {{documentId: string, kind: string|null, skipped?: string[], said?: string}|null} about `kind`: of those gone through;
 *     `skipped`: documents passed over; `said`: what was done to the one before. Null after a reload
 * @param {AbortSignal} signal ends when the screen is left
 */
export async function document(about, signal) {
  if (!about) return queue(null);
  const { documentId, kind = null, skipped = [] } = about;
  let seen = await getDocument({ documentId });
  let rows = [];
  let current = null;

  const told = el("div", { class: "told" });
  const asked = el("div", { class: "told" });
  const left = el("p", { class: "strong", role: "status" });
  const list = el("ul", { class: "checks" });
  const whole = wholePages(seen, error => fill(told, problemBox(error)));
  const frame = el("section", { class: "review" });

  function drawRows() {
    const typed = new Map(rows.map(row => [row.field.name, row.typed()]));
    rows = seen.fields.map(field => fieldRow(field, meet));
    for (const row of rows) {
      const text = typed.get(row.field.name);
      if (text !== null && text !== undefined) row.retype(text);
      if (row.field.box) whole.picture(row.field.page).then(row.draw, error => fill(told, problemBox(error)));
    }
    fill(list, rows.map(row => row.node));
    drawLeft();
  }

  const unsure = () => rows.filter(row => row.isUnsure());
  const drawLeft = () => write(left, texts.left(unsure().length));

  function meet(row) {
    current?.node.classList.remove("now");
    current = row;
    row.node.classList.add("now");
    whole.show(row.field.page ?? 1, row.field);
  }

  /** The next unsure field after this one, or the first of all. */
  function unsureAfter(row, step) {
    const open = unsure();
    const place = rows.indexOf(row);
    const ahead = step > 0 ? open : open.toReversed();
    return ahead.find(each => step * (rows.indexOf(each) - place) > 0) ?? ahead[0];
  }

  function confirmAndGoOn() {
    current.confirm();
    drawLeft();
    announce(texts.saidConfirmed(current.field.label, unsure().length));
    (unsureAfter(current, 1) ?? { focus: () => accept.focus() }).focus();
  }

  /** Sends what was confirmed and changed, once, then the decision. */
  async function decide(decision, reason) {
    fill(told);
    try {
      const fields = decision === "accept" ? rows.filter(row => row.typed() !== null).map(row => ({ name: row.field.name, value: row.typed() })) : [];
      if (fields.length > 0) {
        seen = await correctDocument({ documentId, body: { version: seen.version, fields } });
        drawRows();
      }
      await decideDocument({ documentId, body: { version: seen.version, decision, reason } });
      networkIsBack();
      await goOn(decision === "accept" ? texts.saidAccepted : texts.saidRejected);
    } catch (error) {
      if (error.type === "changed-meanwhile") return meanwhile();
      tellWrong(error);
    }
  }

  /** At the fields where it is theirs; the first gets the focus. */
  function tellWrong(error) {
    const own = (error.errors ?? []).map(({ field, reason }) => ({ row: rows.find(({ field: { name } }) => field.split(/[.[\]]+/).includes(name)), reason }));
    own.filter(({ row }) => row).reverse().forEach(({ row, reason }) => row.wrong(reason));
    if (own.length === 0 || own.some(({ row }) => !row)) fill(told, problemBox(error));
    drawLeft();
    told.scrollIntoView({ block: "nearest" });
  }

  async function meanwhile() {
    const before = seen;
    seen = await getDocument({ documentId });
    const isOver = isDecided(seen);
    fill(told, changes(before, seen), isOver && el("div", { class: "actions" }, button(texts.next, () => goOn())));
    if (!isOver) drawRows();
    list.inert = isOver;
    told.scrollIntoView({ block: "nearest" });
    (isOver ? told.querySelector("button") : unsureAfter(null, 1))?.focus();
  }

  async function goOn(said = null) {
    const passed = [...skipped, documentId];
    const { items } = await reviewQueue({ query: { kind, limit: AHEAD } });
    const next = items.find(item => !passed.includes(item.documentId));
    if (next) go("document", { documentId: next.documentId, kind, skipped: passed, said: said && texts.saidNext(said) });
    else go("home", { kind, said: said ?? null });
  }

  function tryAccept() {
    const open = unsure();
    if (open.length === 0) return decide("accept");
    fill(told, el("p", { class: "notice warn", role: "alert" }, texts.stillUnsure(open.length)));
    open[0].focus();
  }

  const attempt = deed => async () => {
    try {
      await deed();
    } catch (error) {
      fill(told, problemBox(error));
    }
  };
  const press = (label, deed, shortcut, props) => button([label, el("kbd", {}, shortcut)], attempt(deed), { "aria-keyshortcuts": shortcut.replaceAll(" ", ""), ...props });
  const toggle = (name, made) => {
    const on = made.getAttribute("aria-pressed") !== "true";
    made.setAttribute("aria-pressed", String(on));
    frame.classList.toggle(name, on);
  };
  const accept = press(texts.accept, tryAccept, "Ctrl + Enter");
  const reject = press(texts.reject, () => askWhy(asked, reason => decide("reject", reason), () => (current ?? rows[0])?.focus()), "Alt + R", { class: "danger" });
  const next = press(texts.next, () => goOn(), "Alt + N", { class: "quiet" });
  const zoom = press(texts.zoom, () => toggle("zoomed", zoom), "Alt + Z", { class: "quiet", "aria-pressed": "false" });
  const page = press(texts.whole, () => toggle("with-page", page), "Alt + P", { class: "quiet", "aria-pressed": "false" });

  keys({
    "Control+Enter": () => accept.click(), "Alt+KeyR": () => reject.click(), "Alt+KeyN": () => next.click(),
    "Alt+KeyZ": () => zoom.click(), "Alt+KeyP": () => page.click(),
  }, signal);
  list.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.altKey || !event.target.matches("input")) return;
    event.preventDefault();
    if (event.shiftKey) unsureAfter(current, -1)?.focus();
    else confirmAndGoOn();
  });
  list.addEventListener("input", drawLeft);

  drawRows();
  toggle("with-page", page);
  whole.show(1);
  (unsure()[0] ?? rows[0])?.node.querySelector("input").setAttribute("data-first", "");
  return fill(frame,
    el("h1", {}, texts.of(seen.kindName)),
    about.said && el("p", { class: "notice good", role: "status" }, about.said),
    el("p", {}, [texts.submitted(when(seen.createdAt)), wrongKind(seen)].filter(Boolean).join("，")),
    found(seen), left, told, asked,
    el("div", { class: "desk" }, list, whole.node),
    el("div", { class: "actions" }, accept, reject, next, zoom, page),
    help(),
    button(texts.back, () => go("home", { kind }), { class: "quiet" }));
}

function wrongKind({ kind, recognisedKind }) {
  return recognisedKind && recognisedKind !== kind && texts.recognisedAs(texts.kinds[recognisedKind] ?? recognisedKind);
}

function found({ problems }) {
  return problems.length > 0 && el("div", { class: "notice warn" }, el("p", { class: "strong" }, texts.problems),
    el("ul", { class: "points" }, problems.map(({ title, detail }) => el("li", {}, texts.problem(title, detail)))));
}

function help() {
  return el("section", { class: "card keys", "aria-labelledby": "keys" }, el("h2", { id: "keys" }, texts.keysTitle),
    el("dl", {}, texts.keys.map(([key, deed]) => el("div", {}, el("dt", {}, el("kbd", {}, key)), el("dd", {}, deed)))));
}
