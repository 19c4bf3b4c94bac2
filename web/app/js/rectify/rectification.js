// One rectification: what was said, what was done, and the next step, by keys alone.
import { Problem, getRectification, getReview, listRectifications } from "../api.js";
import { button, el, facts, fill } from "../dom.js";
import { whenText } from "../format.js";
import { keys } from "../keys.js";
import { face } from "../parts/faces.js";
import { timeline } from "../parts/timeline.js";
import { announce, go } from "../shell.js";
import { texts } from "../../texts/rectify.js";
import { lateTag, rectifications } from "./list.js";
import { stepsOf } from "./steps.js";

/**
 * @param {{rectificationId: string, list?: {of: string, branchId: string}}|null} about null after a reload; `list`: where one came from
 * @param {AbortSignal} signal ends when the screen is left
 */
export async function rectification(about, signal) {
  if (!about) return rectifications(null);
  const { rectificationId, list } = about;
  const [found, review] = await Promise.all([getRectification({ rectificationId }), reviewOf(rectificationId)]);
  const section = el("section", {});
  const told = el("div", { class: "told" });
  let steps;

  function draw(view, typed = null) {
    steps = stepsOf(view, done, changed, typed);
    fill(section,
      el("h1", {}, texts.of(view.matterName)), told,
      el("div", { class: "pair" }, el("div", { class: "stack" }, said(view, review), standing(view)), steps.node),
      el("h2", {}, texts.steps), el("div", { class: "card" }, timeline(view.steps.map(entry))),
      keysNote(),
      el("div", { class: "actions" }, button(texts.next, next, { class: "quiet" }), button(texts.back, () => go("home", list), { class: "quiet" })));
  }

  function say(words, kind) {
    fill(told, el("p", { class: `notice ${kind}` }, words));
    announce(words);
  }

  function done(view) {
    say(texts.done(view.statusName), "good");
    draw(view);
    steps.focus();
  }

  async function changed(typed) {
    const now = await getRectification({ rectificationId });
    say(texts.changed, "warn");
    draw(now, typed);
    steps.focus();
  }

  /** The most pressing one but this. */
  async function next() {
    const { items } = await listRectifications({ query: { branchId: list?.branchId || null, limit: 2 } });
    const other = items.find(item => item.rectificationId !== rectificationId);
    if (other) go("rectification", { rectificationId: other.rectificationId, list });
    else go("home", { ...list, said: texts.noOther });
  }

  keys({ "Control+Enter": () => steps.send(), "Alt+KeyN": next, ...byNumber(place => steps.open(place)) }, signal);
  draw(found);
  return section;
}

/** Alt with a digit opens the step of that place. */
function byNumber(open) {
  return Object.fromEntries([...Array(9).keys()].map(place => [`Alt+Digit${place + 1}`, () => open(place)]));
}

/** What the review itself tells officers: what looks odd about it, and of a named one whom to call. Less than the rectification: may be missing. */
async function reviewOf(reviewId) {
  try {
    return await getReview({ reviewId });
  } catch (error) {
    if (error instanceof Problem) return {};
    throw error;
  }
}

function said({ level, codes, text, named, secondReview }, { supplement, flags = [], reviewer }) {
  return el("div", { class: "card" },
    el("h2", {}, texts.said),
    el("p", { class: "given" }, face(level), texts.levels[level], el("span", { class: "tag soft" }, texts.named[named])),
    codes.length > 0 && el("ul", { class: "reasons" }, codes.map(code => el("li", {}, texts.code(code.code, code.text)))),
    text && el("p", { class: "quote" }, text),
    supplement && el("p", {}, texts.supplement(supplement.text)),
    reviewer && facts([texts.reviewer, reviewer.name], [texts.phone, reviewer.phone ?? null]),
    flags.length > 0 && el("p", { class: "notice warn" }, texts.flagged(flags.map(flag => texts.flags[flag] ?? flag))),
    secondReview && el("p", {}, texts.secondReview(secondReview.levelName, secondReview.text)));
}

function standing(view) {
  const { projectNo, branchName, statusName, department, supervised, late, assignBefore, contactBefore, closeBefore, round } = view;
  return el("div", { class: "card" },
    el("h2", {}, texts.standing),
    el("p", { class: "tags" }, el("span", { class: "tag" }, statusName), lateTag(late), round > 1 && el("span", { class: "tag bad" }, texts.again),
      supervised === "centre" && el("span", { class: "tag soft" }, texts.byCentre)),
    facts(
      [texts.number, projectNo], [texts.branch, branchName], [texts.columns.department, department ?? texts.nobody],
      [texts.before.assign, whenText(assignBefore)], [texts.before.contact, contactBefore ? whenText(contactBefore) : null],
      [texts.before.close, whenText(closeBefore)]));
}

function entry({ at, title, text, note, cause, measure }) {
  const parts = [text, note && texts.note(note), cause && texts.cause(cause), measure && texts.measure(measure)];
  return { at, title, text: parts.filter(Boolean).join("\n") };
}

function keysNote() {
  return el("div", { class: "card keys", "data-secondary": true }, el("h2", {}, texts.keysTitle),
    el("dl", {}, texts.keys.map(([key, what]) => el("div", {}, el("dt", {}, el("kbd", {}, key)), el("dd", {}, what)))));
}
