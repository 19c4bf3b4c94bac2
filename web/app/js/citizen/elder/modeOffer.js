// Offers elder mode at the first visit, in place: nothing has to be closed before one can go on.
import { button, el } from "../../dom.js";
import { chooseMode, hasChosenMode } from "../../mode.js";
import { elder } from "../../../texts/elder.js";

/** The offer, or null to whom has chosen before. Its text has all the names that people search a page for. */
export function modeOffer() {
  if (hasChosenMode()) return null;
  return el("section", { class: "card now", "aria-labelledby": "mode-offer" },
    el("h2", { id: "mode-offer" }, elder.offerTitle),
    el("p", {}, elder.offerText),
    el("div", { class: "actions" },
      button(elder.offerYes, () => chooseMode("elder")),
      button(elder.offerNo, () => chooseMode("standard"), { class: "quiet" })));
}
