// Without an appointment: what for, and whether an elder comes.
import { queueSummary } from "../api.js";
import { button, el } from "../dom.js";
import { go } from "../shell.js";
import { texts } from "../../texts/kiosk.js";
import { back } from "./appointment.js";
import { branchId } from "./device.js";
import { branch } from "./hall.js";
import { ticketWithoutAppointment } from "./tickets.js";
import { visit, wishForTicket } from "./visit.js";

/** The business to come for, with how many wait. */
export async function category(about, signal) {
  const [{ categories }, { lines }] = await Promise.all([branch(), queueSummary({ branchId: branchId() })]);
  const choose = async chosen => {
    const { idNumber } = visit();
    visit().category = chosen;
    if (!idNumber) return go("elder");
    return wishForTicket(`${chosen.category} ${idNumber}`, () => ticketWithoutAppointment(chosen.category, { idNumber }), signal);
  };
  return el("section", {}, el("h1", {}, texts.categoryTitle),
    el("div", { class: "ways" }, categories.map(each => {
      const line = lines.find(one => one.category === each.category);
      return button([el("strong", {}, each.name), line && el("span", { "data-secondary": true }, texts.peopleWaiting(line.waiting))],
        () => choose(each), { class: "choice way" });
    })),
    back("home"));
}

/** Elders go first; who says so is believed, an id number tells by itself. */
export function elder(about, signal) {
  const { category: chosen } = visit();
  if (!chosen) return category(about, signal);
  const take = isElder => wishForTicket(`${chosen.category} ${isElder}`,
    () => ticketWithoutAppointment(chosen.category, { elder: isElder }), signal);
  return el("section", {}, el("h1", {}, texts.elderTitle), el("p", {}, texts.elderWhat(chosen.name)),
    el("div", { class: "ways" },
      button(el("strong", {}, texts.elderYes), () => take(true), { class: "choice way" }),
      button(el("strong", {}, texts.elderNo), () => take(false), { class: "choice way" }),
      button(el("strong", {}, texts.elderByCard), () => go("card"), { class: "choice way" })),
    back("category"));
}
