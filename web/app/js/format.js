// Dates, times and distances as people say them. Dates are the API's YYYY-MM-DD, times HH:MM, both China's.
import { common } from "../texts/common.js";

const DAY = 86_400_000;
const CHINA = 8 * 3_600_000;

/** Month, day and weekday, with today, tomorrow or the day after said where that is so. */
export function dayText(date) {
  return [nearDay(date), monthDay(date), weekday(date)].filter(Boolean).join(" ");
}

/** Today, tomorrow or the day after; undefined for other days. */
export function nearDay(date) {
  return common.nearDays[daysFromToday(date)];
}

/** Month and day. */
export function monthDay(date) {
  const [, month, day] = date.split("-").map(Number);
  return common.monthDay(month, day);
}

/** The whole date, for days that may lie in another year. */
export function fullDay(date) {
  return `${common.year(date.slice(0, 4))}${monthDay(date)}`;
}

/** The weekday. */
export function weekday(date) {
  return common.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
}

/** Part of the day, hour and minute. */
export function timeText(time) {
  return `${common.partOfDay(Number(time.slice(0, 2)))} ${onTheDial(time)}`;
}

/** From when to when. */
export function spanText(start, end) {
  return `${timeText(start)} – ${onTheDial(end)}`;
}

/** As people say it after the part of the day: 2:30, not 14:30. */
function onTheDial(time) {
  const [hour, minute] = time.split(":");
  return `${hour > 12 ? hour - 12 : Number(hour)}:${minute}`;
}

/** From when to when, where the part of the day is said already. */
export function hoursText(start, end) {
  return `${onTheDial(start)} – ${onTheDial(end)}`;
}

/** An instant of the API with day and clock of China, whichever offset it came with. */
export function inChina(instant) {
  return `${new Date(Date.parse(instant) + CHINA).toISOString().slice(0, 19)}+08:00`;
}

/** The day in China of an instant, or the date it is already. */
export function dayOf(value) {
  return value.length === 10 ? value : inChina(value).slice(0, 10);
}

/** Day and time of an instant. */
export function whenText(instant) {
  return `${dayText(dayOf(instant))} ${timeText(clockOf(inChina(instant)))}`;
}

/** HH:MM in China of an ISO instant. */
export function clockOf(instant) {
  return instant.slice(11, 16);
}

/** How many days from today in China, below 0 for the past. */
export function daysFromToday(date) {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / DAY);
}

/** Today in China, YYYY-MM-DD. */
export function today() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
}

/** Digits in groups of three, easy to read out. */
export function digits(code) {
  return code.replace(/(\d{3})(?=\d)/g, "$1 ");
}
