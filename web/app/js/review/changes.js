// Somebody else was quicker: what has changed between what one saw and what is there now.
import { el } from "../dom.js";
import { texts } from "../../texts/review.js";

const OPEN = "needs-review";

/** Whether there is nothing left to decide. */
export function isDecided({ status }) {
  return status !== OPEN;
}

/** @param {Object} before the document as one saw it @param {Object} now as it is */
export function changes(before, now) {
  const lines = now.fields
    .map(field => ({ field, old: before.fields.find(({ name }) => name === field.name)?.value }))
    .filter(({ field, old }) => old !== field.value)
    .map(({ field, old }) => texts.change(field.label, old ?? texts.nothing, field.value ?? texts.nothing));
  return el("div", { class: "notice warn", role: "alert" },
    el("p", { class: "strong" }, isDecided(now) ? texts.decidedMeanwhile(texts.decided[now.status]) : texts.changedMeanwhile),
    lines.length > 0 ? [el("p", {}, texts.changes), el("ul", { class: "points" }, lines.map(line => el("li", {}, line)))]
      : !isDecided(now) && el("p", {}, texts.onlyVersion));
}
