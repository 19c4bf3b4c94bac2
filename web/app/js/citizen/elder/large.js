// Parts in large words.
import { button, el, fill } from "../../dom.js";
import { monthDay, nearDay, timeText, weekday } from "../../format.js";
import { attempt } from "../parts.js";

/** Tomorrow Tuesday, November 24, 8:30 in the morning; words stay whole where a line is short. */
export function when({ date, startTime }) {
  const words = [[nearDay(date), weekday(date)].filter(Boolean).join(" "), monthDay(date), timeText(startTime)];
  return el("p", { class: "when" }, words.flatMap(word => [el("span", {}, word), " "]));
}

/** A button that opens the panel with what `content` resolves to, and closes it when pressed again. */
export function opener(label, panel, content) {
  const made = button(label, () => attempt(panel, async () => {
    const open = made.getAttribute("aria-expanded") !== "true";
    for (const one of made.parentElement.querySelectorAll("[aria-expanded]")) one.setAttribute("aria-expanded", "false");
    made.setAttribute("aria-expanded", String(open));
    panel.hidden = !open;
    if (open) fill(panel, await content());
  }), { class: "quiet", "aria-expanded": "false" });
  return made;
}

/**
 * A question with one large button for each answer.
 *
 * @param {string} question
 * @param {{words: string[], choose: () => void}[]} answers `words`: the main thing, and one more
 */
export function answersTo(question, answers) {
  return [el("p", { class: "strong" }, question), el("div", { class: "choices" }, answers.map(({ words: [first, second], choose }) => {
    const answer = button(first, choose, { class: "choice" });
    answer.append(el("span", {}, second));
    return answer;
  }))];
}
