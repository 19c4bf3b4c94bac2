// Booked: the codes, what to do on the day, and the way back for those who erred.
import { cancelAppointment } from "../api.js";
import { button, el } from "../dom.js";
import { digits } from "../format.js";
import { go } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { saveCalendar } from "./calendar.js";
import { directory } from "./hall.js";
import { attempt, toldHere, visit } from "./parts.js";

const words = texts.booked;

/** @param {Object} booked the API's answer: the first appointment and its companions */
export async function booked(booked) {
  const hall = await directory();
  const box = toldHere();
  const all = [booked, ...booked.companions];
  async function undo() {
    for (const { appointmentId } of all) await cancelAppointment({ appointmentId });
    if (all.length === 1) go("booking", { appointmentId: booked.appointmentId });
    else go("bookings");
  }
  return el("section", {},
    el("h1", {}, words.title),
    el("div", { class: "card now" },
      all.map(({ attendee, ticketCode }) => el("div", {}, el("p", {}, words.codeOf(attendee?.name)), el("p", { class: "code" }, digits(ticketCode)))),
      visit(hall, { ...booked, attendee: null })),
    el("div", { class: "stack" }, el("h2", {}, words.then), el("ul", { class: "points" }, words.points.map(point => el("li", {}, point)))),
    box,
    el("div", { class: "actions" },
      button(words.calendar, () => attempt(box, () => saveCalendar(booked.appointmentId))),
      button(texts.tabs.bookings, () => go("bookings"), { class: "quiet" })),
    el("div", { class: "notice" }, el("p", {}, words.undoWhy), button(words.undo, () => attempt(box, undo), { class: "danger" })));
}
