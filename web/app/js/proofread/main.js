// The page of document proofreading: hand a text in, work through what was found, hand the next draft in.
import { Unreachable } from "../api.js";
import { door, enter } from "../door.js";
import { el } from "../dom.js";
import { isSignedIn, knownAs } from "../session.js";
import { start } from "../shell.js";
import { texts } from "../../texts/proofread.js";
import { handIn } from "./handIn.js";
import { own } from "./own.js";
import { sending } from "./sending.js";

/** What hands in comes with the page, the rest when it is first shown, so that the page is light. */
const later = (load, screen) => async (...what) => {
  const module = await load().catch(() => {
    throw new Unreachable();
  });
  return module[screen](...what);
};
const whenSignedIn = screen => (about, signal) => isSignedIn() ? screen(about, signal) : door(texts);
/** What a screen is about is gone after a reload: then the list is shown. */
const about = screen => whenSignedIn((what, signal) => (what ? screen : own)(what, signal));

const tabs = [
  ["home", texts.proofread, ["sending"]],
  ["own", texts.own, ["proofreading", "report"]],
  ["settings", texts.settings, []],
].map(([screen, title, covers]) => ({ link: el("a", { href: `#/${screen}` }, title), covers: [screen, ...covers] }));
const role = knownAs(["officer", "staff"]);
const elsewhere = role === "officer" ? [el("a", { href: "officer.html" }, texts.appointments), el("a", { href: "review.html" }, texts.review)] : [];

function markTab() {
  const shown = location.hash.slice(2);
  const current = Math.max(0, tabs.findIndex(({ covers }) => covers.includes(shown)));
  tabs.forEach(({ link }, place) => place === current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
}

await enter(role);
addEventListener("hashchange", markTab);
start({
  title: texts.title,
  screens: {
    home: whenSignedIn(handIn),
    sending: about(sending),
    own: whenSignedIn(own),
    proofreading: about(later(() => import("./proofreading.js"), "proofreading")),
    report: about(later(() => import("./report.js"), "report")),
    settings: whenSignedIn(later(() => import("./settings/settings.js"), "settings")),
  },
  links: () => [...tabs.map(({ link }) => link), ...elsewhere],
});
markTab();
