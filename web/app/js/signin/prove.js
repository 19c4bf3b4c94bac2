// Real-name and bank-card proofs: asked in between where something needs a higher level, then what was begun goes on.
import { prove } from "../api.js";
import { button, el } from "../dom.js";
import { refresh } from "../session.js";
import { between } from "../shell.js";
import { texts } from "../../texts/signin.js";
import { question } from "./question.js";

const words = texts.prove;

const name = { name: "name", label: words.name, input: { autocomplete: "name", maxlength: 50 } };
const idNumber = {
  name: "idNumber", label: words.idNumber, check: value => /^(\d{15}|\d{17}[\dXx])$/.test(value) ? null : texts.idNumber.wrong,
  input: { autocapitalize: "characters", maxlength: 18 },
};
const FIELDS = {
  "real-name": [name, idNumber],
  "bank-card": [name, idNumber,
    { name: "cardNumber", label: words.cardNumber, check: value => /^\d{12,19}$/.test(value) ? null : words.cardWrong, input: { inputmode: "numeric", maxlength: 19 } },
    { name: "phone", label: words.phone, check: value => /^1\d{10}$/.test(value) ? null : texts.phone.wrong, input: { type: "tel", inputmode: "numeric", maxlength: 11 } }],
};

/**
 * @param {number} level that is needed
 * @returns {Promise<boolean>} whether the person has that level now
 */
export async function proveFor(level) {
  const kind = level <= 2 ? "real-name" : "bank-card";
  const values = {};
  return await between("verify", ({ show, end }) => show(() => level > 3 ? atCounter() : question({
    title: words.title[kind],
    before: el("p", {}, words.why[kind]),
    values,
    fields: FIELDS[kind],
    submit: words.submit,
    send: async () => {
      const body = { kind, ...values, idNumber: values.idNumber.toUpperCase() };
      await prove({ body });
      await refresh();
      end(true);
    },
    after: [el("p", { "data-secondary": true }, words.privacy), button(texts.back, () => history.back(), { class: "quiet" })],
  }))) ?? false;
}

function atCounter() {
  return el("section", {}, el("h1", {}, words.counterTitle), el("p", {}, words.counter),
    button(texts.back, () => history.back(), { class: "quiet" }));
}
