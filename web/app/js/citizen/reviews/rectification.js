// What comes of a bad review: who is to do what by when, each step as it comes, the answer, and a second review.
import { getRectification, reviewAgain, reviewForm as formOfCase } from "../../api.js";
import { el } from "../../dom.js";
import { dayOf, dayText } from "../../format.js";
import { mode } from "../../mode.js";
import { reviewForm } from "../../parts/reviewForm.js";
import { timeline } from "../../parts/timeline.js";
import { redraw } from "../../shell.js";
import { texts } from "../../../texts/reviews.js";
import { attempt, toldHere } from "../parts.js";

const words = texts.rectification;
/** Terms in the order in which they run out; the first that is still to be kept is what is promised next. */
const TERMS = { open: ["assign", "contact", "close"], assigned: ["contact", "close"], contacted: ["close"], planned: ["close"], rectified: ["close"] };

export async function rectification({ rectification: { rectificationId } }) {
  const now = await getRectification({ rectificationId });
  const { status, statusName, steps, late, reply, secondReview, mayDo } = now;
  const promise = TERMS[status]?.find(term => now[`${term}Before`]);
  return [
    el("div", { class: "card" },
      el("h2", {}, words.title),
      el("p", { class: "strong" }, words.status[status] ?? statusName),
      promise && el("p", {}, words[promise](day(now[`${promise}Before`]))),
      promise && late.length > 0 && el("p", { class: "strong" }, words.late),
      timeline(steps)),
    reply && el("div", { class: "notice good" }, el("h2", {}, words.reply), el("p", {}, reply)),
    secondReview && el("p", { class: "notice" }, words.againDone(secondReview.levelName)),
    mayDo.includes("second-review") && await again(now),
  ];
}

async function again({ rectificationId, projectNo, version, reviewUntil }) {
  const told = toldHere();
  const large = mode() === "elder";
  const send = ({ level, codes, text }) => attempt(told, async () => {
    await reviewAgain({ rectificationId, body: { level, codes, text, version } });
    redraw();
  });
  return el("div", { class: "stack" }, el("h2", {}, words.again), el("p", {}, words.againWhat(day(reviewUntil))),
    reviewForm(await formOfCase({ projectNo }), { large, mayName: false, told, send }));
}

function day(instant) {
  return dayText(dayOf(instant));
}
