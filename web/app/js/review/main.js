// The page for checking documents: what waits, oldest first, and one document after the other.
import { el } from "../dom.js";
import { door, enter } from "../door.js";
import { isSignedIn } from "../session.js";
import { start } from "../shell.js";
import { texts } from "../../texts/review.js";
import { document } from "./document.js";
import { queue } from "./queue.js";

const whenSignedIn = screen => (about, signal) => isSignedIn() ? screen(about, signal) : door(texts);
const links = [
  el("a", { href: "#/home", "aria-current": "page" }, texts.queue),
  el("a", { href: "officer.html" }, texts.appointments),
  el("a", { href: "cases.html" }, texts.cases),
  el("a", { href: "proofread.html" }, texts.proofread),
];

await enter("officer");
start({ title: texts.title, screens: { home: whenSignedIn(queue), document: whenSignedIn(document) }, links: () => links });
