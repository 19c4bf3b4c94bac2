// Appointments missed, the pause that came of them, and the appeal against it.
import { getStanding, listAppeals, submitAppeal } from "../api.js";
import { button, el } from "../dom.js";
import { dayText } from "../format.js";
import { go, redraw } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { directory } from "./hall.js";
import { attempt, toldHere } from "./parts.js";

const words = texts.standing;

export async function standing() {
  const [hall, now, appeals] = await Promise.all([directory(), getStanding(), listAppeals({ query: { limit: 10 } })]);
  return el("section", {},
    el("h1", {}, words.title),
    now.pausedUntil ? el("div", { class: "notice warn" }, el("p", { class: "strong" }, words.paused(day(now.pausedUntil))), el("p", {}, words.pausedHelp))
      : el("p", {}, words.good),
    missed(hall, now.noShows),
    now.pausedUntil && !now.appealId && appealForm(),
    appeals.items.map(appeal));
}

/** Says that booking is paused, and where to read more; null where it is not. */
export function pauseNotice({ pausedUntil }) {
  return pausedUntil ? el("div", { class: "notice warn" },
    el("p", {}, words.paused(day(pausedUntil))), button(words.link, () => go("standing"), { class: "quiet" })) : null;
}

function missed(hall, noShows) {
  return noShows.length > 0 && el("div", { class: "stack" }, el("h2", {}, words.missed),
    el("ul", { class: "points" }, noShows.map(({ date, branchId, category }) =>
      el("li", {}, words.noShow(dayText(date), texts.bookings.what(hall.branch(branchId)?.name ?? branchId, hall.categoryName(category)))))));
}

function appealForm() {
  const box = toldHere();
  const reason = el("textarea", { id: "reason", rows: 4, maxlength: 500, "aria-describedby": "reason-hint" });
  const submit = async () => {
    await submitAppeal({ body: { reason: reason.value.trim() } });
    redraw();
  };
  const mark = error => {
    if (error.type === "invalid-request") {
      reason.setAttribute("aria-invalid", "true");
      reason.focus();
    }
    return [];
  };
  return el("form", { class: "card", novalidate: true, onsubmit: event => event.preventDefault() },
    el("h2", {}, words.appeal),
    el("div", { class: "field" }, el("label", { for: "reason" }, words.reason), reason,
      el("p", { id: "reason-hint", "data-secondary": true }, words.reasonHint)),
    box,
    button(words.submit, () => attempt(box, submit, mark), { type: "submit" }));
}

function appeal({ status, reason, submittedAt, note }) {
  return el("div", { class: "card" },
    el("h2", {}, words.appealOf(day(submittedAt))),
    el("p", { class: "strong" }, words.status[status]),
    el("p", {}, words.itsReason(reason)),
    note && el("p", {}, words.note(note)));
}

function day(instant) {
  return dayText(instant.slice(0, 10));
}
