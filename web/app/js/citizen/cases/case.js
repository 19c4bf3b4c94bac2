// One case: what I must do now, who has it and until when, then all that happened.
import { getCase, reviewForm } from "../../api.js";
import { button, el } from "../../dom.js";
import { dayOf, dayText } from "../../format.js";
import { timeline } from "../../parts/timeline.js";
import { go } from "../../shell.js";
import { texts } from "../../../texts/cases.js";
import { part } from "../parts.js";
import { mustDo, standing } from "./standing.js";

/** @param {{projectNo: string}} what */
export async function caseOf({ projectNo }, signal) {
  const view = await getCase({ projectNo });
  return el("section", {},
    el("h1", {}, view.matterName),
    mustDo(view, view.status === "supplement" && button(texts.submit, () => go("submit", { caseId: projectNo }))),
    standing(view),
    view.services.length > 0 && el("div", { class: "card" }, el("h2", {}, texts.services), part(() => services(view), signal)),
    el("div", { class: "card" }, el("h2", {}, texts.timeline), timeline(view.timeline)),
    view.documents.length > 0 && documents(view),
    button(texts.all, () => go("cases"), { class: "quiet" }));
}

/** Each service once, with the review it may get or has got. */
async function services({ projectNo, services: all }) {
  const { services: known } = await reviewForm({ projectNo });
  return el("ul", { class: "stack" }, all.map(({ serviceNumber, branchName, window, endedAt }) => {
    const review = known.find(each => each.serviceNumber === serviceNumber);
    return el("li", { class: "stack" },
      el("p", {}, el("strong", {}, texts.service(branchName, window)), " ", dayText(dayOf(endedAt))),
      review && ways[review.status]({ projectNo, serviceNumber, reviewId: review.reviewId }));
  }));
}

const ways = {
  "not-yet": () => el("p", {}, texts.review["not-yet"]),
  "open": what => button(texts.review.open, () => go("review", what)),
  "reviewed": ({ reviewId }) => button(texts.review.reviewed, () => go("own-review", { reviewId }), { class: "quiet" }),
  "closed": () => el("p", { "data-secondary": true }, texts.review.closed),
};

function documents({ documents: all }) {
  return el("div", { class: "card" }, el("h2", {}, texts.documents), el("ul", { class: "stack" }, all.map(({ documentId, statusName, at }) =>
    el("li", {}, button(texts.document(statusName, dayText(dayOf(at))), () => go("document", { documentId }), { class: "quiet" })))));
}
