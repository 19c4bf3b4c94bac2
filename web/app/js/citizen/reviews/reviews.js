// All of somebody's reviews, newest first.
import { listReviews } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { dayOf, dayText } from "../../format.js";
import { face } from "../../parts/faces.js";
import { go } from "../../shell.js";
import { texts } from "../../../texts/reviews.js";
import { attempt, part, toldHere } from "../parts.js";

const PAGE = 10;

export function reviews(_, signal) {
  return el("section", {}, el("h1", {}, texts.own), part(all, signal), button(texts.toCases, () => go("cases"), { class: "quiet" }));
}

async function all() {
  const list = el("ul", { class: "stack" });
  const box = toldHere();
  const more = el("div", { class: "told" });
  async function read(cursor) {
    const { items, nextCursor } = await listReviews({ query: { limit: PAGE, cursor } });
    list.append(...items.map(each => el("li", {}, row(each))));
    fill(more, nextCursor && button(texts.more, () => attempt(box, () => read(nextCursor)), { class: "quiet" }));
  }
  await read();
  return list.childElementCount === 0 ? el("p", {}, texts.none) : [list, box, more];
}

function row({ reviewId, level, levelName, matterName, reviewedAt, rectification }) {
  return el("button", { type: "button", class: "choice wide", onclick: () => go("own-review", { reviewId }) },
    el("span", { class: "given" }, face(level), texts.row(levelName, dayText(dayOf(reviewedAt)))),
    el("span", {}, matterName),
    rectification && el("span", { class: "state" }, rectification.statusName));
}
