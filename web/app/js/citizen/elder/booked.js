// Elder mode's last screen: what was booked, in large words; it can be undone, and the undoing taken back.
import { bookAppointment, cancelAppointment, getAppointment, Problem, restoreAppointment } from "../../api.js";
import { button, el, facts } from "../../dom.js";
import { clockOf, dayText, digits, timeText } from "../../format.js";
import { go, redraw } from "../../shell.js";
import { directory } from "../hall.js";
import { attempt, toldHere } from "../parts.js";
import { common } from "../../../texts/common.js";
import { elder } from "../../../texts/elder.js";
import { elderHome } from "./home.js";
import { when } from "./large.js";

/**
 * @param {{wish?: Object, appointment?: Object}|null} about what was booked, or what is to be booked now that somebody has
 *     signed in for it; nothing, as after a reload, leads to the first screen
 * @type {import("../../shell.js").Screen}
 */
export async function elderBooked(about) {
  if (about?.wish) await bookOnce(about);
  if (!about?.appointment) return elderHome(about);
  const hall = await directory();
  return about.appointment.status === "cancelled" ? undone(about, hall) : done(about, hall);
}

/** The wish goes when it was answered: drawing the screen anew books nothing. */
async function bookOnce(about) {
  const { wish } = about;
  try {
    about.appointment = await bookAppointment({ body: wish });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    about.refused = { wish, error };
  }
  delete about.wish;
}

function done(about, hall) {
  const { appointmentId, branchId, category, ticketCode } = about.appointment;
  const branch = hall.branch(branchId);
  const told = toldHere();
  const undo = async () => {
    await cancelAppointment({ appointmentId });
    about.appointment = await getAppointment({ appointmentId });
    redraw();
  };
  return el("section", {},
    el("h1", {}, about.restored ? elder.restored : elder.booked),
    el("div", { class: "card now" },
      when(about.appointment),
      facts(
        [elder.bookedPlace, [branch?.name, el("span", { class: "address" }, branch?.address)]],
        [elder.bookedFor, elder.plainAndSign(category, hall.categoryName(category))],
        [elder.bookedCode, el("span", { class: "code" }, digits(ticketCode))])),
    el("p", { class: "notice" }, elder.bookedHint),
    told,
    el("p", {}, elder.undoHint),
    button(elder.undo, () => attempt(told, undo), { class: "danger" }),
    button(common.home, () => go("home"), { class: "quiet" }));
}

function undone(about, hall) {
  const { appointmentId, branchId, category, date, startTime, restoreBefore } = about.appointment;
  const told = toldHere();
  const restore = async () => {
    about.appointment = await restoreAppointment({ appointmentId });
    about.restored = true;
    redraw();
  };
  return el("section", {},
    el("h1", {}, elder.undone),
    el("p", {}, elder.undoneText(dayText(date), timeText(startTime), hall.branch(branchId)?.name)),
    told,
    restoreBefore && [
      el("p", { class: "notice" }, elder.restoreHint(clockOf(restoreBefore))),
      button(elder.restore, () => attempt(told, restore))],
    button(elder.bookAgain, () => go("home", { category }), { class: "quiet" }));
}
