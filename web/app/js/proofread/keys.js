// The keys of proofreading. With Alt they go always; alone only where nothing is typed, and not for who has switched that
// off (WCAG 2.1.4).
import { button, el } from "../dom.js";
import { texts } from "../../texts/proofread.js";

/** Remembers that single keys are off, and nothing else. */
const OFF = "openhpf.single-keys-off";
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select";

function isSingle() {
  return localStorage.getItem(OFF) === null;
}

/**
 * @param {Object<string, () => void>} deeds by the key's code: "KeyA", "Digit2"; "?" is the question mark
 * @param {AbortSignal} signal ends it
 */
export function keys(deeds, signal) {
  addEventListener("keydown", event => {
    if (event.isComposing || event.repeat && !["KeyJ", "KeyK"].includes(event.code) || event.metaKey || event.ctrlKey || document.querySelector("dialog:modal")) return;
    const deed = ["?", "\uff1f"].includes(event.key) ? deeds["?"] : !event.shiftKey && deeds[event.code.replace("Numpad", "Digit")];
    if (!deed || !event.altKey && (!isSingle() || event.target.matches(TYPING))) return;
    event.preventDefault();
    deed();
  }, { signal });
}

/** A dialog with all keys and the switch. */
export function keyTable() {
  const single = el("input", { type: "checkbox", onchange: () => single.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "off") });
  single.checked = isSingle();
  const dialog = el("dialog", { class: "keys", "aria-labelledby": "keys" },
    el("div", { class: "stack" },
      el("h2", { id: "keys" }, texts.keysTitle),
      el("dl", {}, texts.keys.map(([key, meaning]) => el("div", {}, el("dt", {}, el("kbd", {}, key)), el("dd", {}, meaning)))),
      el("p", {}, texts.keysAlways),
      el("label", { class: "option" }, single, texts.single),
      el("div", { class: "actions" }, button(texts.close, () => dialog.close()))));
  return dialog;
}
