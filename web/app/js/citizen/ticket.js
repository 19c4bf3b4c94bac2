// A number in the queue: how many are before it, how long it takes, and where to go when it is called.
import { giveTicketUp } from "../api.js";
import { el, fill } from "../dom.js";
import { announce } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { attempt, sure, toldHere } from "./parts.js";

const words = texts.queue;

/** Whether a ticket still leads to a window. */
export function isOpen({ status }) {
  return ["waiting", "called", "passed"].includes(status);
}

/**
 * A card that follows its ticket; update() is called with each answer.
 *
 * @param {{called: (ticket: Object) => void, changed: () => void}} tell `called`: at each call and each repetition
 */
export function ticketCard(hall, { ticketId, number, branchId, category }, { called, changed }) {
  const now = el("div", { class: "stack" });
  const ways = el("div", { class: "told" });
  const box = toldHere();
  const node = el("div", { class: "card now ticket" },
    el("p", {}, words.yourNumber), el("p", { class: "code" }, number),
    el("p", { "data-secondary": true }, texts.bookings.what(hall.branch(branchId)?.name ?? branchId, hall.categoryName(category))),
    now, box, ways);
  let status = null;
  let call = null;
  function update(ticket) {
    fill(now, states[ticket.status](ticket));
    if (ticket.status !== status) {
      if (status) announce(words.status[ticket.status]);
      status = ticket.status;
      fill(ways, status === "waiting" && sure(words.giveUp, () => attempt(box, async () => {
        await giveTicketUp({ ticketId });
        changed();
      })));
    }
    const thisCall = ticket.status === "called" ? `${ticket.calledAt} ${ticket.recalls}` : null;
    if (thisCall && thisCall !== call) called(ticket);
    call = thisCall;
  }
  return { node, update };
}

const states = {
  waiting: ({ peopleAhead, predicted, windows }) => [
    el("p", { class: "strong" }, words.ahead(peopleAhead)),
    predicted?.atMost > 1 && el("p", {}, words.minutes(predicted)),
    el("p", { "data-secondary": true }, words.windows(windows)),
  ],
  called: ({ window }) => el("p", { class: "called" }, words.called(window)),
  passed: () => el("p", { class: "strong" }, words.passed),
};
