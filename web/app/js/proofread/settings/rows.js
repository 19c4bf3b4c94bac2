// A table that is filled in row by row.
import { button, el, fill } from "../../dom.js";
import { texts } from "../../../texts/proofread-settings.js";

/**
 * @param {string} what is listed, in words
 * @param {Object<string, string>} columns their titles, by the API's names
 * @param {{required: string[], types?: Object<string, string>}} rules `types` of fields that are no text: "date" or "number"
 * @param {Object[]} known
 */
export function rows(what, columns, { required, types = {} }, known) {
  const list = el("div", { class: "lines" });
  let lines = known.map(each => line(each));

  function line(values) {
    return new Map(Object.keys(columns).map(name => {
      const input = el("input", { type: types[name] ?? "text", autocomplete: "off" });
      input.value = values[name] ?? "";
      return [name, input];
    }));
  }

  function draw() {
    fill(list, lines.map((inputs, place) => el("div", { class: "line", role: "group" },
      [...inputs].map(([name, input]) => {
        input.setAttribute("aria-label", texts.columnOf(columns[name], place + 1));
        return el("label", { class: "field" }, columns[name], input);
      }),
      button(texts.remove, () => {
        lines = lines.filter(other => other !== inputs);
        draw();
        adding.focus();
      }, { class: "quiet", "aria-label": texts.removeOf(what, place + 1) }))));
  }

  const adding = button(texts.add, () => {
    lines.push(line({}));
    draw();
    [...lines.at(-1).values()][0].focus();
  }, { class: "quiet", "aria-label": `${texts.add} ${what}` });
  draw();

  const isBlank = inputs => [...inputs.values()].every(({ value }) => value.trim() === "");
  return {
    node: el("div", { class: "stack" }, list, el("div", { class: "actions" }, adding)),
    /** What lacks, in words. */
    faults: () => lines.flatMap((inputs, place) => isBlank(inputs) ? [] : required.filter(name => inputs.get(name).value.trim() === "")
      .map(name => texts.emptyRow(what, place + 1, columns[name]))),
    /** As the API takes them; blank rows are none. */
    filled: () => lines.filter(inputs => !isBlank(inputs)).map(inputs => Object.fromEntries([...inputs]
      .map(([name, { value }]) => [name, types[name] === "number" ? Number(value) : value.trim()]).filter(([, value]) => value !== ""))),
  };
}
