// The page of staff at a window.
import { device } from "../device.js";
import { button, el } from "../dom.js";
import { isSignedIn, resume, signIn } from "../session.js";
import { start } from "../shell.js";
import { texts } from "../../texts/window.js";
import { desk } from "./desk.js";
import { place } from "./place.js";

await resume("staff");
start({
  title: texts.title,
  screens: {
    home: (about, signal) => !isSignedIn() ? door() : device().window ? desk(about, signal) : place(about, signal),
    place: (about, signal) => isSignedIn() ? place(about, signal) : door(),
  },
});

function door() {
  return el("section", {},
    el("h1", {}, texts.title),
    el("p", {}, texts.signInFirst),
    el("div", { class: "actions" }, button(texts.signIn, () => signIn("staff"))));
}
