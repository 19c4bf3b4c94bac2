// No ticket: why, in plain words, and what the person can do now.
import { Problem, Unreachable } from "../api.js";
import { button, el } from "../dom.js";
import { dayText, spanText } from "../format.js";
import { go, wordsFor } from "../shell.js";
import { texts } from "../../texts/kiosk.js";
import { branch } from "./hall.js";
import { home } from "./home.js";
import { BookedElsewhere } from "./tickets.js";
import { endVisit, visit } from "./visit.js";

/** Where a number without an appointment is a way out. */
const WALK_IN_HELPS = ["no-appointment-today", "no-such-appointment", "appointment-not-open", "check-in-at-other-branch",
  "check-in-on-other-day", "too-late-to-check-in"];
/** The API says more here than a plain text can: which number, until when. */
const SAYS_MORE = ["ticket-open", "outside-ticket-hours"];

export async function problem(about, signal) {
  const { failure } = visit();
  if (!failure) return home(about, signal);
  const { error, again } = failure;
  const type = error instanceof Problem ? error.type : null;
  const elsewhere = error instanceof BookedElsewhere;
  const walkIn = elsewhere || WALK_IN_HELPS.includes(type);
  const mayPass = error instanceof Unreachable || type === "try-again-later";
  return el("section", {}, el("h1", {}, texts.sorry),
    el("div", { class: "notice problem", role: "alert" },
      el("p", { class: "strong" }, elsewhere ? await whereBooked(error.appointment) : wordsFor(error)),
      SAYS_MORE.includes(type) && el("p", {}, error.detail),
      el("p", {}, texts.askStaff)),
    el("div", { class: "actions" },
      mayPass && button(texts.again, () => again(signal)),
      walkIn && button(texts.toWalkIn, () => go("category")),
      button(texts.startOver, endVisit, { class: mayPass || walkIn ? "quiet" : null })));
}

async function whereBooked({ date, startTime, endTime, branchId }) {
  return texts.bookedElsewhere(dayText(date), spanText(startTime, endTime), (await branch(branchId)).name);
}
