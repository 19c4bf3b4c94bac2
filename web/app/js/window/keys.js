// Single keys for what is done most. They can be switched off (WCAG 2.1.4), and do nothing while something is typed.
import { device, setUp } from "../device.js";
import { el } from "../dom.js";
import { texts } from "../../texts/window.js";

/**
 * @param {Object<string, HTMLButtonElement>} buttons by the code of the key: where letters are, whatever the input method
 * @param {AbortSignal} signal ends it
 */
export function shortcuts(buttons, signal) {
  addEventListener("keydown", event => {
    const pressed = buttons[event.code];
    const another = event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (!pressed || another || device().keysOff || event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    event.preventDefault();
    pressed.click();
  }, { signal });
}

/** Switches the keys on and off, and hides them from the buttons. */
export function keySwitch() {
  const box = el("input", { type: "checkbox", checked: !device().keysOff, onchange: () => {
    setUp({ keysOff: !box.checked });
    apply();
  } });
  const apply = () => document.documentElement.toggleAttribute("data-keys-off", Boolean(device().keysOff));
  apply();
  return el("label", { class: "check", "data-secondary": true }, box, texts.keys);
}
