// Numbers are typed on the screen, on a keyboard, or by a scanner or card reader that types: all end in one value.
import { button, el } from "../dom.js";
import { announce } from "../shell.js";
import { texts } from "../../texts/kiosk.js";

/**
 * @param {Object} how
 * @param {string} how.label of the field
 * @param {number} how.length of a whole number
 * @param {boolean} [how.withX] whether its last place may be X
 * @param {boolean} [how.masked] whether only its last four places are shown until one asks for all
 * @param {(value: string) => boolean} how.isRight check digit and all
 * @param {string} how.wrong what to say where it is not
 * @param {string} how.submit what the main button says
 * @param {(value: string) => Promise<void>} how.onsubmit gets a right number
 * @param {AbortSignal} how.signal of the screen
 * @returns {HTMLElement}
 */
export function keypad({ label, length, withX = false, masked = false, isRight, wrong, submit, onsubmit, signal }) {
  let value = "";
  let shown = !masked;

  const field = el("input", { id: "number", type: "text", readonly: true, autocomplete: "off", "aria-describedby": "number-hint" });
  const hint = el("p", { id: "number-hint", class: "hint", role: "alert" });
  const go = button(submit, send, { class: "submit" });
  const eye = masked && button(texts.showNumber, () => { shown = !shown; draw(); }, { class: "quiet" });

  function press(key) {
    const next = value + key;
    const fits = next.length <= length && (/^\d+$/.test(next) || (withX && next.length === length && /^\d+X$/.test(next)));
    if (fits) change(next);
  }

  function change(next) {
    value = next;
    draw();
    announce(texts.typed(value.length, length));
  }

  function draw() {
    field.value = grouped(shown ? value : value.replace(/.(?=.{4})/g, "●"), withX);
    const isWrong = value.length === length && !isRight(value);
    if (isWrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    hint.textContent = isWrong ? wrong : "";
    if (eye) eye.replaceChildren(shown ? texts.hideNumber : texts.showNumber);
  }

  async function send() {
    if (isRight(value)) await onsubmit(value);
    else hint.textContent = value.length < length ? texts.incomplete(length, value.length) : wrong;
  }

  function typed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
    if (/^[\dxX]$/.test(event.key)) press(event.key.toUpperCase());
    else if (event.key === "Backspace") change(value.slice(0, -1));
    else if (event.key === "Enter" && !event.target.closest("button, a")) go.click();
  }

  addEventListener("keydown", typed, { signal });
  const key = (text, action, props) =>
    // The focus stays where it was: a scanner's Enter is not to press the last key again.
    button(text, action, { class: "key quiet", onmousedown: event => event.preventDefault(), ...props });
  const digit = text => key(text, () => press(text));
  const keys = el("div", { class: "keys", role: "group", "aria-label": texts.keys }, [..."123456789"].map(digit),
    withX ? digit("X") : key(texts.clear, () => change("")), digit("0"), key(texts.deleteOne, () => change(value.slice(0, -1))));
  draw();
  return el("div", { class: "keypad" },
    el("div", { class: "field" }, el("label", { for: "number" }, label), el("div", { class: "number" }, field, eye)),
    hint, keys, go);
}

/** As people read it: an id number by place, birth and person, a code by threes. */
function grouped(text, isIdNumber) {
  return isIdNumber ? text.replace(/^(.{6})(.{0,8})(.*)$/, "$1 $2 $3").trim() : text.replace(/(.{3})(?=.)/g, "$1 ");
}
