// A form for one step of something: its fields are checked here, and what the API refuses is said at its field.
import { Problem } from "../api.js";
import { button, el, fill } from "../dom.js";
import { announce, problemBox } from "../shell.js";
import { common } from "../../texts/common.js";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param {Field[]} fields
 * @param {Object} how
 * @param {string} how.label of the button that sends
 * @param {string} [how.keys] names the keys that press it
 * @param {(values: Object<string, string>) => Promise<void>} how.send gets what was filled in, by name; throws where it is refused
 * @returns {{node: HTMLElement, send: () => void, focus: () => void, values: () => Object, put: (values: Object) => void}}
 *
 * @typedef {{name: string, label: string, hint?: string, kind?: "line"|"lines"|"date"|"number"|"choice"|"list", options?: string[][],
 *     required?: boolean, most?: number, pattern?: RegExp, wrong?: string, value?: string}} Field `options`: value and name
 */
export function stepForm(fields, { label, keys, send }) {
  const parts = fields.map(partOf);
  const told = el("div", { class: "told" });
  const submit = button([label, keys && el("kbd", {}, keys)], deliver, { type: "submit" });
  const node = el("form", { class: "stack step", novalidate: true, onsubmit: event => event.preventDefault() },
    parts.map(part => part.node), told, el("div", { class: "actions" }, submit));

  const values = () => Object.fromEntries(parts.map(part => [part.name, part.value()]).filter(([, value]) => value !== ""));

  async function deliver() {
    fill(told);
    const wrong = parts.filter(part => !part.check());
    if (wrong.length > 0) return wrong[0].focus();
    try {
      await send(values());
    } catch (error) {
      refuse(error);
    }
  }

  function refuse(error) {
    const reasons = error instanceof Problem ? error.errors : [];
    const wrong = parts.filter(part => part.refuse(reasons.find(({ field }) => field === part.name)?.reason));
    if (wrong.length === 0 || wrong.length < reasons.length) fill(told, problemBox(error));
    wrong[0]?.focus();
  }

  return {
    node,
    values,
    send: () => submit.click(),
    focus: () => parts.length > 0 ? parts[0].focus() : submit.focus(),
    put: given => parts.forEach(part => given[part.name] !== undefined && part.put(given[part.name])),
  };
}

let made = 0;

function partOf(field) {
  const id = `field-${++made}`;
  const fault = el("p", { class: "error", id: `${id}-error` });
  const said = [field.hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(" ");
  const input = field.kind === "choice" ? choiceOf(field, id, said) : inputOf(field, id, said);
  const mark = reason => {
    fill(fault, reason);
    input.mark(Boolean(reason));
    if (reason) announce(reason);
    return Boolean(reason);
  };
  return {
    name: field.name,
    node: input.frame(fault),
    value: input.value,
    put: input.put,
    focus: input.focus,
    check: () => !mark(faultOf(field, input.value())),
    refuse: mark,
  };
}

function faultOf({ required, kind, pattern, wrong, label }, value) {
  if (value === "") return required ? common.fillIn(label) : null;
  if (kind === "date" && (!DATE.test(value) || Number.isNaN(Date.parse(value)))) return common.dateWrong;
  if (kind === "number" && !/^[1-9]\d{0,3}$/.test(value)) return common.numberWrong;
  return pattern && !pattern.test(value) ? wrong : null;
}

function inputOf({ name, label, hint, kind, options, most, value = "", required }, id, said) {
  const about = { id, name, autocomplete: "off", "aria-describedby": said, "aria-required": required ? "true" : null, maxlength: most };
  const input = kind === "list" ? el("select", { ...about, maxlength: null }, [["", common.choose], ...options].map(([each, words]) => el("option", { value: each }, words)))
    : kind === "lines" ? el("textarea", { ...about, rows: 3 }, value)
    : el("input", { ...about, type: "text", value, inputmode: kind === "number" ? "numeric" : null });
  return {
    frame: fault => el("div", { class: "field" }, el("label", { for: id }, required ? label : common.optional(label)),
      (hint || kind === "date") && el("p", { id: `${id}-hint`, "data-secondary": true }, [hint, kind === "date" && common.dateHint].filter(Boolean).join(" ")),
      input, fault),
    value: () => input.value.trim(),
    put: given => { input.value = given; },
    focus: () => input.focus(),
    mark: wrong => input.setAttribute("aria-invalid", String(wrong)),
  };
}

function choiceOf({ name, label, options, value }, id, said) {
  const inputs = options.map(([each]) => el("input", { type: "radio", name: `${id}-${name}`, value: each, checked: each === value }));
  return {
    frame: fault => el("fieldset", { class: "field options", "aria-describedby": said },
      el("legend", { class: "strong" }, label),
      options.map(([, words], index) => el("label", { class: "option" }, inputs[index], words)), fault),
    value: () => inputs.find(input => input.checked)?.value ?? "",
    put: given => inputs.forEach(input => { input.checked = input.value === given; }),
    focus: () => (inputs.find(input => input.checked) ?? inputs[0]).focus(),
    mark: wrong => inputs.forEach(input => input.setAttribute("aria-invalid", String(wrong))),
  };
}
