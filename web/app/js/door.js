// Before the pages of those who work here: sign in first.
import { button, el, fill } from "./dom.js";
import { resume, signIn } from "./session.js";
import { problemBox } from "./shell.js";

/** Takes a session up; where the issuer does not answer, the page opens all the same, at the door. */
export async function enter(role) {
  await resume(role).catch(error => console.warn(error.message));
}

/**
 * @param {"staff"|"officer"} role
 * @param {{title: string, signInFirst: string, signIn: string}} texts
 */
export function door(role, texts) {
  const trouble = el("div");
  const go = () => signIn(role).catch(error => fill(trouble, problemBox(error)));
  return el("section", {},
    el("h1", {}, texts.title),
    el("p", {}, texts.signInFirst),
    el("div", { class: "actions" }, button(texts.signIn, go)),
    trouble);
}
