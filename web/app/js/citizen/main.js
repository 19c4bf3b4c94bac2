// The citizen's page: which screens there are, and which tab each lies under.
import { Unreachable } from "../api.js";
import { el } from "../dom.js";
import { mode } from "../mode.js";
import { isSignedIn, resume } from "../session.js";
import { go, start } from "../shell.js";
import { citizen as texts } from "../../texts/citizen.js";
import { elderHome } from "./elder/home.js";
import { home as standardHome } from "./home.js";
import { pleaseSignIn } from "./parts.js";
import { standing } from "./standing.js";

/** The first screens come with the page, the others when they are first shown, so that the page is light. */
const later = (load, screen) => async (about, signal) => {
  const module = await load().catch(() => {
    throw new Unreachable();
  });
  return module[screen](about, signal);
};

const own = (name, screen) => (about, signal) => isSignedIn() ? screen(about, signal) : pleaseSignIn(name);

/** What a screen is about is gone after a reload: then the one before it is shown. */
const about = (screen, before) => (what, signal) => (what ? screen : before)(what, signal);

const home = (about, signal) => (mode() === "elder" ? elderHome : standardHome)(about, signal);
const list = own("bookings", later(() => import("./bookings.js"), "bookings"));
const screens = {
  home,
  places: about(later(() => import("./places.js"), "places"), home),
  when: about(later(() => import("./when.js"), "when"), home),
  confirm: about(later(() => import("./confirm.js"), "confirm"), home),
  booked: about(later(() => import("./booked.js"), "booked"), list),
  join: about(later(() => import("./join.js"), "join"), home),
  bookings: list,
  booking: about(later(() => import("./booking.js"), "booking"), list),
  move: about(later(() => import("./move.js"), "move"), list),
  standing: own("standing", standing),
  queue: later(() => import("./queue.js"), "queue"),
  "elder-booked": later(() => import("./elder/booked.js"), "elderBooked"),
  family: later(() => import("./elder/family.js"), "family"),
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
