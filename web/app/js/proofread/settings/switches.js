// The rules, by class: each may be switched off, or be another severity than its table says.
import { el, fill } from "../../dom.js";
import { texts } from "../../../texts/proofread-settings.js";

const DEFAULT = "";

/**
 * @param {Object[]} rules as the API lists them
 * @param {{rule: string, severity: string}[]} known what is switched now
 */
export function switches(rules, known) {
  const wish = new Map(known.map(({ rule, severity }) => [rule, severity]));
  const groups = Map.groupBy(rules, rule => rule.categoryName);

  function group(name, some) {
    const summary = el("summary", {});
    const list = el("ul", { class: "rules" });
    const count = () => fill(summary, texts.classOf(name, some.length, some.filter(({ rule }) => wish.has(rule)).length));
    const details = el("details", {}, summary, list);
    // Few are looked at: the others are not built.
    details.addEventListener("toggle", () => list.hasChildNodes() || list.append(...some.map(rule => line(rule, count))));
    count();
    return details;
  }

  function line({ rule, title, severity, clause }, changed) {
    const id = `rule-${rule.replaceAll(".", "-")}`;
    const select = el("select", { id, onchange: () => {
      if (select.value === DEFAULT) wish.delete(rule);
      else wish.set(rule, select.value);
      changed();
    } }, el("option", { value: DEFAULT }, texts.byDefault(texts.switches[severity])),
    Object.entries(texts.switches).filter(([value]) => value !== severity).map(([value, words]) => el("option", { value }, words)));
    select.value = wish.get(rule) ?? DEFAULT;
    // What is switched to what it is anyway.
    if (select.selectedIndex < 0) select.value = DEFAULT;
    return el("li", { class: "field" }, el("label", { for: id }, title, clause && el("span", { class: "clause" }, clause)), select);
  }

  return {
    node: el("div", {}, [...groups].map(([name, some]) => group(name, some))),
    chosen: () => [...wish].map(([rule, severity]) => ({ rule, severity })),
  };
}
