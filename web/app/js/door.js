// Before the pages of those who work here: sign in first.
import { button, el, fill } from "./dom.js";
import { resume, signIn } from "./session.js";
import { problemBox, redraw } from "./shell.js";

/**
 * Takes a session up; where no answer comes, the page opens all the same, at the door.
 *
 * @param {() => void} [whenLost] what is done when the session has ended, where nobody is to be asked to sign in then
 */
export async function enter(role, whenLost = null) {
  const ask = async why => {
    if (!why.lost || !whenLost) return (await import("./signin/staff.js")).signInStaff(role, why);
    whenLost();
    return false;
  };
  await resume(role, { signIn: ask }).catch(error => console.warn(error.message));
}

/** @param {{title: string, signInFirst: string, signIn: string}} texts */
export function door(texts) {
  const trouble = el("div");
  const go = () => signIn().then(isIn => isIn && redraw(), error => fill(trouble, problemBox(error)));
  return el("section", {},
    el("h1", {}, texts.title),
    el("p", {}, texts.signInFirst),
    el("div", { class: "actions" }, button(texts.signIn, go)),
    trouble);
}
