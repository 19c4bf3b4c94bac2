// What somebody waits for: his place, the offer when it comes.
import { acceptOffer, leaveWaitlist, listWaitlist } from "../api.js";
import { button, el, fill } from "../dom.js";
import { clockOf, timeText } from "../format.js";
import { go } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { attempt, follow, sure, toldHere, visit } from "./parts.js";

const words = texts.waiting;
const EVERY_SECONDS = 20;

/** The open entries of the waiting list; nothing where there is none. */
export function waiting(hall, signal) {
  const box = el("div", { class: "stack told" });
  let shown = null;
  const ask = follow(box, () => listWaitlist({ query: { limit: 20 } }), ({ items }) => {
    const open = items.filter(({ status }) => ["waiting", "offered"].includes(status));
    // Drawn anew only when something changed, so that nobody loses the button he is on.
    if (JSON.stringify(open) === shown) return;
    shown = JSON.stringify(open);
    fill(box, open.length > 0 && [el("h2", {}, words.title), open.map(entry => card(hall, entry, ask))]);
  }, { every: EVERY_SECONDS, signal });
  return box;
}

function card(hall, entry, changed) {
  const { waitlistId, status, offer, ahead } = entry;
  const box = toldHere();
  const leave = sure(words.leave, () => attempt(box, async () => {
    await leaveWaitlist({ waitlistId });
    await changed();
  }));
  const accept = async () => {
    const { appointmentId } = await acceptOffer({ waitlistId });
    go("booking", { appointmentId });
  };
  return status === "offered"
    ? el("div", { class: "card now" },
      el("p", { class: "strong" }, words.offered),
      visit(hall, { ...entry, ...offer }),
      el("p", {}, words.acceptBefore(timeText(clockOf(offer.acceptBefore)))),
      box, button(words.accept, () => attempt(box, accept)), leave)
    : el("div", { class: "card" },
      el("p", { class: "strong" }, words.ahead(ahead)),
      visit(hall, entry),
      box, leave);
}
