// Changes places where they stand: a button that becomes a field.
import { button, el, fill } from "../dom.js";
import { problemBox } from "../shell.js";
import { texts } from "../../texts/officer.js";

const MOST = 1000;

/**
 * @param {string} what whose places
 * @param {string} label of the button
 * @param {(capacity: number) => Promise} save throws where it is refused
 */
export function quotaForm(what, label, save) {
  const node = el("div", { class: "quota" });
  const change = button(label, open, { class: "quiet", "aria-label": texts.changeOf(label, what) });

  function open() {
    const trouble = el("div");
    const field = el("input", { type: "text", inputmode: "numeric", "aria-label": texts.newQuota(what), autocomplete: "off" });
    const send = async () => {
      const capacity = Number(field.value.trim());
      const valid = field.value.trim() !== "" && Number.isInteger(capacity) && capacity >= 0 && capacity <= MOST;
      field.setAttribute("aria-invalid", String(!valid));
      fill(trouble, valid ? null : el("p", { class: "error", role: "alert" }, texts.quotaWrong));
      if (!valid) return field.focus();
      try {
        await save(capacity);
        shut();
      } catch (error) {
        fill(trouble, problemBox(error));
      }
    };
    fill(node, el("form", { class: "field", novalidate: true, onsubmit: event => event.preventDefault() }, field,
      el("div", { class: "actions" }, button(texts.save, send, { type: "submit" }), button(texts.cancel, shut, { class: "quiet" })),
      trouble));
    field.focus();
  }

  function shut() {
    fill(node, change);
    change.focus();
  }

  fill(node, change);
  return { node };
}
