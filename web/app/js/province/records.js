// The two kinds of records that go to the province, and the routes of each.
import {
  getCaseReconciliation, getCaseReplay, getReviewReconciliation, getReviewReplay, listCaseDeliveries, listCaseReconciliations,
  listReviewDeliveries, listReviewReconciliations, replayCases, replayReviews,
} from "../api.js";
import { choices } from "../parts/pager.js";
import { texts } from "../../texts/province.js";

export const records = {
  case: {
    list: listCaseDeliveries, replay: replayCases, getReplay: getCaseReplay,
    reconciliations: listCaseReconciliations, reconciliation: getCaseReconciliation,
  },
  review: {
    list: listReviewDeliveries, replay: replayReviews, getReplay: getReviewReplay,
    reconciliations: listReviewReconciliations, reconciliation: getReviewReconciliation,
  },
};

/** Which kind is shown. */
export function kindChoices(kind, choose) {
  return choices(texts.kind, Object.entries(texts.kinds), kind, choose);
}

/** The case a record is of: a review's id begins with it. */
export function caseOf(recordId) {
  return recordId.split("-")[0];
}
