// What was read of a document, what is unsure, and what is wrong with it in plain words.
import { el } from "../../dom.js";
import { texts } from "../../../texts/documents.js";

const words = texts.document;
const LOOKS = { "accepted": "tag good", "needs-review": "tag", "unread": "tag soft" };

export function fields({ fields }) {
  return el("div", { class: "card" },
    el("h2", {}, words.fields),
    el("dl", { class: "read" }, fields.map(({ label, value, status }) => el("div", {},
      el("dt", { "data-secondary": true }, label),
      el("dd", {}, el("p", { class: "strong" }, value ?? words.unread), el("p", { class: LOOKS[status] }, words.field[status]))))));
}

/** Nothing where nothing is wrong. */
export function problems({ problems, pageCount }) {
  if (problems.length === 0) return null;
  return el("div", { class: "notice warn" },
    el("h2", {}, words.problems),
    el("ul", { class: "points" }, problems.map(({ title, detail, page }) =>
      el("li", {}, words.problem(pageCount > 1 && page, title, detail)))));
}
