// A review at the kiosk: who has left the window holds the slip, by whose bar code or number the service is found.
import { reviewFormOfTicket, submitReview } from "../api.js";
import { button, el, fill } from "../dom.js";
import { clockOf, inChina, timeText } from "../format.js";
import { reviewForm } from "../parts/reviewForm.js";
import { go, problemBox } from "../shell.js";
import { texts } from "../../texts/reviews.js";
import { back } from "./appointment.js";
import { branchId } from "./device.js";
import { home } from "./home.js";
import { keypad } from "./keypad.js";
import { endVisit, visit } from "./visit.js";

const words = texts.kiosk;

/** Which service: by the slip's number. */
export function slip(about, signal) {
  const told = el("div", { class: "told" });
  return el("section", {}, el("h1", {}, words.title), el("p", { "data-secondary": true }, words.what), told, keypad({
    label: words.number, length: 14, isRight: isSerial, wrong: words.wrong, submit: words.next, signal,
    onsubmit: ticketSerial => attempt(told, async () => {
      visit().review = { ticketSerial, form: await reviewFormOfTicket({ query: { branchId: branchId(), ticketSerial } }) };
      if (!signal.aborted) go("review");
    }),
  }), back("home"));
}

/** Five faces; nothing is typed here, and nobody is named. */
export function review(about, signal) {
  const { review: mine } = visit();
  if (!mine) return home(about, signal);
  const { ticketSerial, form } = mine;
  const [{ serviceNumber, branchName, status, opensAt }] = form.services;
  const told = el("div", { class: "told" });
  const send = ({ level, codes }) => attempt(told, async () => {
    await submitReview({ body: { projectNo: form.projectNo, serviceNumber, branchId: branchId(), level, codes, ticketSerial } });
    if (!signal.aborted) go("reviewed");
  });
  return el("section", {}, el("h1", {}, texts.title), el("p", {}, texts.service(form.matterName, branchName)),
    status === "open" ? reviewForm(form, { large: true, mayWrite: false, mayName: false, told, send }) : el("p", { class: "notice" }, texts.closed[status](timeText(clockOf(inChina(opensAt))))),
    back("home"));
}

export function reviewed() {
  return el("section", {}, el("h1", {}, texts.sent), el("p", {}, texts.free), el("div", { class: "actions" }, button(words.done, endVisit)));
}

/** The day's date and the hall's counter in six digits. */
function isSerial(value) {
  return /^20\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{6}$/.test(value);
}

/** Who waits for an answer is not sent away for standing still. */
async function attempt(told, action) {
  const mine = visit();
  fill(told);
  mine.waiting += 1;
  try {
    await action();
  } catch (error) {
    fill(told, problemBox(error));
    told.scrollIntoView({ block: "nearest" });
  } finally {
    mine.waiting -= 1;
  }
}
