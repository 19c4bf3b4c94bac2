// Letting somebody of the family act for oneself: who, and until when.
import { delegate } from "../../api.js";
import { button, el } from "../../dom.js";
import { fullDay, today } from "../../format.js";
import { go } from "../../shell.js";
import { question } from "../../signin/question.js";
import { texts } from "../../../texts/account.js";
import { texts as signIn } from "../../../texts/signin.js";

const words = texts.delegate;
/** Months from today that are offered. */
const MONTHS = [1, 6, 12];

export async function delegation() {
  const values = {};
  const until = el("select", { id: "until" }, MONTHS.map(months => el("option", { value: dateIn(months) }, words.until(months, fullDay(dateIn(months))))));
  return question({
    title: words.title,
    before: [el("p", {}, words.what), el("div", { class: "field" }, el("label", { for: "until" }, words.howLong), until)],
    values,
    fields: [
      { name: "delegateName", label: words.name, input: { maxlength: 50 } },
      { name: "delegateIdNumber", label: words.idNumber, check: value => /^(\d{15}|\d{17}[\dXx])$/.test(value) ? null : signIn.idNumber.wrong,
        input: { autocapitalize: "characters", maxlength: 18 } },
    ],
    submit: words.submit,
    send: async () => {
      const { delegateName, delegateIdNumber } = values;
      await delegate({ body: { delegateName, delegateIdNumber: delegateIdNumber.toUpperCase(), matters: ["appointments"], until: until.value } });
      go("account");
    },
    after: button(signIn.back, () => go("account"), { class: "quiet" }),
  });
}

function dateIn(months) {
  const [year, month, day] = today().split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
