// What the daily comparisons with the province's platform found, the latest first.
import { button, el } from "../dom.js";
import { fullDay, monthDay } from "../format.js";
import { pagedTable } from "../parts/pager.js";
import { go } from "../shell.js";
import { texts } from "../../texts/province.js";
import { kindChoices, records } from "./records.js";

const PAGE = 20;

/** @param {{kind?: "case"|"review"}|null} about */
export async function reconciliations(about) {
  const kind = about?.kind ?? "case";
  const { day, range, here, there, differences, again, see } = texts.columns;
  const { node } = await pagedTable(cursor => records[kind].reconciliations({ query: { limit: PAGE, cursor } }),
    texts.reconciliations, [day, range, here, there, differences, again, see], one => rowOf(kind, one), texts.noReconciliations);
  return el("section", {},
    el("h1", {}, texts.reconciliations), el("p", {}, texts.reconciled),
    kindChoices(kind, chosen => go("reconciliations", { kind: chosen })), node);
}

function rowOf(kind, { day, from, to, finishedAt, here, there, differences, sentAgain }) {
  return el("tr", {},
    el("th", { scope: "row" }, fullDay(day)),
    el("td", {}, texts.range(monthDay(from), monthDay(to))),
    el("td", { class: "figure" }, here), el("td", { class: "figure" }, there),
    el("td", {}, !finishedAt ? texts.goingOn : el("span", { class: differences ? "tag bad" : "tag good" }, texts.differ(differences))),
    el("td", { class: "figure" }, sentAgain),
    el("td", {}, button(texts.see, () => go("reconciliation", { kind, day }), { class: "quiet", "aria-label": texts.seeOf(fullDay(day)) })));
}
