// Nobody there any more: after a while without a touch the visit ends, so that the next person finds nothing of the one
// before. Before that a question comes up, which any answer, touch or key puts off (WCAG 2.2.1: 20 seconds at least).
import { button, el } from "../dom.js";
import { mode } from "../mode.js";
import { texts } from "../../texts/kiosk.js";

/** Seconds without a touch until the visit ends; who needs longer, as in elder mode, has longer. */
const LIMIT = { standard: 60, elder: 180 };
/** So long before the end the question comes. */
const NOTICE = { standard: 20, elder: 60 };
const TOUCHES = ["pointerdown", "keydown", "wheel", "touchmove"];

/**
 * @param {() => boolean} mayEnd whether there is a visit to end, and its person does not wait for us
 * @param {() => void} end ends the visit
 */
export function watch(mayEnd, end) {
  let timer = null;

  const question = el("dialog", { class: "still-there", role: "alertdialog", "aria-labelledby": "still-there", "aria-describedby": "still-there-what" },
    el("h2", { id: "still-there" }, texts.stillThere),
    el("p", { id: "still-there-what" }),
    el("div", { class: "actions" },
      button(texts.stillThereYes, stay, { class: "button" }),
      button(texts.stillThereNo, leave, { class: "button quiet" })));
  document.body.append(question);
  question.addEventListener("cancel", stay);

  function restart() {
    clearTimeout(timer);
    const seconds = LIMIT[mode()] - NOTICE[mode()];
    timer = setTimeout(() => mayEnd() ? ask() : restart(), seconds * 1000);
  }

  function ask() {
    question.querySelector("p").textContent = texts.stillThereWhat(NOTICE[mode()]);
    question.showModal();
    timer = setTimeout(leave, NOTICE[mode()] * 1000);
  }

  function stay() {
    question.close();
    restart();
  }

  function leave() {
    question.close();
    restart();
    end();
  }

  TOUCHES.forEach(type => addEventListener(type, () => question.open || restart(), { capture: true, passive: true }));
  addEventListener("modechange", restart);
  restart();
}
