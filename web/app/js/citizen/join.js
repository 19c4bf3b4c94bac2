// Joining the waiting list of a slot, or of a whole day.
import { joinWaitlist } from "../api.js";
import { button, el } from "../dom.js";
import { isSignedIn } from "../session.js";
import { go } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { directory } from "./hall.js";
import { attempt, pleaseSignIn, toldHere, visit } from "./parts.js";

const words = texts.join;

/** @param {{category: string, branchId: string, date: string, startTime?: string, endTime?: string}} what */
export async function join(what) {
  if (!isSignedIn()) return pleaseSignIn("join", what);
  const { category, branchId, date, startTime } = what;
  const hall = await directory();
  const box = toldHere();
  const wait = async () => {
    await joinWaitlist({ body: { category, branchId, date, startTime } });
    go("bookings");
  };
  const helps = error => error.type === "places-open" ? [button(words.seeTimes, () => go("when", what))]
    : ["already-booked", "already-waiting"].includes(error.type) ? [button(texts.tabs.bookings, () => go("bookings"))] : [];
  return el("section", {},
    el("h1", {}, words.title),
    el("div", { class: "card" }, visit(hall, what)),
    el("p", {}, words.how),
    box,
    button(words.join, () => attempt(box, wait, helps)),
    button(texts.confirm.otherTime, () => go("when", what), { class: "quiet" }));
}
