// What somebody signed in has: the number in today's queue, or what comes next.
import { listAppointments, listTickets } from "../../api.js";
import { button, el } from "../../dom.js";
import { dayText, spanText, today } from "../../format.js";
import { isSignedIn } from "../../session.js";
import { go } from "../../shell.js";
import { elder } from "../../../texts/elder.js";

const MOST = 100;
const IN_QUEUE = ["waiting", "called", "passed"];

/** @returns {Promise<{tickets: Object[], booked: Object[]}>} numbers of today in use; appointments to come, the next first */
export async function ownThings() {
  if (!isSignedIn()) return { tickets: [], booked: [] };
  const [tickets, appointments] = await Promise.all([listTickets(), listAppointments({ query: { limit: MOST } })]);
  return {
    tickets: tickets.items.filter(ticket => IN_QUEUE.includes(ticket.status)),
    booked: appointments.items.filter(one => one.status === "booked" && one.date >= today())
      .sort((one, other) => `${one.date} ${one.startTime}`.localeCompare(`${other.date} ${other.startTime}`)),
  };
}
