// One appointment: its code, and what can be done with it now.
import { cancelAppointment, checkIn, getAppointment, restoreAppointment } from "../api.js";
import { button, el } from "../dom.js";
import { clockOf, dayText, daysFromToday, digits } from "../format.js";
import { go, redraw } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { saveCalendar } from "./calendar.js";
import { directory } from "./hall.js";
import { attempt, sure, toldHere, visit } from "./parts.js";

const words = texts.booking;

/** @param {{appointmentId: string}} what */
export async function booking({ appointmentId }) {
  const [hall, appointment] = await Promise.all([directory(), getAppointment({ appointmentId })]);
  const box = toldHere();
  return el("section", {},
    el("h1", {}, words.title[appointment.status]),
    el("div", { class: appointment.status === "booked" ? "card now" : "card" },
      appointment.status === "booked" && el("div", {}, el("p", {}, words.code), el("p", { class: "code" }, digits(appointment.ticketCode))),
      visit(hall, appointment)),
    box,
    actions[appointment.status](appointment, box),
    button(words.all, () => go("bookings"), { class: "quiet" }));
}

/** What can be done, by status. */
const actions = {
  booked: (appointment, box) => [arrive(appointment, box), change(appointment, box)],
  "checked-in": () => button(texts.next.seeQueue, () => go("queue")),
  cancelled: (appointment, box) => appointment.restoreBefore ? restore(appointment, box) : again(appointment),
  "no-show": appointment => [el("p", {}, words.missed), button(texts.standing.link, () => go("standing"), { class: "quiet" }), again(appointment)],
};

/** Whoever comes too early or too late is told so by the API, whose clock counts. */
function arrive({ appointmentId, date }, box) {
  const isToday = daysFromToday(date) === 0;
  const take = async () => {
    await checkIn({ appointmentId });
    go("queue");
  };
  return el("div", { class: "notice" },
    el("p", {}, isToday ? words.arriveToday : words.arriveLater),
    button(words.checkIn, () => attempt(box, take), isToday ? {} : { class: "quiet" }));
}

function change(appointment, box) {
  const { appointmentId, category, branchId, date, startTime, endTime, cancelBefore } = appointment;
  const cancel = async () => {
    await cancelAppointment({ appointmentId });
    redraw();
  };
  const calendar = button(texts.booked.calendar, () => attempt(box, () => saveCalendar(appointmentId)), { class: "quiet" });
  if (Date.now() > Date.parse(cancelBefore)) return [el("p", {}, words.tooLate), calendar];
  return [
    el("p", {}, words.changeUntil(dayText(cancelBefore.slice(0, 10)), clockOf(cancelBefore))),
    el("div", { class: "actions" },
      button(words.move, () => go("when", { category, branchId, date, moving: { appointmentId, branchId, date, startTime, endTime } }), { class: "quiet" }),
      calendar),
    sure(words.cancel, () => attempt(box, cancel)),
  ];
}

function restore(appointment, box) {
  const back = async () => {
    await restoreAppointment({ appointmentId: appointment.appointmentId });
    redraw();
  };
  return el("div", { class: "notice" },
    el("p", {}, words.restoreUntil(clockOf(appointment.restoreBefore))),
    button(words.restore, () => attempt(box, back, () => [again(appointment)])));
}

function again({ category }) {
  return button(words.again, () => go("places", { category }), { class: "quiet" });
}
