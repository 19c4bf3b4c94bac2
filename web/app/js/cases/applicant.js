// Who applies, where that is not known: the record is held until it is.
import { Problem, completeApplicant } from "../api.js";
import { el } from "../dom.js";
import { stepForm } from "../parts/stepForm.js";
import { texts } from "../../texts/case-desk.js";

/** 18 characters, the last a digit or X; its check digit is the API's to look at. */
const ID_NUMBER = /^\d{17}[\dXx]$/;
const PHONE = /^1\d{10}$/;

/** Fields of an applicant, also of a new case. */
export const applicantFields = () => [
  { name: "name", label: texts.fields.name, required: true, most: 50 },
  { name: "certificateNumber", label: texts.fields.certificateNumber, required: true, most: 18, pattern: ID_NUMBER, wrong: texts.idNumberWrong },
  { name: "phone", label: texts.fields.phone, required: true, most: 11, pattern: PHONE, wrong: texts.phoneWrong },
];

/** Values of these fields as the API takes them. */
export function applicantOf({ name, certificateNumber, phone }) {
  return { name, certificateNumber: certificateNumber.toUpperCase(), phone };
}

/** As of moves.js: `done`, `changed`. */
export function applicantForm({ projectNo, version }, done, changed) {
  const form = stepForm(applicantFields(), {
    label: texts.completeApplicant,
    send: async values => {
      try {
        done(await completeApplicant({ projectNo, body: { version, applicant: applicantOf(values) } }), texts.applicantKnown);
      } catch (error) {
        if (!(error instanceof Problem) || error.type !== "case-changed") throw error;
        await changed();
      }
    },
  });
  return el("div", { class: "card" }, el("h2", {}, texts.applicant), el("p", { class: "notice warn" }, texts.applicantMissing), form.node);
}
