// One thing asked at a time: a heading, a field or two, one button, and what is wrong said where it is wrong.
import { Problem } from "../api.js";
import { button, el, fill } from "../dom.js";
import { mode } from "../mode.js";
import { problemBox, wordsFor } from "../shell.js";
import { speak } from "../speech.js";
import { texts } from "../../texts/signin.js";

/**
 * @typedef {Object} Field
 * @property {string} name of its value
 * @property {string} label
 * @property {string} [hint]
 * @property {string[]} [problems] types of problems that are about this field
 * @property {(value: string) => string|null} [check] what is wrong with the value, before it is sent
 * @property {Object} [input] attributes
 *
 * @param {Object} ask
 * @param {string} ask.title
 * @param {Array} [ask.before] what is said and offered above the fields
 * @param {Field[]} ask.fields
 * @param {string} ask.submit
 * @param {(values: Object) => Promise<void>} ask.send
 * @param {(error: Error) => HTMLButtonElement[]} [ask.helps]
 * @param {Array} [ask.after]
 * @param {Object} [ask.values] of the fields, which keep them here
 * @returns {HTMLElement}
 */
export function question({ title, before = [], fields, submit, send, helps = () => [], after = [], values = {} }) {
  const box = el("div", { class: "told" });
  const all = fields.map((each, index) => fieldOf(each, values, index === 0));
  async function answer() {
    fill(box);
    all.forEach(each => each.wrong(null));
    const unfit = all.find(each => each.unfit());
    if (unfit) return unfit.wrong(unfit.unfit());
    try {
      await send(values);
    } catch (error) {
      const at = all.find(each => each.isAbout(error));
      if (at) at.wrong(wordsOf(error));
      fill(box, at ? helps(error) : problemBox(error, ...helps(error)));
      box.scrollIntoView({ block: "nearest" });
    }
  }
  return el("section", { class: "asking" },
    el("h1", {}, title), before,
    el("form", { class: "stack", novalidate: true, onsubmit: event => event.preventDefault() },
      all.map(each => each.node), box, button(submit, answer, { type: "submit", class: "go" })),
    after);
}

function fieldOf({ name, label, hint, check = () => null, problems = [], input: attributes = {} }, values, isFirst) {
  const id = `asked-${name}`;
  const error = el("p", { id: `${id}-error`, class: "error", role: "alert" });
  const input = el("input", {
    id, type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-hint ${id}-error`,
    "data-first": isFirst, ...attributes,
  });
  input.value = values[name] ?? "";
  input.addEventListener("input", event => {
    values[name] = input.type === "password" ? input.value : input.value.trim();
    if (mode() === "elder" && input.type !== "password" && /^[\dXx]$/.test(event.data ?? "")) speak(event.data);
  });
  return {
    node: el("div", { class: "field" }, el("label", { for: id }, label),
      hint && el("p", { id: `${id}-hint`, "data-secondary": true }, hint), input, error),
    unfit: () => values[name] ? check(values[name]) : texts.empty(label),
    isAbout: thrown => thrown instanceof Problem
      && (problems.includes(thrown.type) || (thrown.errors.length > 0 && thrown.errors.every(({ field }) => field === name))),
    wrong(words) {
      fill(error, words);
      if (!words) return input.removeAttribute("aria-invalid");
      input.setAttribute("aria-invalid", "true");
      input.focus();
    },
  };
}

function wordsOf(problem) {
  const { triesLeft } = problem.members;
  if (problem.errors.length > 0) return problem.errors.map(({ reason }) => reason).join("");
  return [wordsFor(problem), triesLeft > 0 && texts.triesLeft(triesLeft)].filter(Boolean).join("");
}
