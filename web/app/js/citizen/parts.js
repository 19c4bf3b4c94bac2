// Parts that several screens are made of.
import { Problem, Unreachable } from "../api.js";
import { button, el, facts, fill } from "../dom.js";
import { dayText, spanText, timeText } from "../format.js";
import { live } from "../live.js";
import { signIn } from "../session.js";
import { go, networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { common } from "../../texts/common.js";
import { citizen as texts } from "../../texts/citizen.js";

/**
 * A piece of a screen that loads by itself, while the rest can be used already.
 *
 * @param {() => Promise<Node|Node[]>} load
 * @param {AbortSignal} signal of the screen
 */
export function part(load, signal) {
  const box = el("div", { class: "stack" });
  async function show() {
    fill(box, el("p", { class: "wait" }, common.loading));
    const content = await load().then(
      loaded => {
        networkIsBack();
        return loaded;
      },
      error => told(error, button(common.again, show, { class: "quiet" })));
    if (!signal.aborted) fill(box, content);
  }
  show();
  return box;
}

/**
 * Keeps a box up to date by asking again and again; what it shows stays while no answer comes.
 *
 * @param {(answer: any) => void} show fills the box
 * @returns {() => void} asks at once
 */
export function follow(box, load, show, { every, signal }) {
  fill(box, el("p", { class: "wait" }, common.loading));
  return live(load, answer => {
    networkIsBack();
    show(answer);
  }, (error, since) => {
    if (error instanceof Unreachable) networkIsLost(since);
    if (!since) fill(box, problemBox(error));
  }, { every, signal });
}

/**
 * Does something; a refusal is told in the box, with buttons that help then. What else is on the screen stays.
 *
 * @param {(error: Error) => HTMLButtonElement[]} [helps]
 */
export async function attempt(box, action, helps = () => []) {
  fill(box);
  try {
    await action();
    networkIsBack();
  } catch (error) {
    fill(box, told(error, ...helps(error)));
    box.scrollIntoView({ block: "nearest" });
  }
}

/** Where attempt() tells a refusal; takes no room until then. */
export function toldHere() {
  return el("div", { class: "told" });
}

function told(error, ...helps) {
  if (error instanceof Unreachable) networkIsLost(null);
  else if (!(error instanceof Problem)) console.warn(error);
  return problemBox(error, ...helps);
}

/**
 * A button that asks in its own place before it acts.
 *
 * @param {{label: string, question: string, yes: string, no: string}} words
 */
export function sure({ label, question, yes, no }, action) {
  const box = el("div", { class: "stack" });
  const first = button(label, ask, { class: "danger" });
  function ask() {
    const asked = el("p", { class: "strong", tabindex: -1 }, question);
    fill(box, el("div", { class: "notice warn" }, asked,
      el("div", { class: "actions" }, button(yes, action, { class: "danger" }), button(no, back, { class: "quiet" }))));
    asked.focus();
  }
  function back() {
    fill(box, first);
    first.focus();
  }
  return fill(box, first);
}

/** What, when and where of an appointment, of a wish for one, or of an entry of the waiting list. */
export function visit(hall, { category, date, startTime, endTime, branchId, attendee }) {
  const branch = hall.branch(branchId);
  return facts(
    [texts.facts.category, hall.categoryName(category)],
    [texts.facts.date, dayText(date)],
    [texts.facts.time, endTime ? spanText(startTime, endTime) : startTime ? timeText(startTime) : texts.facts.anyTime],
    [texts.facts.branch, [branch?.name ?? branchId, branch && el("p", { "data-secondary": true }, branch.address)]],
    [texts.facts.who, attendee ? texts.facts.family(attendee.name) : null]);
}

/** A screen for those who are not signed in; what they wanted follows when they are. */
export function pleaseSignIn(screen, about = null) {
  const box = toldHere();
  return el("section", {},
    el("h1", {}, texts.signIn.title),
    el("p", {}, texts.signIn.why),
    box,
    button(texts.signIn.now, () => attempt(box, async () => await signIn({ screen, about }) && go(screen, about))));
}
