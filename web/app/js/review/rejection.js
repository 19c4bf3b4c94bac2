// Sending a document back: why, from a list.
import { button, el, fill } from "../dom.js";
import { texts } from "../../texts/review.js";

/**
 * @param {HTMLElement} box where it is asked
 * @param {(reason: string) => Promise<void>} reject
 * @param {() => void} keep it was not to be
 */
export function askWhy(box, reject, keep) {
  const error = el("p", { class: "error", role: "alert" });
  const choices = texts.reasons.map(([code, words]) => ({ code, input: el("input", { type: "radio", name: "reason", value: code }), words }));
  const send = async () => {
    const chosen = choices.find(({ input }) => input.checked);
    fill(error, chosen ? null : texts.noReason);
    if (chosen) await reject(chosen.words);
    else choices[0].input.focus();
  };
  const shut = () => {
    fill(box);
    keep();
  };
  fill(box, el("form", { class: "notice warn", novalidate: true, onsubmit: event => event.preventDefault(),
    onkeydown: event => event.key === "Escape" && shut() },
  el("fieldset", { class: "options" }, el("legend", { class: "strong" }, texts.why),
    choices.map(({ input, words }) => el("label", { class: "option" }, input, words))),
  error,
  el("div", { class: "actions" }, button(texts.confirmReject, send, { type: "submit", class: "danger" }), button(texts.keep, shut, { class: "quiet" }))));
  choices[0].input.focus();
}
