// When to come: days that can be booked, then the times of one of them.
import { listDays, listSlots } from "../api.js";
import { button, el, fill } from "../dom.js";
import { dayText, hoursText } from "../format.js";
import { announce, go } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { directory } from "./hall.js";
import { part } from "./parts.js";

const words = texts.when;

/** @param {{category: string, branchId: string, date?: string, moving?: Object}} what `moving`: the appointment that moves here */
export async function when(what, signal) {
  const [hall, { items: days }] = await Promise.all(
    [directory(), listDays({ branchId: what.branchId, query: { category: what.category } })]);
  const times = el("div", { class: "stack" });
  const choices = days.map(day => {
    const choice = el("button", { type: "button", class: "choice", onclick: () => choose(day) },
      dayText(day.date), el("span", {}, words.day[day.state](day.open)));
    return choice;
  });
  function choose(day) {
    choices.forEach((choice, index) => choice.setAttribute("aria-pressed", String(days[index] === day)));
    announce(words.timesOf(dayText(day.date)));
    fill(times, el("h2", {}, words.timesOf(dayText(day.date))), timesOf(what, day, signal));
  }
  const first = days.find(day => day.date === what.date) ?? days.find(day => day.state === "open") ?? days[0];
  if (first) choose(first);
  return el("section", {},
    el("h1", {}, what.moving ? words.moveTitle : words.title),
    el("p", {}, words.at(hall.branch(what.branchId)?.name ?? what.branchId, hall.categoryName(what.category))),
    el("div", { class: "choices small", role: "group", "aria-label": words.days }, choices),
    first ? times : el("p", {}, words.noDays),
    button(words.otherPlace, () => go("places", what), { class: "quiet" }));
}

function timesOf(what, day, signal) {
  if (day.state === "closed") {
    return el("div", { class: "notice warn" }, el("p", {}, words.closed(day.reason)));
  }
  return part(async () => {
    const { items } = await listSlots({ branchId: what.branchId, query: { category: what.category, date: day.date } });
    const slots = items.filter(slot => !slot.closed && !isNow(what, day, slot));
    const full = slots.every(slot => slot.open === 0);
    return [
      full && fullDay(what, day),
      ...[["morning", slot => slot.startTime < "12:00"], ["afternoon", slot => slot.startTime >= "12:00"]].map(([name, within]) =>
        half(words[name], slots.filter(within), slot => choice(what, day, slot))),
    ];
  }, signal);
}

/** Whether this is where the appointment that moves is now. */
function isNow({ branchId, moving }, { date }, { startTime }) {
  return moving?.branchId === branchId && moving.date === date && moving.startTime === startTime;
}

function half(name, slots, show) {
  return slots.length > 0 && [el("h3", {}, name), el("div", { class: "choices small", role: "group", "aria-label": name }, slots.map(show))];
}

function choice(what, { date }, { startTime, endTime, open }) {
  const wish = { ...what, date, startTime, endTime };
  if (open > 0) {
    return el("button", { type: "button", class: "choice", onclick: () => go(what.moving ? "move" : "confirm", wish) },
      hoursText(startTime, endTime), el("span", {}, words.open(open)));
  }
  // Whoever has an appointment already cannot wait for another one.
  if (what.moving) return el("p", { class: "taken" }, hoursText(startTime, endTime), el("span", {}, words.full));
  return el("button", { type: "button", class: "choice", onclick: () => go("join", wish) },
    hoursText(startTime, endTime), el("span", {}, words.fullWait));
}

function fullDay(what, { date }) {
  return el("div", { class: "notice warn" }, el("p", {}, words.fullDay),
    !what.moving && button(words.waitForDay, () => go("join", { ...what, date, startTime: undefined })));
}
