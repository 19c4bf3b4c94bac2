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
/** What is promised next, by status. */
const NEXT = { open: ["assign", "assignBefore"], assigned: ["contact", "contactBefore"], contacted: ["close", "closeBefore"], rectified: ["close", "closeBefore"] };

export async function rectification({ rectification: { rectificationId } }) {
  const now = await getRectification({ rectificationId });
  const { status, statusName, steps, late, reply } = now;
  const [promise, before] = NEXT[status] ?? [];
  return [
    el("div", { class: "card" },
      el("h2", {}, words.title),
      el("p", { class: "strong" }, statusName),
      promise && now[before] && el("p", {}, words[promise](dayText(dayOf(now[before])))),
      promise && late?.length > 0 && el("p", { class: "strong" }, words.late),
      timeline(steps)),
    reply && el("div", { class: "notice good" }, el("h2", {}, words.reply), el("p", {}, reply)),
    reply && await again(now),
  ];
}

async function again({ rectificationId, projectNo, version, secondReview }) {
  if (secondReview) return el("p", { class: "notice" }, words.againDone(secondReview.levelName));
  const told = toldHere();
  const large = mode() === "elder";
  const send = ({ level, codes, text }) => attempt(told, async () => {
    await reviewAgain({ rectificationId, body: { level, codes, text, version } });
    redraw();
  });
  return el("div", { class: "stack" }, el("h2", {}, words.again), el("p", {}, words.againWhat),
    reviewForm(await formOfCase({ projectNo }), { large, told, mayName: false, send }));
}
