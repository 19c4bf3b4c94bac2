// One finding: why it is a fault, and what can be done about it.
import { button, el, fill } from "../dom.js";
import { texts } from "../../texts/proofread.js";

/** Characters that may stand in the place of a fault. */
const LONGEST = 1000;

/**
 * @param {Found} found
 * @param {(decision: string, suggestion?: string) => void} decide
 * @returns {{node: HTMLElement, edit: () => void, status: string}} `edit` asks for a text of one's own;
 *     `status`: the one it was made for
 */
export function detail(found, decide) {
  const { original, suggestions, reason, clause, status, position, ruleTitle } = found;
  const asked = el("div", {});
  const key = name => el("kbd", { "aria-hidden": "true" }, name);
  const canEdit = position !== null;

  function edit() {
    if (!canEdit || status !== "open") return;
    const input = el("input", { id: "own-text", type: "text", maxlength: LONGEST, autocomplete: "off", spellcheck: "false", "aria-describedby": "own-hint" });
    input.value = suggestions[0]?.text ?? original;
    const shut = () => {
      fill(asked);
      editing.focus();
    };
    fill(asked, el("form", { class: "field", novalidate: true,
      onsubmit: event => {
        event.preventDefault();
        decide("accept", input.value);
      },
      onkeydown: event => event.key === "Escape" && shut() },
    el("label", { for: "own-text" }, texts.editLabel(original)), input, el("p", { id: "own-hint", "data-secondary": true }, texts.editHint),
    el("div", { class: "pair" }, el("button", { type: "submit" }, texts.save), button(texts.cancel, shut, { class: "quiet" }))));
    input.select();
    input.focus();
    asked.scrollIntoView({ block: "nearest" });
  }

  const editing = button([texts.edit, key("E")], edit, { class: "quiet", "aria-keyshortcuts": "Alt+E" });
  const choices = suggestions.slice(0, 9).map(({ text, confidence }, place) =>
    button([texts.choose1(text, Math.round(100 * confidence)), key(place === 0 ? "A" : `${place + 1}`)], () => decide("accept", text),
      { class: place === 0 ? "" : "quiet", "aria-label": texts.chooseOf(text, Math.round(100 * confidence)) }));
  const others = status === "open"
    ? [canEdit && editing,
      button([texts.reject, key("R")], () => decide("reject"), { class: "quiet", "aria-keyshortcuts": "Alt+R" }),
      button([texts.ignore, key("I")], () => decide("always-ignore"), { class: "quiet", "aria-keyshortcuts": "Alt+I" })]
    : button([texts.reopen, key("U")], () => decide("reopen"), { class: "quiet", "aria-keyshortcuts": "Alt+U" });
  const node = el("div", { class: "stack" },
    position && el("p", { class: "strong" }, ruleTitle),
    el("p", {}, reason),
    clause && el("p", { "data-secondary": true }, texts.clause(clause)),
    status === "open" && (choices.length > 0 && canEdit ? el("div", { class: "pair" }, choices)
      : el("p", { "data-secondary": true }, canEdit ? texts.byHand : texts.inPlace)),
    el("div", { class: "pair" }, others),
    asked);
  return { node, edit, status };
}
