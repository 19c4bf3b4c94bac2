// The citizen's page: which screens there are, and which tab each lies under.
import { el } from "../dom.js";
import { mode } from "../mode.js";
import { isSignedIn, resume } from "../session.js";
import { go, start } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { booked } from "./booked.js";
import { booking } from "./booking.js";
import { bookings } from "./bookings.js";
import { confirm } from "./confirm.js";
import { elderBooked } from "./elder/booked.js";
import { family } from "./elder/family.js";
import { elderHome } from "./elder/home.js";
import { home as standardHome } from "./home.js";
import { join } from "./join.js";
import { move } from "./move.js";
import { pleaseSignIn } from "./parts.js";
import { places } from "./places.js";
import { queue } from "./queue.js";
import { standing } from "./standing.js";
import { when } from "./when.js";

const own = (name, screen) => (about, signal) => isSignedIn() ? screen(about, signal) : pleaseSignIn(name);

/** What a screen is about is gone after a reload: then the one before it is shown. */
const about = (screen, before) => (what, signal) => (what ? screen : before)(what, signal);

const home = (about, signal) => (mode() === "elder" ? elderHome : standardHome)(about, signal);
const list = own("bookings", bookings);
const screens = {
  home,
  places: about(places, home),
  when: about(when, home),
  confirm: about(confirm, home),
  booked: about(booked, list),
  join: about(join, home),
  bookings: list,
  booking: about(booking, list),
  move: about(move, list),
  standing: own("standing", standing),
  queue,
  "elder-booked": elderBooked,
  family,
};

const tabs = [
  { screen: "home", title: texts.tabs.home, covers: ["places", "when", "confirm", "booked", "join", "elder-booked", "family"] },
  { screen: "bookings", title: texts.tabs.bookings, covers: ["booking", "move", "standing"] },
  { screen: "queue", title: texts.tabs.queue, covers: [] },
];

const links = tabs.map(({ screen, title }) => el("a", { href: `#/${screen}`, onclick: event => follow(event, screen) }, title));

function follow(event, screen) {
  event.preventDefault();
  go(screen);
}

function markTab() {
  const shown = location.hash.slice(2);
  const current = Math.max(0, tabs.findIndex(({ screen, covers }) => screen === shown || covers.includes(shown)));
  links.forEach((link, index) => index === current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
}

/** Where somebody was when he went to sign in: {screen, about}, or null. */
const opening = await resume("citizen").catch(error => {
  console.warn(error.message);
  return null;
});
addEventListener("hashchange", markTab);
start({ title: texts.title, screens, links: () => links, opening });
markTab();
