// The figures of reviews, each with its definition beside it; by matter, branch, channel or month.
import { reviewStatistics } from "../api.js";
import { el } from "../dom.js";
import { choices, tableOf } from "../parts/pager.js";
import { go } from "../shell.js";
import { texts } from "../../texts/rectify.js";
import { monthsBefore, periodForm, thisMonth } from "./period.js";

/** @param {{from: string, to: string, by?: string}|null} about */
export async function figures(about) {
  const { from, to, by } = { ...thisMonth(), by: "matter", ...about };
  const before = monthsBefore({ from, to });
  const [now, then] = await Promise.all([reviewStatistics({ query: { by, from, to } }), reviewStatistics({ query: { by, ...before } })]);
  return el("section", {},
    el("h1", {}, texts.figures),
    periodForm({ from, to }, [], values => go("figures", { by, ...values })),
    el("h2", {}, texts.whole), whole(now, then, before),
    choices(texts.by, Object.entries(texts.bys), by, chosen => go("figures", { from, to, by: chosen })),
    el("h2", {}, texts.perKey(texts.bys[by])),
    now.items.length === 0 ? el("p", {}, texts.noFigures) : perKey(now, texts.bys[by]));
}

function whole({ total, definitions }, then, before) {
  const valuesThen = byName(then.total);
  const values = byName(total);
  const rows = definitions.map(({ figure, name, unit, formula, source, confidence }) => el("tr", {},
    el("th", { scope: "row" }, name),
    el("td", { class: "figure" }, shown(values[figure], unit)),
    el("td", { class: "figure" }, shown(valuesThen[figure], unit)),
    el("td", { class: "long" }, formula),
    el("td", { class: "long" }, source, " ", el("span", { class: "tag soft" }, texts.confidence[confidence]))));
  return tableOf(texts.whole, [texts.figure, texts.now, `${texts.lastTime} ${texts.period(before.from, before.to)}`, texts.how, texts.source], el("tbody", {}, rows));
}

function perKey({ items, definitions }, what) {
  const rows = items.map(({ name, figures: given }) => {
    const values = byName(given);
    return el("tr", {}, el("th", { scope: "row", class: "long" }, name),
      definitions.map(({ figure, unit }) => el("td", { class: "figure" }, shown(values[figure], unit))));
  });
  return tableOf(texts.perKey(what), [what, ...definitions.map(({ name }) => name)], el("tbody", {}, rows));
}

function byName(given) {
  return Object.fromEntries(given.map(each => [each.figure, each]));
}

/** A figure that cannot be computed says why. */
function shown(given, unit) {
  return given?.value !== undefined ? texts.value(given.value, unit) : given?.reason ?? "";
}
