// The number: where to, how long, and a slip of paper.
import { button, el, facts } from "../dom.js";
import { clockOf, dayText } from "../format.js";
import { texts } from "../../texts/kiosk.js";
import { barCode } from "./code128.js";
import { printsAtOnce } from "./device.js";
import { branch, categoryName } from "./hall.js";
import { home } from "./home.js";
import { endVisit, visit } from "./visit.js";

/** Slips on their way out of the printer, or out already: none is printed twice by itself. */
const printed = new WeakSet();

export async function ticket(about, signal) {
  const { ticket: taken } = visit();
  if (!taken) return home(about, signal);
  const slip = el("article", { class: "card slip" },
    el("h2", { class: "where" }, (await branch(taken.branchId)).name),
    el("p", { class: "drawn-number" }, taken.number),
    facts(
      [texts.category, await categoryName(taken.category)],
      [texts.window, texts.windows(taken.windows)],
      [texts.ahead, taken.peopleAhead === undefined ? null : texts.aheadOf(taken.peopleAhead)],
      [texts.wait, taken.predicted ? texts.waitFor(taken.predicted) : null],
      [texts.takenAt, `${dayText(taken.date)} ${clockOf(taken.issuedAt)}`]),
    el("figure", {}, barCode(taken.serial, texts.barCode(taken.serial)),
      el("figcaption", { "data-secondary": true }, taken.serial)),
    el("p", { class: "keep", "data-secondary": true }, texts.keepSlip));

  const atOnce = printsAtOnce();
  if (atOnce && !printed.has(taken)) {
    printed.add(taken);
    // First it is to be on the screen.
    setTimeout(() => !signal.aborted && print());
  }
  return el("section", { class: "result" }, el("h1", {}, texts.numberTitle), el("p", { class: "next strong" }, whatNow(taken)), slip,
    atOnce && el("p", { role: "status" }, texts.printing),
    el("div", { class: "actions" },
      button(texts.print, () => print(), { class: atOnce ? "quiet" : null }),
      button(texts.done, endVisit, { class: atOnce ? null : "quiet" })));
}

function whatNow({ status, window: number }) {
  return {
    waiting: texts.waitHere,
    called: texts.calledNow(number),
    passed: texts.passed,
  }[status] ?? texts.over;
}
