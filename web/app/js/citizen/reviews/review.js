// One service is reviewed: by its owner, who comes from his case, or by whoever has the link of the message that invited him.
import { openReviewLink, Problem, reviewByLink, reviewForm as formOfCase, submitReview } from "../../api.js";
import { button, el } from "../../dom.js";
import { clockOf, dayOf, dayText, inChina, timeText } from "../../format.js";
import { mode } from "../../mode.js";
import { reviewForm } from "../../parts/reviewForm.js";
import { isSignedIn } from "../../session.js";
import { go } from "../../shell.js";
import { texts } from "../../../texts/reviews.js";
import { attempt, pleaseSignIn, toldHere } from "../parts.js";

/** @param {{code: string}|{projectNo: string, serviceNumber: number}|null} what nothing after a reload: the code is nowhere kept */
export async function review(what) {
  if (!what) return lost();
  if (!what.code && !isSignedIn()) return pleaseSignIn("review", what);
  const form = what.code ? await openReviewLink({ code: what.code }) : await formOfCase({ projectNo: what.projectNo });
  const service = what.code ? form.services[0] : form.services.find(({ serviceNumber }) => serviceNumber === what.serviceNumber);
  const told = toldHere();
  const large = mode() === "elder";
  return el("section", {},
    el("h1", {}, texts.title),
    el("p", {}, texts.service(form.matterName, service.branchName, dayText(dayOf(service.endedAt)))),
    service.status === "open"
      ? reviewForm(form, { large, aloud: large, told, send: given => attempt(told, () => send(what, service, given), error => already(error, what)) })
      : [el("p", { class: "notice" }, texts.closed[service.status](timeText(clockOf(inChina(service.opensAt))))),
        service.reviewId && !what.code && button(texts.own, () => go("own-review", { reviewId: service.reviewId }))]);
}

async function send({ code, projectNo }, { serviceNumber, branchId }, given) {
  const sent = code ? await reviewByLink({ code, body: given }) : await submitReview({ body: { projectNo, serviceNumber, branchId, ...given } });
  go("own-review", { reviewId: sent.reviewId, sent, byLink: Boolean(code) });
}

/** Another device was faster: there is a review, and it is to be seen. */
function already(error, { code, projectNo, serviceNumber }) {
  return error instanceof Problem && error.type === "already-reviewed" && !code
    ? [button(texts.own, () => go("own-review", { reviewId: `${projectNo}-${serviceNumber}` }))] : [];
}

function lost() {
  return el("section", {}, el("h1", {}, texts.title), el("p", {}, texts.lost), button(texts.toCases, () => go("cases")));
}
