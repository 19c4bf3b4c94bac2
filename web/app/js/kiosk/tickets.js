// How a person in the hall comes to a ticket.
import { checkIn, checkInAtHall, listAppointments, Problem, takeTicket, Unreachable } from "../api.js";
import { today } from "../format.js";
import { sessionOfPersonPresent } from "../session.js";
import { branchId } from "./device.js";

/** Tickets that are still to lead somebody to a window. */
const OPEN = ["waiting", "called", "passed"];

/** A booked appointment that cannot be checked in here now, but somewhere or some time. */
export class BookedElsewhere extends Error {
  /** @param {{branchId: string, date: string, startTime: string, endTime: string}} appointment the next one */
  constructor(appointment) {
    super("booked elsewhere");
    this.appointment = appointment;
  }
}

/** Checks in by the code of an appointment. */
export function ticketByCode(ticketCode) {
  return checkInAtHall({ branchId: branchId(), body: { ticketCode } });
}

/** Takes a number without an appointment; an id number tells by itself who is an elder. */
export function ticketWithoutAppointment(category, { elder, idNumber }) {
  const body = idNumber ? { category, idNumber } : { category, elder };
  return takeTicket({ branchId: branchId(), body });
}

/** Checks in what the person booked, else what the family booked for them. */
export async function ticketByIdNumber(idNumber) {
  const own = await ownAppointments(idNumber);
  const here = own.filter(each => each.date === today() && each.branchId === branchId());
  if (here.length > 0) return firstToCheckIn(here);
  try {
    return await checkInAtHall({ branchId: branchId(), body: { idNumber } });
  } catch (error) {
    if (own.length > 0 && error instanceof Problem && error.type === "no-appointment-today") throw new BookedElsewhere(own[0]);
    throw error;
  }
}

/** Those to come, the next first; each with a check-in that carries the person's own short session. */
async function ownAppointments(idNumber) {
  const token = await sessionOf(idNumber);
  if (!token) return [];
  const { items } = await listAppointments({ token });
  return items
    .filter(each => !each.attendee && ["booked", "checked-in"].includes(each.status) && each.date >= today())
    .sort((one, other) => `${one.date}${one.startTime}`.localeCompare(`${other.date}${other.startTime}`))
    .map(each => ({ ...each, checkIn: () => checkIn({ appointmentId: each.appointmentId, token }) }));
}

/** Null where kiosks get no sessions of others, or nobody is known by that number: what family booked is still found. */
async function sessionOf(idNumber) {
  try {
    return await sessionOfPersonPresent(idNumber);
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    console.info(error.message);
    return null;
  }
}

/** One whose time it is; else a ticket taken earlier today; else what stands against the next one. */
async function firstToCheckIn(appointments) {
  const [booked, earlier] = ["booked", "checked-in"].map(status => appointments.filter(each => each.status === status));
  let refusal = null;
  for (const appointment of [...booked, ...earlier]) {
    try {
      const ticket = await appointment.checkIn();
      if (OPEN.includes(ticket.status) || refusal === null) return ticket;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
