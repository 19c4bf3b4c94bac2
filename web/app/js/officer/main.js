// The page of officers: how full the days are, places of slots, closed days.
import { el } from "../dom.js";
import { door, enter } from "../door.js";
import { isSignedIn } from "../session.js";
import { start } from "../shell.js";
import { texts } from "../../texts/officer.js";
import { branchDay } from "./branch.js";
import { closing } from "./closing.js";
import { closures } from "./closures.js";
import { overview } from "./overview.js";
import { progress } from "./progress.js";

const whenSignedIn = screen => (about, signal) => isSignedIn() ? screen(about, signal) : door(texts);
const links = [el("a", { href: "#/home" }, texts.overview), el("a", { href: "#/closures" }, texts.closuresLink), el("a", { href: "review.html" }, texts.review),
  el("a", { href: "cases.html" }, texts.cases), el("a", { href: "rectify.html" }, texts.rectify), el("a", { href: "proofread.html" }, texts.proofread)];

/** Marks the link under which the screen shown lies. */
function markLink() {
  const current = ["#/closures", "#/progress"].includes(location.hash) ? 1 : 0;
  links.forEach((link, place) => place === current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
}

await enter("officer");
addEventListener("hashchange", markLink);
start({
  title: texts.title,
  screens: {
    home: whenSignedIn(overview),
    branch: whenSignedIn(branchDay),
    closing: whenSignedIn(closing),
    progress: whenSignedIn(progress),
    closures: whenSignedIn(closures),
  },
  links: () => links,
});
markLink();
