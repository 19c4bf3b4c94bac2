// Who comes: oneself, members of the family, or all together.
import { button, el, fill } from "../dom.js";
import { actingFor } from "../session.js";
import { citizen as texts } from "../../texts/citizen.js";

const words = texts.who;
/** One request books for oneself and so many others. */
const FAMILY_MOST = 4;

/**
 * @returns {{node: Node, people: () => Object|null, show: (errors: Object[]) => Object[]}}
 *     `people`: the API's forMyself and members, null for nobody; `show`: marks the fields at fault, answers the errors of no field
 */
export function whoComes() {
  const myself = el("input", { type: "checkbox", checked: true });
  const list = el("div", { class: "stack told" });
  const add = button(words.add, () => {
    family.push(member(remove));
    draw();
    family.at(-1).name.focus();
  }, { class: "quiet" });
  const family = [];
  function remove(one) {
    family.splice(family.indexOf(one), 1);
    draw();
    add.focus();
  }
  function draw() {
    fill(list, family.map((one, index) => one.node(index)));
    add.hidden = family.length >= FAMILY_MOST;
  }
  return {
    node: el("fieldset", { class: "stack" }, el("legend", { class: "strong" }, words.title),
      el("label", { class: "check" }, myself, actingFor() ?? words.myself), list, add),
    people: () => myself.checked || family.length > 0
      ? { forMyself: myself.checked, ...(family.length > 0 && { members: family.map(one => one.value()) }) } : null,
    show: errors => {
      const marked = family.flatMap((one, index) => one.mark(errors.filter(({ field }) => field.startsWith(`members[${index}].`))));
      list.querySelector("[aria-invalid]")?.focus();
      return errors.filter(error => !marked.includes(error));
    },
  };
}

function member(remove) {
  const name = el("input", { type: "text", autocomplete: "section-family name", maxlength: 50 });
  const idNumber = el("input", { type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 20 });
  const errors = { name: el("p", { class: "error" }), idNumber: el("p", { class: "error" }) };
  const one = {
    name,
    node: index => el("fieldset", { class: "card" }, el("legend", { class: "strong" }, words.member(index + 1)),
      field(`name-${index}`, words.name, name, errors.name),
      field(`id-number-${index}`, words.idNumber, idNumber, errors.idNumber),
      button(words.remove(index + 1), () => remove(one), { class: "quiet" })),
    value: () => ({ name: name.value.trim(), idNumber: idNumber.value.trim().toUpperCase() }),
    mark: found => Object.entries({ name, idNumber }).map(([key, input]) => {
      const error = found.find(({ field: at }) => at.endsWith(`.${key}`));
      fill(errors[key], error?.reason);
      if (error) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      return error;
    }),
  };
  return one;
}

function field(id, label, input, error) {
  input.id = id;
  error.id = `${id}-error`;
  input.setAttribute("aria-describedby", error.id);
  return el("div", { class: "field" }, el("label", { for: id }, label), input, error);
}
