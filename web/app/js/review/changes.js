// Somebody else was quicker: what has changed between what one saw and what is there now.
import { getDocument, Problem } from "../api.js";
import { el } from "../dom.js";
import { texts } from "../../texts/review.js";

/** What nobody has to check any more is closed to those who check. */
const CLOSED = ["not-submitted", "no-such-document"];

/** @returns {Promise<Object|null>} the document as it waits now, or null where it does not any more */
export async function stillWaiting(documentId) {
  try {
    const document = await getDocument({ documentId });
    return document.status === "needs-review" ? document : null;
  } catch (error) {
    if (error instanceof Problem && CLOSED.includes(error.type)) return null;
    throw error;
  }
}

/** @param {Object} before the document as one saw it @param {Object|null} now as it waits now, if it does */
export function changes(before, now) {
  const lines = (now?.fields ?? [])
    .map(field => ({ field, old: before.fields.find(({ name }) => name === field.name)?.value }))
    .filter(({ field, old }) => old !== field.value)
    .map(({ field, old }) => texts.change(field.label, old ?? texts.nothing, field.value ?? texts.nothing));
  return el("div", { class: "notice warn", role: "alert" },
    el("p", { class: "strong" }, now ? texts.changedMeanwhile : texts.decidedMeanwhile),
    lines.length > 0 && [el("p", {}, texts.changes), el("ul", { class: "points" }, lines.map(line => el("li", {}, line)))]);
}
