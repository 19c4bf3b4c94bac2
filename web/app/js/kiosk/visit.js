// What is known of the person before the kiosk. It is in memory alone, and gone when the visit ends.
import { forgetUnanswered } from "../api.js";
import { forgetModeOfVisit, isModeOfVisit } from "../mode.js";
import { go } from "../shell.js";
import { isLow, reachNormally } from "./reach.js";

/**
 * @typedef {Object} Visit
 * @property {string|null} idNumber once it was typed
 * @property {Object|null} category of the ticket wanted without an appointment
 * @property {Object|null} ticket as the API gave it
 * @property {{error: Error, again: () => Promise<void>}|null} failure of the last wish
 * @property {{ticketSerial: string, form: Object}|null} review of the service that is to be reviewed
 * @property {number} waiting how many wishes are on their way
 */

let current = begin();

/** @returns {Visit} */
export function visit() {
  return current;
}

/** Nobody has done anything since the last visit ended. */
export function isUntouched() {
  return ["", "#/home"].includes(location.hash) && !isModeOfVisit() && !isLow();
}

/** Whoever goes back to the start may be somebody else then; how the kiosk is seen and reached stays. */
export function forgetPerson() {
  current = begin();
}

/** The person goes, or has gone: nothing of the visit is left. */
export function endVisit() {
  forgetPerson();
  forgetUnanswered();
  reachNormally();
  go("home");
  forgetModeOfVisit();
}

/**
 * Wishes for a ticket, and goes on to it or to what stands against it. The same wish is sent once in a visit, however
 * often it is pressed: there is one ticket.
 *
 * @param {string} wish tells it from others
 * @param {() => Promise<Object>} ask gives the ticket
 * @param {AbortSignal} signal of the screen: who left it is not taken elsewhere
 */
export async function wishForTicket(wish, ask, signal) {
  const mine = current;
  let next = "ticket";
  mine.waiting += 1;
  try {
    mine.ticket = await once(mine.wishes, wish, ask);
  } catch (error) {
    mine.failure = { error, again: later => wishForTicket(wish, ask, later) };
    next = "problem";
  } finally {
    mine.waiting -= 1;
  }
  if (mine === current && !signal.aborted) go(next);
}

function begin() {
  return { idNumber: null, category: null, ticket: null, failure: null, review: null, waiting: 0, wishes: new Map() };
}

function once(wishes, wish, ask) {
  if (!wishes.has(wish)) {
    wishes.set(wish, ask().catch(error => {
      wishes.delete(wish);
      throw error;
    }));
  }
  return wishes.get(wish);
}
