// Large choices that open in place, one kind at a time.
import { button, el, fill } from "../../dom.js";

/** A button that opens the panel with its content, and closes it when pressed again. */
export function opener(label, panel, content) {
  const made = button(label, () => {
    const open = made.getAttribute("aria-expanded") !== "true";
    for (const one of made.parentElement.querySelectorAll("[aria-expanded]")) one.setAttribute("aria-expanded", "false");
    made.setAttribute("aria-expanded", String(open));
    panel.hidden = !open;
    fill(panel, open && content());
  }, { class: "quiet", "aria-expanded": "false" });
  return made;
}

/**
 * A question with one large button for each answer.
 *
 * @param {string} question
 * @param {{words: string[], choose: () => void}[]} answers `words`: the main thing, and one more
 */
export function answersTo(question, answers) {
  return [el("p", { class: "strong" }, question), el("div", { class: "choices" }, answers.map(({ words: [first, second], choose }) =>
    button([first, el("span", {}, second)], choose, { class: "choice" })))];
}
