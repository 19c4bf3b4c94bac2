// Home: what comes next for whoever is signed in, and the beginning of a booking.
import { recommendSlots } from "../api.js";
import { button, el, fill } from "../dom.js";
import { dayText, timeText } from "../format.js";
import { isSignedIn, signIn, signOut } from "../session.js";
import { go, redraw } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { modeOffer } from "./elder/modeOffer.js";
import { directory } from "./hall.js";
import { whatIsNext } from "./next.js";
import { attempt, part, toldHere } from "./parts.js";
import { findPlace, knownPlace, near } from "./place.js";

const words = texts.home;
const OFFERED = 3;

export async function home(_, signal) {
  const hall = await directory();
  return el("section", {},
    el("h1", {}, words.title),
    modeOffer(),
    isSignedIn() && part(() => whatIsNext(hall), signal),
    booking(hall, signal),
    account());
}

function booking(hall, signal) {
  const offers = el("div", { class: "stack told" });
  const choices = hall.categories.map(({ category, name }) => {
    const choice = el("button", { type: "button", class: "choice", "aria-pressed": "false", onclick: () => choose(category, choice) }, name);
    return choice;
  });
  function choose(category, chosen) {
    choices.forEach(choice => choice.setAttribute("aria-pressed", String(choice === chosen)));
    fill(offers, part(() => recommended(category, () => choose(category, chosen)), signal));
  }
  return el("div", { class: "stack" },
    el("h2", { id: "category" }, words.category),
    el("div", { class: "choices small", role: "group", "aria-labelledby": "category" }, choices),
    offers);
}

async function recommended(category, again) {
  const { items } = await recommendSlots({ query: { category, near: near(), limit: OFFERED } });
  const place = el("div", { class: "stack" }, !knownPlace() && button(words.nearMe, async () => {
    if (await findPlace()) again();
    else fill(place, el("p", { role: "status" }, words.noPlace));
  }, { class: "quiet" }));
  return [
    el("h2", {}, items.length > 0 ? words.recommended : words.allFull),
    items.length > 0 ? el("div", { class: "choices" }, items.map(slot => offer(category, slot))) : el("p", {}, words.allFullHelp),
    place,
    button(words.choose, () => go("places", { category }), { class: "quiet" }),
  ];
}

function offer(category, { branchId, branchName, date, startTime, endTime, open, distanceKm }) {
  return el("button", { type: "button", class: "choice", onclick: () => go("confirm", { category, branchId, date, startTime, endTime }) },
    words.slot(dayText(date), timeText(startTime)),
    el("span", {}, words.slotAt(branchName, distanceKm)),
    el("span", {}, words.open(open)));
}

/** Whether somebody is signed in, and the way in or out. */
export function account() {
  const box = toldHere();
  return el("div", { class: "card account" },
    el("p", {}, isSignedIn() ? words.signedIn : words.signedOut),
    box,
    isSignedIn()
      ? el("div", { class: "actions" },
        button(words.account, () => go("account"), { class: "quiet" }),
        button(words.signOut, () => attempt(box, signOut), { class: "quiet" }))
      : button(texts.signIn.now, () => attempt(box, async () => await signIn() && redraw()), { class: "quiet" }));
}
