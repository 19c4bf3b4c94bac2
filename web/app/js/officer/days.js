// The days an officer looks at.
import { listDays } from "../api.js";
import { button, el } from "../dom.js";
import { daysFromToday, monthDay, today, weekday } from "../format.js";
import { common } from "../../texts/common.js";
import { texts } from "../../texts/officer.js";

/**
 * The days that can be booked at a branch, in order.
 *
 * @param {{branchId: string, categories: {category: string}[]}} branch
 * @returns {Promise<string[]>}
 */
export async function bookableDays({ branchId, categories }) {
  const { items } = await listDays({ branchId, query: { category: categories[0].category } });
  return items.map(({ date }) => date);
}

/** Today and the bookable days as buttons. */
export function dayChoices(days, chosen, choose) {
  return el("div", { class: "choices days", role: "group", "aria-label": texts.day }, [today(), ...days].map(date =>
    button([common.nearDays[daysFromToday(date)] ?? weekday(date), el("span", {}, monthDay(date))],
      () => choose(date), { class: "choice", "aria-pressed": String(date === chosen) })));
}
