// The page of cases: what is due, one case and its next moves, what goes to the province.
import { el } from "../dom.js";
import { door, enter } from "../door.js";
import { isSignedIn } from "../session.js";
import { start } from "../shell.js";
import { texts } from "../../texts/case-desk.js";
import { deliveries } from "../province/deliveries.js";
import { reconciliation } from "../province/reconciliation.js";
import { reconciliations } from "../province/reconciliations.js";
import { oneCase } from "./case.js";
import { counter } from "./counter.js";
import { cases } from "./list.js";

const whenSignedIn = screen => (about, signal) => isSignedIn() ? screen(about, signal) : door(texts);
const screens = { home: cases, case: oneCase, counter, deliveries, reconciliations, reconciliation };
/** The link under which each screen lies. */
const under = { counter: "counter", deliveries: "deliveries", reconciliations: "reconciliations", reconciliation: "reconciliations" };
const links = Object.entries(texts.links).map(([screen, name]) => el("a", { href: `#/${screen}` }, name));
const others = Object.entries(texts.pages).map(([page, name]) => el("a", { href: page }, name));

function markLink() {
  const current = `#/${under[location.hash.slice(2)] ?? "home"}`;
  links.forEach(link => link.getAttribute("href") === current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
}

await enter("officer");
addEventListener("hashchange", markLink);
start({
  title: texts.title,
  screens: Object.fromEntries(Object.entries(screens).map(([name, screen]) => [name, whenSignedIn(screen)])),
  links: () => [...links, ...others],
});
markLink();
