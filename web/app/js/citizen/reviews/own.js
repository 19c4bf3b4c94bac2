// One's own review: as it was sent, what one added, and what came of it.
import { getReview, supplementReview } from "../../api.js";
import { button, el, facts, fill } from "../../dom.js";
import { dayOf, dayText } from "../../format.js";
import { mode } from "../../mode.js";
import { face } from "../../parts/faces.js";
import { go, redraw } from "../../shell.js";
import { speak } from "../../speech.js";
import { texts } from "../../../texts/reviews.js";
import { attempt, part, toldHere } from "../parts.js";
import { rectification } from "./rectification.js";

const words = texts.supplement;
/** Characters; the API's own limit is said where it is another. */
const MOST = 500;

/**
 * @param {{reviewId: string, sent?: Object, byLink?: boolean}} what `sent`: just now; `byLink`: whoever is signed in need not be
 *     whose review it is, and sees what was sent alone
 */
export async function ownReview({ reviewId, sent, byLink }, signal) {
  const review = byLink ? sent : await getReview({ reviewId });
  if (sent && mode() === "elder") speak(texts.sentSpoken);
  return el("section", {},
    el("h1", {}, sent ? texts.sent : texts.own),
    sent && review.rectification && el("p", { class: "notice" }, texts.sentBad),
    given(review),
    byLink ? el("p", {}, texts.seeLater)
      : [review.rectification && part(() => rectification(review), signal), !review.isDefault && supplement(review),
        button(texts.all, () => go("reviews"), { class: "quiet" })]);
}

function given({ level, levelName, matterName, branchName, codes, text, named, reviewedAt, isDefault }) {
  return el("div", { class: "card" },
    el("p", { class: "given" }, face(level), levelName),
    el("p", {}, texts.service(matterName, branchName, dayText(dayOf(reviewedAt)))),
    isDefault ? el("p", {}, texts.isDefault) : facts(
      [texts.codes, codes.length > 0 ? codes.map(each => el("p", {}, each.text)) : null],
      [texts.text, text],
      [texts.how, named ? texts.howNamed : texts.howAnonymous]));
}

/** Once, and later too; the review itself stays as it is. */
function supplement({ reviewId, supplement: added }) {
  if (added) return el("div", { class: "card" }, el("h2", {}, words.title), el("p", {}, added.text), el("p", { "data-secondary": true }, dayText(dayOf(added.at))));
  const told = toldHere();
  const error = el("p", { class: "error", id: "more-error" });
  const input = el("textarea", { id: "more", rows: 4, maxlength: MOST, "aria-describedby": "more-hint more-error" });
  async function send() {
    const text = input.value.trim();
    fill(error, !text && words.empty);
    if (!text) return input.focus();
    await supplementReview({ reviewId, body: { text } });
    redraw();
  }
  const box = el("div", { class: "stack" }, button(words.write, () => {
    fill(box, el("form", { class: "card", novalidate: true, onsubmit: event => event.preventDefault() },
      el("div", { class: "field" }, el("label", { for: "more" }, words.write), input,
        el("p", { id: "more-hint", "data-secondary": true }, words.hint(MOST)), error),
      told, button(words.send, () => attempt(told, send), { type: "submit" })));
    input.focus();
  }, { class: "quiet" }));
  return box;
}
