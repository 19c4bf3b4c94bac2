// What comes next for whoever is signed in: an offer to accept, a number in the queue, the next appointment, a pause.
import { checkIn, getStanding, listAppointments, listTickets, listWaitlist } from "../api.js";
import { button, el } from "../dom.js";
import { daysFromToday } from "../format.js";
import { go } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { attempt, toldHere, visit } from "./parts.js";
import { pauseNotice } from "./standing.js";
import { isOpen } from "./ticket.js";

const words = texts.next;

/** Newest first, as many as may still be to come. */
export async function ownAppointments() {
  return (await listAppointments({ query: { limit: 50 } })).items;
}

/**
 * @param {import("./hall.js").Directory} hall
 * @param {Object[]} [known] one's own appointments, where they have been asked for
 */
export async function whatIsNext(hall, known) {
  const [appointments, tickets, waitlist, standing] = await Promise.all(
    [known ?? ownAppointments(), listTickets(), listWaitlist({ query: { limit: 20 } }), getStanding()]);
  const next = nextAppointment(appointments);
  return [
    pauseNotice(standing),
    waitlist.items.filter(entry => entry.status === "offered").map(offered),
    tickets.items.filter(isOpen).map(ticket => inQueue(hall, ticket)),
    next ? upcoming(hall, next) : tickets.items.some(isOpen) ? null : el("p", {}, words.none),
  ].flat().filter(Boolean);
}

/** The earliest that is still to come. */
function nextAppointment(appointments) {
  return appointments
    .filter(({ status, date }) => status === "booked" && daysFromToday(date) >= 0)
    .sort((a, b) => (a.date + a.startTime).localeCompare(b.date + b.startTime))[0];
}

function offered(entry) {
  return el("div", { class: "card now" }, el("h2", {}, words.offer), button(words.seeOffer, () => go("bookings")));
}

function inQueue(hall, ticket) {
  return el("div", { class: "card now" },
    el("h2", {}, words.ticket(ticket.number)),
    el("p", {}, ticket.status === "called" ? texts.queue.called(ticket.window) : hall.branch(ticket.branchId)?.name),
    button(words.seeQueue, () => go("queue")));
}

function upcoming(hall, appointment) {
  const { appointmentId, date } = appointment;
  const told = toldHere();
  const arrive = async () => {
    await checkIn({ appointmentId });
    go("queue");
  };
  return el("div", { class: "card now" },
    el("h2", {}, words.appointment),
    visit(hall, appointment),
    told,
    daysFromToday(date) === 0 && button(texts.booking.checkIn, () => attempt(told, arrive)),
    button(words.see, () => go("booking", { appointmentId }), { class: "quiet" }));
}
