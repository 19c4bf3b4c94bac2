// What the API knows of a proofreading: its text, its findings as they come, and what is to be known of it.
import { getProofreading, listParagraphs, Unreachable } from "../api.js";
import { button, el, fill } from "../dom.js";
import { write } from "../keyed.js";
import { live } from "../live.js";
import { go, networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { texts } from "../../texts/proofread.js";

/** Seconds. */
const EVERY = 1.5;
/** Paragraphs asked for at once. */
const PAGE = 1000;
const ON_ITS_WAY = ["queued", "proofreading"];

/** @param {{proofreadingId: string, view?: Object}} about `view` is told once: who comes back sees what is true then */
export async function result(about) {
  const { proofreadingId, view } = about;
  delete about.view;
  return view ?? getProofreading({ proofreadingId });
}

/** Whether its text is known. */
export function hasText({ status }) {
  return ["proofreading", "done"].includes(status);
}

/** Fills the text in, page by page. */
export async function paragraphs({ proofreadingId }, text, signal) {
  let cursor = null;
  do {
    const page = await listParagraphs({ proofreadingId, query: { cursor, limit: PAGE } });
    if (signal.aborted) return;
    text.add(page.items);
    cursor = page.nextCursor;
  } while (cursor);
}

/** How many there are, and what was decided about them. */
export function counts() {
  const found = el("p", { class: "strong" });
  const decided = el("p", { "data-secondary": true });
  return {
    node: el("div", { class: "standing" }, found, decided),
    show(all) {
      const of = name => all.filter(({ severity, status }) => severity === name || status === name).length;
      write(found, texts.counts(all.length, of("error"), of("warning")));
      write(decided, texts.progressOf(of("open"), of("accepted"), of("rejected"), of("ignored")));
    },
  };
}

/**
 * How far it is, and what its owner must know of it.
 *
 * @param {boolean} isSent its file has just been sent: that it has come is not noted yet
 */
export function progress(isSent) {
  const onItsWay = isSent ? ["awaiting-upload", ...ON_ITS_WAY] : ON_ITS_WAY;
  const bar = el("progress", { "aria-label": texts.workingLabel });
  const words = el("p", { role: "status" });
  const moving = el("div", { class: "card" }, words, bar);
  const problems = el("div", {});
  const node = el("div", { class: "stack" }, moving, problems);
  let said = "";

  function show({ status, progress: far, problems: all }) {
    node.hidden = status === "done" && all.length === 0;
    moving.hidden = !onItsWay.includes(status);
    write(words, ["awaiting-upload", "queued"].includes(status) ? texts.queued : texts.working(far.done, far.paragraphs));
    if (far.paragraphs > 0) Object.assign(bar, { max: far.paragraphs, value: far.done });
    const now = JSON.stringify([status, all]);
    if (now === said) return;
    said = now;
    fill(problems, status === "awaiting-upload" && !isSent ? notice("problem", texts.notUploaded, [], again())
      : status === "rejected" ? notice("problem", texts.cannot, all, again())
        : all.length > 0 && notice("warn", texts.toKnow, all));
  }

  return {
    node, show,
    /** Asks until it is done. */
    follow({ proofreadingId, view, take, signal }) {
      if (!onItsWay.includes(view.status)) return;
      const until = new AbortController();
      signal.addEventListener("abort", () => until.abort());
      live(() => getProofreading({ proofreadingId }), now => {
        networkIsBack();
        take(now);
        if (!onItsWay.includes(now.status)) until.abort();
      }, (error, since) => {
        if (error instanceof Unreachable) networkIsLost(since);
        else fill(problems, problemBox(error));
      }, { every: EVERY, signal: until.signal });
    },
  };
}

function again() {
  return el("div", { class: "actions" }, button(texts.restart, () => go("home")));
}

function notice(kind, title, problems, ...more) {
  return el("div", { class: `notice ${kind}` }, el("p", { class: "strong" }, title),
    problems.length > 0 && el("ul", { class: "points" }, problems.map(({ title: what, detail }) => el("li", {}, texts.problem(what, detail)))), more);
}
