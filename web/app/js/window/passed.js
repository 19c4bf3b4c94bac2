// Those who did not come when this window called them, so that they are found when they do. The API lists nobody who was passed,
// and the device must not keep tickets: the list lives as long as the page.
import { returnTicket } from "../api.js";
import { button, el } from "../dom.js";
import { keyed } from "../keyed.js";
import { texts } from "../../texts/window.js";

/** Refusals after which trying again is of no use. */
const FINAL = ["ticket-not-passed", "too-late-to-return", "passed-too-often", "no-such-ticket"];

let people = [];

/** @param {Function} act does something with a ticket; gives it, or null after a refusal */
export function passedPeople(act) {
  const list = el("ul", { class: "actions" });
  const node = el("section", { class: "card" }, el("h2", {}, texts.passed), el("p", { "data-secondary": true }, texts.passedHint), list);
  const show = keyed(list, one => one.ticketId, one => ({
    node: el("li", {}, button(texts.takeBack(one.number), () => takeBack(one), { class: "quiet" })),
    update() {},
  }));

  async function takeBack(one) {
    await act(async () => {
      try {
        const back = await returnTicket({ ticketId: one.ticketId });
        forget(one);
        return back;
      } catch (error) {
        if (FINAL.includes(error.type)) forget(one);
        throw error;
      }
    }, texts.saidReturned);
  }

  function forget(one) {
    keep(people.filter(({ ticketId }) => ticketId !== one.ticketId));
  }

  function keep(others) {
    people = others;
    node.hidden = people.length === 0;
    show(people);
  }

  keep(people);
  return { node, add: ticket => keep([...people.filter(({ ticketId }) => ticketId !== ticket.ticketId), ticket]) };
}
