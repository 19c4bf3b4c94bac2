// The months that are looked at, and those before them.
import { today } from "../format.js";
import { stepForm } from "../parts/stepForm.js";
import { texts } from "../../texts/rectify.js";

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** This month. */
export function thisMonth() {
  const month = today().slice(0, 7);
  return { from: month, to: month };
}

/** As many months that end before these begin. */
export function monthsBefore({ from, to }) {
  const length = place(to) - place(from) + 1;
  return { from: month(place(from) - length), to: month(place(from) - 1) };
}

/**
 * A form for the months, with other fields.
 *
 * @param {{from: string, to: string}} period
 * @param {Object[]} fields as of stepForm
 * @param {(values: Object<string, string>) => void} look
 */
export function periodForm(period, fields, look) {
  const field = name => ({ name, label: texts[name], hint: texts.monthHint, required: true, pattern: MONTH, wrong: texts.monthWrong, most: 7, value: period[name] });
  const form = stepForm([field("from"), field("to"), ...fields], {
    label: texts.look,
    send: async values => look(values.from <= values.to ? values : { ...values, from: values.to, to: values.from }),
  });
  form.node.className = "search";
  return form.node;
}

function place(text) {
  const [year, of] = text.split("-").map(Number);
  return year * 12 + of - 1;
}

function month(place) {
  return `${Math.floor(place / 12)}-${String(place % 12 + 1).padStart(2, "0")}`;
}
