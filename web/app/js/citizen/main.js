// The citizen's page: which screens there are, and which tab each lies under.
import { Unreachable } from "../api.js";
import { button, el, fill } from "../dom.js";
import { mode } from "../mode.js";
import { actingFor, endActing, isSignedIn, resume } from "../session.js";
import { go, redraw, start } from "../shell.js";
import { common } from "../../texts/common.js";
import { citizen as texts } from "../../texts/citizen.js";
import { elderHome } from "./elder/home.js";
import { home as standardHome } from "./home.js";
import { pleaseSignIn } from "./parts.js";
import { standing } from "./standing.js";

/** The first screens come with the page, the others when they are first shown, so that the page is light. */
const later = (load, screen) => async (...what) => {
  const module = await load().catch(() => {
    throw new Unreachable();
  });
  return module[screen](...what);
};

const own = (name, screen) => (about, signal) => isSignedIn() ? screen(about, signal) : pleaseSignIn(name);

/** What a screen is about is gone after a reload: then the one before it is shown. */
const about = (screen, before) => (what, signal) => (what ? screen : before)(what, signal);

const home = (about, signal) => (mode() === "elder" ? elderHome : standardHome)(about, signal);
const list = own("bookings", later(() => import("./bookings.js"), "bookings"));
const ownDocuments = name => own("documents", later(() => import("./documents/screens.js"), name));
const documents = ownDocuments("documents");
const ofCases = name => later(() => import("./cases/screens.js"), name);
const ofReviews = name => later(() => import("./reviews/screens.js"), name);
const cases = ofCases("cases");
const ownReviews = own("reviews", ofReviews("reviews"));
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
  account: own("account", later(() => import("./account/account.js"), "account")),
  delegate: own("account", later(() => import("./account/delegate.js"), "delegation")),
  "sign-in": (what, signal) => isSignedIn() ? home(what, signal) : pleaseSignIn("home"),
  queue: later(() => import("./queue.js"), "queue"),
  "elder-booked": later(() => import("./elder/booked.js"), "elderBooked"),
  documents,
  submit: ownDocuments("whichKind"),
  photograph: about(ownDocuments("photograph"), documents),
  look: about(ownDocuments("look"), documents),
  sending: about(ownDocuments("sending"), documents),
  document: about(ownDocuments("document"), documents),
  cases,
  case: about(own("cases", ofCases("caseOf")), cases),
  "case-query": ofCases("caseQuery"),
  review: ofReviews("review"),
  reviews: ownReviews,
  "own-review": about(ofReviews("ownReview"), ownReviews),
  board: ofReviews("board"),
  family: later(() => import("./elder/family.js"), "family"),
};

const tabs = [
  { screen: "home", title: texts.tabs.home, covers: ["places", "when", "confirm", "booked", "join", "elder-booked", "family", "account", "delegate"] },
  { screen: "bookings", title: texts.tabs.bookings, covers: ["booking", "move", "standing"] },
  { screen: "queue", title: texts.tabs.queue, covers: [] },
  { screen: "cases", title: texts.tabs.cases, covers: ["case", "case-query", "review", "reviews", "own-review", "board"] },
  { screen: "documents", title: texts.tabs.documents, covers: ["submit", "photograph", "look", "sending", "document"] },
];

const links = tabs.map(({ screen, title }) => el("a", { href: `#/${screen}`, onclick: event => follow(event, screen) }, title));

function follow(event, screen) {
  event.preventDefault();
  go(screen);
}

/** While one acts for somebody else every screen says so, with the way back. */
const forWhom = el("div", { class: "for-whom", role: "status" });

let wasActing = false;

function showForWhom({ detail: { ended } }) {
  const name = actingFor();
  fill(forWhom,
    name && [el("p", {}, texts.acting.bar(name)), button(texts.acting.end, endActing, { class: "help" })],
    ended && [el("p", {}, texts.acting.ended(ended)), button(common.close, () => fill(forWhom), { class: "help" })]);
  if (name || wasActing) go("home");
  wasActing = name !== null;
}

function markTab() {
  const [shown] = location.hash.slice(2).split("/");
  const current = Math.max(0, tabs.findIndex(({ screen, covers }) => screen === shown || covers.includes(shown)));
  links.forEach((link, index) => index === current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
}

const signInHere = later(() => import("../signin/citizen.js"), "signInCitizen");
const proveHere = later(() => import("../signin/prove.js"), "proveFor");

/** Where somebody was when he went to sign in elsewhere: {screen, about}, or null. */
const { kept, failed } = await resume("citizen", {
  signIn: signInHere,
  prove: problem => proveHere(problem.members.requiredLevel ?? 2),
}).catch(error => {
  console.warn(error.message);
  return { kept: null, failed: false };
});
addEventListener("hashchange", markTab);
addEventListener("personchange", showForWhom);
start({ title: texts.title, screens, links: () => links, opening: kept });
document.querySelector("header").after(forWhom);
markTab();
if (failed && await signInHere({ failed, kept })) redraw();
