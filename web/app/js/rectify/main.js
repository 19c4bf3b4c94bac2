// The page of negative reviews: rectifications by deadline, their steps, what they are caused by, and the figures.
import { el } from "../dom.js";
import { door, enter } from "../door.js";
import { isSignedIn } from "../session.js";
import { start } from "../shell.js";
import { texts } from "../../texts/rectify.js";
import { causes } from "./causes.js";
import { figures } from "./figures.js";
import { flagged } from "./flagged.js";
import { rectifications } from "./list.js";
import { rectification } from "./rectification.js";

const whenSignedIn = screen => (about, signal) => isSignedIn() ? screen(about, signal) : door(texts);
const screens = { home: rectifications, rectification, causes, figures, flagged };
const links = Object.entries(texts.links).map(([screen, name]) => el("a", { href: `#/${screen}` }, name));
const others = Object.entries(texts.pages).map(([page, name]) => el("a", { href: page }, name));

function markLink() {
  const shown = location.hash.slice(2);
  const current = `#/${Object.hasOwn(texts.links, shown) ? shown : "home"}`;
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
