// How a family member books for somebody, on his own phone and with his own account.
import { button, el } from "../../dom.js";
import { elder } from "../../../texts/elder.js";

/** @type {import("../../shell.js").Screen} */
export function family() {
  const url = location.origin + location.pathname;
  const share = () => navigator.share({ text: elder.familyShareText, url }).catch(error => {
    if (error.name !== "AbortError") throw error;
  });
  return el("section", {},
    el("h1", {}, elder.family),
    el("p", {}, elder.familyIntro),
    el("ol", { class: "steps" }, elder.familySteps.map(step => el("li", {}, step))),
    el("p", {}, elder.familyChange),
    el("div", { class: "card" },
      el("h2", {}, elder.familyAddress),
      el("p", {}, url),
      "share" in navigator && button(elder.familyShare, share)),
    el("p", { class: "notice" }, elder.familyCall));
}
