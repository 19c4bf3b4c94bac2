// How a case stands to its deadlines.
import { el } from "../dom.js";
import { texts } from "../../texts/case-desk.js";

/** 22 digits, also in groups. */
export const caseNumber = /^(\s*\d){22}\s*$/;

const TAGS = { "on-time": "tag good", "near": "tag warn", "overdue": "tag bad" };

/** A tag for whoever looks only at the colour, with words for everybody. */
export function dueTag({ due }) {
  return texts.due[due] && el("span", { class: TAGS[due] }, texts.due[due]);
}

/** Who has it, as officers say it: the API speaks to the applicant. */
export function holderOf({ status, holder }) {
  return status === "supplement" ? texts.applicant : [holder.name, holder.branchName].filter(Boolean).join(texts.comma);
}

/** The day that was promised, else the one of the law. */
export function latestDay({ promised, statutory } = {}) {
  return promised ?? statutory;
}
