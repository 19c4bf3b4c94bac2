// All of somebody's appointments, newest first, and what he waits for.
import { listAppointments } from "../api.js";
import { button, el, fill } from "../dom.js";
import { dayText, timeText } from "../format.js";
import { go } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { directory } from "./hall.js";
import { attempt, part, toldHere } from "./parts.js";
import { waiting } from "./waiting.js";

const words = texts.bookings;
const PAGE = 10;

export async function bookings(_, signal) {
  const hall = await directory();
  return el("section", {},
    el("h1", {}, words.title),
    waiting(hall, signal),
    part(() => appointments(hall), signal),
    button(texts.standing.link, () => go("standing"), { class: "quiet" }));
}

async function appointments(hall) {
  const list = el("ul", { class: "stack" });
  const box = toldHere();
  const more = el("div", {});
  async function read(cursor) {
    const { items, nextCursor } = await listAppointments({ query: { limit: PAGE, cursor } });
    list.append(...items.map(appointment => el("li", {}, row(hall, appointment))));
    fill(more, nextCursor && button(words.more, () => attempt(box, () => read(nextCursor)), { class: "quiet" }));
  }
  await read();
  if (list.childElementCount === 0) return [el("p", {}, words.none), button(words.book, () => go("home"))];
  return [list, box, more];
}

function row(hall, { appointmentId, status, branchId, category, date, startTime, attendee }) {
  return el("button", { type: "button", class: "choice wide", onclick: () => go("booking", { appointmentId }) },
    words.when(dayText(date), timeText(startTime)),
    el("span", {}, words.what(hall.branch(branchId)?.name ?? branchId, hall.categoryName(category), attendee?.name)),
    el("span", { class: "state" }, words.status[status]));
}
