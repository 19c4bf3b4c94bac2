// A day and time in large words that stay whole where a line is short.
import { el } from "../../dom.js";
import { monthDay, nearDay, timeText, weekday } from "../../format.js";

/** Tomorrow Tuesday, November 24, 8:30 in the morning. */
export function when({ date, startTime }) {
  const words = [[nearDay(date), weekday(date)].filter(Boolean).join(" "), monthDay(date), timeText(startTime)];
  return el("p", { class: "when" }, words.flatMap(word => [el("span", {}, word), " "]));
}
