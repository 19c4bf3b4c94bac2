// With an appointment: by its code, or by the id number of the person who comes.
import { button, el } from "../dom.js";
import { go } from "../shell.js";
import { texts } from "../../texts/kiosk.js";
import { isIdNumber, isTicketCode } from "./checks.js";
import { keypad } from "./keypad.js";
import { ticketByCode, ticketByIdNumber, ticketWithoutAppointment } from "./tickets.js";
import { visit, wishForTicket } from "./visit.js";

/** By the code of nine digits. */
export function code(about, signal) {
  return el("section", {}, el("h1", {}, texts.codeTitle), keypad({
    label: texts.code, length: 9, isRight: isTicketCode, wrong: texts.codeWrong, submit: texts.take, signal,
    onsubmit: ticketCode => wishForTicket(`code ${ticketCode}`, () => ticketByCode(ticketCode), signal),
  }), back("home"));
}

/** By id number: what is booked, or, where a category was chosen before, a number without an appointment. */
export function card(about, signal) {
  const { category } = visit();
  return el("section", {}, el("h1", {}, texts.cardTitle), el("p", { "data-secondary": true }, texts.cardPrivacy), keypad({
    label: texts.card, length: 18, withX: true, masked: true, isRight: isIdNumber, wrong: texts.cardWrong, submit: texts.take, signal,
    onsubmit: idNumber => {
      visit().idNumber = idNumber;
      return category
        ? wishForTicket(`${category.category} ${idNumber}`, () => ticketWithoutAppointment(category.category, { idNumber }), signal)
        : wishForTicket(`card ${idNumber}`, () => ticketByIdNumber(idNumber), signal);
    },
  }), back(category ? "elder" : "home"));
}

/** One step back. */
export function back(screen) {
  return el("div", { class: "actions back" }, button(texts.back, () => go(screen), { class: "quiet" }));
}
