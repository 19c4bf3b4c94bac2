// Where the controls are: over the whole screen, or in its lower half for who sits in a wheelchair.
import { button, el } from "../dom.js";
import { texts } from "../../texts/kiosk.js";

const switches = [];

/** A button that brings all controls down, and up again. */
export function reachButton() {
  const made = button("", () => reach(!isLow()), { class: "help" });
  switches.push(made);
  label(made);
  return made;
}

export function reachNormally() {
  reach(false);
}

export function isLow() {
  return document.documentElement.dataset.reach === "low";
}

function reach(low) {
  if (low) document.documentElement.dataset.reach = "low";
  else delete document.documentElement.dataset.reach;
  switches.forEach(label);
}

function label(made) {
  made.replaceChildren(el("span", {}, isLow() ? texts.reachNormal : texts.reachLow));
}
