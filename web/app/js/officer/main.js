// The page of officers: how full the days are, places of slots, closed days.
import { button, el } from "../dom.js";
import { isSignedIn, resume, signIn } from "../session.js";
import { start } from "../shell.js";
import { texts } from "../../texts/officer.js";
import { branchDay } from "./branch.js";
import { closing } from "./closing.js";
import { closures } from "./closures.js";
import { overview } from "./overview.js";
import { progress } from "./progress.js";

await resume("officer");
start({
  title: texts.title,
  screens: {
    home: whenSignedIn(overview),
    branch: whenSignedIn(branchDay),
    closing: whenSignedIn(closing),
    progress: whenSignedIn(progress),
    closures: whenSignedIn(closures),
  },
  links: () => [el("a", { href: "#/home" }, texts.overview), el("a", { href: "#/closures" }, texts.closuresLink)],
});

function whenSignedIn(screen) {
  return (about, signal) => isSignedIn() ? screen(about, signal) : door();
}

function door() {
  return el("section", {},
    el("h1", {}, texts.title),
    el("p", {}, texts.signInFirst),
    el("div", { class: "actions" }, button(texts.signIn, () => signIn("officer"))));
}
