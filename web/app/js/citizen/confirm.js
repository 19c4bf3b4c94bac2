// The last look before booking: what, when, where, and who comes.
import { Problem, bookAppointment } from "../api.js";
import { button, el, fill } from "../dom.js";
import { actingFor, isSignedIn, signIn } from "../session.js";
import { go, redraw } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { directory } from "./hall.js";
import { attempt, toldHere, visit } from "./parts.js";
import { whoComes } from "./who.js";

const words = texts.confirm;
/** Where to be seated if the branch closes that day, as the API names it; none: wherever is best. */
const WISHES = ["", "same-branch-later", "nearest-branch"];

/** @param {{category: string, branchId: string, date: string, startTime: string, endTime: string}} what */
export async function confirm(what) {
  const hall = await directory();
  const box = toldHere();
  const otherTime = button(words.otherTime, () => go("when", what), { class: "quiet" });
  return el("section", {},
    el("h1", {}, words.title),
    el("div", { class: "card" }, visit(hall, what)),
    isSignedIn() ? form(what, box, otherTime) : [
      el("p", {}, words.signInFirst), box,
      button(words.signIn, () => attempt(box, async () => await signIn({ screen: "confirm", about: what }) && redraw())), otherTime]);
}

function form({ category, branchId, date, startTime, endTime }, box, otherTime) {
  const who = whoComes();
  const wish = el("select", { id: "reseating" }, WISHES.map((value, index) => el("option", { value }, words.wishes[index])));
  async function book() {
    const people = who.people();
    if (!people) return fill(box, el("div", { class: "notice problem", role: "alert" }, el("p", {}, actingFor() ? words.nobodyFor(actingFor()) : words.nobody)));
    const body = { category, branchId, date, startTime, ...people, ...(wish.value && { reseating: [wish.value] }) };
    await attempt(box, async () => go("booked", await bookAppointment({ body })), error => {
      // What is told at its field is not told once more below.
      if (error instanceof Problem) error.errors = who.show(error.errors);
      return helps(error, { category, branchId, date, startTime, endTime });
    });
  }
  return el("form", { class: "stack", novalidate: true, onsubmit: event => event.preventDefault() },
    who.node,
    el("div", { class: "field" }, el("label", { for: "reseating" }, words.wish), wish),
    box,
    button(words.book, book, { type: "submit" }),
    otherTime);
}

function helps(error, what) {
  return {
    "slot-full": () => [button(words.otherTime, () => go("when", what)), button(words.wait, () => go("join", what), { class: "quiet" })],
    "already-booked": () => [button(texts.tabs.bookings, () => go("bookings"))],
    "booking-paused": () => [button(texts.standing.link, () => go("standing"))],
    "branch-closed": () => [button(words.otherTime, () => go("when", what))],
    "day-not-bookable": () => [button(words.otherTime, () => go("when", what))],
  }[error.type]?.() ?? [];
}
