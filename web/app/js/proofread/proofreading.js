// One proofreading: the text with its faults marked, the list of them beside it, and a decision about each, by keys alone.
import { button, el, fill } from "../dom.js";
import { write } from "../keyed.js";
import { announce, problemBox } from "../shell.js";
import { texts } from "../../texts/proofread.js";
import { detail } from "./detail.js";
import { filter } from "./filter.js";
import { findingList } from "./findings.js";
import { keys, keyTable } from "./keys.js";
import { markedText } from "./marked.js";
import { outcome } from "./outcome.js";
import { nameOf, when } from "./own.js";
import { counts, hasText, paragraphs, progress, result } from "./result.js";
import { saver } from "./saver.js";
import { worklist } from "./worklist.js";

const STATUS = { accept: "accepted", reject: "rejected", "always-ignore": "ignored", reopen: "open" };

/**
 * @param {{proofreadingId: string, view?: Object, isSent?: boolean}} about `view`: as the API has just told it; `isSent`: its file
 *     has just been sent
 * @param {AbortSignal} signal ends when the screen is left
 */
export async function proofreading(about, signal) {
  const { proofreadingId } = about;
  let view = await result(about);
  const list = worklist();
  let current = null;
  let open = null;
  let isTextRead = false;
  const done = [];

  const told = el("div", { class: "told stack" });
  const unsaved = el("p", { class: "notice warn", role: "alert", hidden: true });
  const nothing = el("p", { class: "notice" });
  const origin = el("p", { "data-secondary": true });
  const failed = error => {
    fill(told, problemBox(error));
    told.scrollIntoView({ block: "nearest" });
  };
  const filters = filter(chosen);
  const text = markedText(id => point(list.get(id), true));
  const findings = findingList({ met: found => point(found, true), move, enter });
  const coming = progress(about.isSent);
  const standing = counts();
  const safe = button("", acceptSafe, { class: "quiet" });
  const dialog = keyTable();
  const work = el("div", { class: "stack" });
  const ends = outcome({ view, idle: () => save.idle() });
  const save = saver(proofreadingId, {
    stored(wish, reply) {
      if (wish.decision === "always-ignore" || wish.decision === "reopen") refresh().catch(failed);
      else if (wish.findingIds.length === 1) touch(list.get(wish.findingIds[0]), reply);
    },
    refused(wish, error) {
      failed(error);
      announce(texts.refused);
      refresh().catch(console.info);
    },
    stuck(count) {
      unsaved.hidden = count === 0;
      write(unsaved, count > 0 ? texts.unsaved(count) : "");
    },
  });

  /** Everything anew, as the API has it. */
  async function refresh() {
    take(await result({ proofreadingId }));
  }

  function take(known) {
    view = known;
    list.take(view.findings, save.isWaiting);
    filters.meet(list.all());
    text.show(list.all());
    findings.show(list.all());
    write(origin, texts.about(view.documentKindName, view.mode, view.forPublication, when(view.createdAt), when(view.deletedAt)));
    coming.show(view);
    ends.show(view);
    readText();
    wanted();
    work.hidden = !hasText(view);
    // What somebody is about is left as it is, unless it is something else now.
    const now = current && list.get(current.findingId) || list.nearest(null, 1, isOpen);
    if (now && (now !== current || now.status !== open.status)) point(now, false);
  }

  function readText() {
    if (isTextRead || !hasText(view)) return;
    isTextRead = true;
    paragraphs(view, text, signal).catch(failed);
  }

  const isOpen = found => found.status === "open" && filters.matches(found);
  const isSafe = found => isOpen(found) && found.automatic;

  /** Shows what the filters let through, and how many there are. */
  function wanted() {
    const all = list.all();
    text.filter(filters.matches);
    findings.filter(all, filters.matches);
    counted();
    const isHidden = all.length > 0 && !all.some(filters.matches);
    fill(nothing, isHidden ? texts.hidesAll : view.status !== "done" ? texts.stillComing : view.problems.length > 0 ? texts.notAllChecked : texts.clean);
    nothing.hidden = all.length > 0 && !isHidden;
  }

  /** Other findings are wanted: one of them is looked at. */
  function chosen() {
    wanted();
    const next = list.nearest(null, 1, isOpen) ?? list.nearest(null, 1, filters.matches);
    if (next && !(current && filters.matches(current))) point(next, false);
  }

  function counted() {
    const all = list.all();
    const safeCount = all.filter(isSafe).length;
    standing.show(all);
    filters.count(all);
    write(safe, texts.allSafe(safeCount));
    safe.hidden = safeCount === 0;
  }

  /** @param {boolean} isAsked somebody went there: the focus goes with him */
  function point(found, isAsked) {
    current = found;
    open = found && detail(found, (decision, suggestion) => decide(found, decision, suggestion));
    findings.point(found, open?.node);
    text.point(found);
    if (isAsked) findings.focus(filters.matches(found));
  }

  function move(step) {
    const found = list.nearest(current, step, filters.matches);
    if (found) point(found, true);
  }

  function enter(found) {
    if (found.status === "open" && found.position && found.suggestions.length > 0) decide(found, "accept", found.suggestions[0].text);
    else open.edit();
  }

  function touch(found, change) {
    if (!found || save.isWaiting(found.findingId)) return;
    Object.assign(found, { status: change.status, chosen: change.chosen });
    shown(found);
    counted();
  }

  function shown(found) {
    text.update(found);
    findings.update(found);
    findings.filter([found], filters.matches);
  }

  /** Takes effect here at once, and is stored meanwhile; then the next open one is looked at. */
  function decide(found, decision, suggestion) {
    fill(told);
    Object.assign(found, { status: STATUS[decision], chosen: suggestion });
    save.add({ findingIds: [found.findingId], decision, suggestion });
    shown(found);
    if (decision !== "reopen") done.push([found.findingId]);
    const next = decision === "reopen" ? found : list.nearest(found, 1, isOpen) ?? found;
    counted();
    point(next, true);
    announce(texts.saidNext(texts.said[decision](suggestion), texts.left(list.all().filter(isOpen).length)));
  }

  async function acceptSafe() {
    const some = list.all().filter(isSafe);
    for (const found of some) {
      Object.assign(found, { status: "accepted", chosen: found.suggestions[0].text });
      shown(found);
    }
    save.add({ findingIds: some.map(({ findingId }) => findingId), decision: "accept" });
    done.push(some.map(({ findingId }) => findingId));
    counted();
    const next = list.nearest(null, 1, isOpen);
    if (next ?? current) point(next ?? current, true);
    announce(texts.saidAllSafe(some.length));
  }

  /** The one looked at where it is decided, or else the last decision. */
  function undo() {
    if (current && current.status !== "open") return decide(current, "reopen");
    let ids = [];
    while (ids.length === 0 && done.length > 0) ids = done.pop().filter(id => list.get(id) && list.get(id).status !== "open");
    if (ids.length === 0) return announce(texts.nothingToUndo);
    for (const id of ids) {
      Object.assign(list.get(id), { status: "open", chosen: undefined });
      shown(list.get(id));
    }
    save.add({ findingIds: ids, decision: "reopen" });
    counted();
    point(list.get(ids[0]), true);
    announce(texts.said.reopen());
  }

  const onCurrent = deed => () => current && current.status === "open" && deed(current);
  const choose = place => onCurrent(found => found.position && found.suggestions[place] && decide(found, "accept", found.suggestions[place].text));
  keys({
    KeyJ: () => move(1), KeyK: () => move(-1), KeyA: onCurrent(enter), KeyE: onCurrent(() => open.edit()),
    KeyR: onCurrent(found => decide(found, "reject")), KeyI: onCurrent(found => decide(found, "always-ignore")), KeyU: undo,
    "?": () => dialog.showModal(),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit => [`Digit${digit}`, choose(digit - 1)])),
  }, signal);

  take(view);
  coming.follow({ proofreadingId, view, take, signal });
  return el("section", { class: "proofreading" },
    el("h1", {}, nameOf(view)),
    origin, coming.node, told, unsaved,
    fill(work,
      standing.node,
      el("div", { class: "tools" }, filters.node,
        el("div", { class: "actions" }, safe, button([texts.showKeys, el("kbd", { "aria-hidden": "true" }, "?")], () => dialog.showModal(), { class: "quiet" }))),
      nothing,
      el("div", { class: "panes" }, text.node, findings.node),
      el("p", { "data-secondary": true }, texts.legend)),
    ends.node, dialog);
}
