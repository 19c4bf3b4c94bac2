// An appointment as a file for the calendar of the phone.
import { calendarFile } from "../api.js";
import { el } from "../dom.js";

/** Fetches the calendar file and hands it to the device; it needs the token, so that a plain link cannot. */
export async function saveCalendar(appointmentId) {
  const url = URL.createObjectURL(new Blob([await calendarFile({ appointmentId })], { type: "text/calendar" }));
  el("a", { href: url, download: "appointment.ics" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
