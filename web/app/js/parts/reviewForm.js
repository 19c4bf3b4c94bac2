// The form of a review: five faces, then what was good or bad of it. Only a face, and a reason where it is a bad one, is asked for.
import { button, el, fill } from "../dom.js";
import { announce } from "../shell.js";
import { speak } from "../speech.js";
import { texts } from "../../texts/reviews.js";
import { face } from "./faces.js";

/**
 * @param {{levels: {level: number, name: string, needsReason: boolean, codes: {code: string, text: string}[]}[], textMost: number}} form
 *     of the API
 * @param {Object} how
 * @param {boolean} [how.large] the faces make room for the reasons once one is chosen, and nothing asks to be typed
 * @param {boolean} [how.aloud] what was chosen is said aloud
 * @param {boolean} [how.mayWrite] whether a text is taken
 * @param {boolean} [how.mayName] whether it may be under one's name
 * @param {Node} how.told where the caller tells what went wrong
 * @param {(review: {level: number, codes: string[], text?: string, named?: boolean}) => Promise<void>} how.send
 * @returns {HTMLElement}
 */
export function reviewForm({ levels, textMost }, { large = false, aloud = false, mayWrite = true, mayName = true, told, send }) {
  const details = el("div", { class: "stack told" });
  const choices = levels.map(each => el("button",
    { type: "button", class: "choice", "aria-pressed": "false", onclick: () => choose(each) }, face(each.level), each.name));
  const faces = el("div", { class: "stack" });
  const writing = mayWrite ? writer(textMost, large) : null;
  const naming = mayName ? namer() : null;

  function ask() {
    fill(faces, el("h2", { id: "faces", tabindex: -1 }, texts.faces), el("div", { class: "faces", role: "group", "aria-labelledby": "faces" }, choices));
    fill(details);
  }

  function choose(level) {
    choices.forEach((choice, index) => choice.setAttribute("aria-pressed", String(levels[index] === level)));
    const said = texts.said[level.needsReason ? "bad" : "good"](level.name);
    const heading = reasonsOf(level);
    if (aloud) speak(said);
    if (!large) return announce(said);
    fill(faces, el("p", { class: "given" }, face(level.level), texts.chosen(level.name)), button(texts.other, anew, { class: "quiet" }));
    heading.focus();
    scrollTo(0, 0);
  }

  function anew() {
    ask();
    faces.querySelector("h2").focus();
  }

  function reasonsOf({ level, needsReason, codes }) {
    const chosen = new Set();
    const missing = el("p", { class: "error", role: "alert" });
    const heading = el("h2", { id: "reasons", tabindex: -1 }, texts.why[!needsReason ? "good" : mayWrite && !large ? "badOrWrite" : "bad"]);
    async function give() {
      const text = writing?.text();
      const isMissing = needsReason && chosen.size === 0 && !text;
      fill(missing, isMissing && texts.needed);
      if (isMissing) return heading.focus();
      await send({ level, codes: [...chosen], ...(text && { text }), ...(naming && { named: naming.isNamed() }) });
    }
    fill(details,
      heading,
      el("div", { class: "choices reasons", role: "group", "aria-labelledby": "reasons" }, codes.map(({ code, text }) => toggle(text, on => on ? chosen.add(code) : chosen.delete(code)))),
      writing?.node, naming?.node, missing, told,
      button(large && !needsReason ? texts.sendNow : texts.send, give, large ? { class: "go" } : {}),
      el("p", { "data-secondary": true }, texts.free));
    return heading;
  }

  ask();
  return el("div", { class: large ? "stack large-faces" : "stack" }, faces, details);
}

function toggle(label, change) {
  const made = el("button", { type: "button", class: "choice", "aria-pressed": "false", onclick: () => {
    const on = made.getAttribute("aria-pressed") !== "true";
    made.setAttribute("aria-pressed", String(on));
    change(on);
  } }, label);
  return made;
}

/** Kept while the person goes from face to face. */
function writer(most, folded) {
  const input = el("textarea", { id: "review-text", rows: 4, maxlength: most, "aria-describedby": "review-text-hint" });
  const field = el("div", { class: "field" }, el("label", { for: "review-text" }, texts.write), input,
    el("p", { id: "review-text-hint", "data-secondary": true }, texts.writeHint(most)));
  const node = el("div", { class: "stack" }, folded ? button(texts.writeMore, () => {
    fill(node, field);
    input.focus();
  }, { class: "quiet" }) : field);
  return { node, text: () => input.value.trim() };
}

function namer() {
  let isNamed = false;
  const ways = [["anonymous", false], ["named", true]].map(([name, value]) => {
    const [label, meaning] = texts[name];
    return el("button", { type: "button", class: "choice", "aria-pressed": String(!value), onclick: () => {
      isNamed = value;
      ways.forEach(way => way.setAttribute("aria-pressed", String(way === ways[Number(value)])));
    } }, label, el("span", {}, meaning));
  });
  return {
    node: el("div", { class: "stack" }, el("h2", { id: "who" }, texts.who), el("div", { class: "choices", role: "group", "aria-labelledby": "who" }, ways)),
    isNamed: () => isNamed,
  };
}
