// What goes to the province's platform, by how far it is: what is held or was refused says why, and where to mend it.
import { button, el } from "../dom.js";
import { fullDay, whenText } from "../format.js";
import { choices, pagedTable } from "../parts/pager.js";
import { go } from "../shell.js";
import { texts } from "../../texts/province.js";
import { caseOf, kindChoices, records } from "./records.js";
import { replayForm } from "./replay.js";

const PAGE = 20;

/**
 * @param {{kind?: "case"|"review", status?: string}|null} about
 * @param {AbortSignal} signal ends when the screen is left
 */
export async function deliveries(about, signal) {
  const kind = about?.kind ?? "case";
  const status = about?.status ?? "held";
  const { node } = await pagedTable(cursor => records[kind].list({ query: { status, limit: PAGE, cursor } }),
    texts.deliveries, columnsOf(status), delivery => rowOf(delivery, status), texts.none[status]);
  return el("section", {},
    el("h1", {}, texts.deliveries),
    kindChoices(kind, chosen => go("deliveries", { kind: chosen, status })),
    choices(texts.status, Object.entries(texts.statuses), status, chosen => go("deliveries", { kind, status: chosen })),
    el("p", {}, texts.explained[status]),
    node,
    replayForm(kind, signal));
}

const needsMending = status => ["held", "refused"].includes(status);

function columnsOf(status) {
  const { record, day, why, mend, attempts, due, receipt, changed } = texts.columns;
  if (needsMending(status)) return [record, day, why, mend];
  return status === "accepted" ? [record, day, receipt, changed] : [record, day, attempts, due];
}

function rowOf(delivery, status) {
  const { recordId, day, reasons, receipt, attempts, dueAt, changedAt } = delivery;
  const projectNo = caseOf(recordId);
  const rest = needsMending(status)
    ? [el("td", { class: "long" }, el("ul", { class: "reasons" }, reasons.map(reason => el("li", {}, reason)))),
      el("td", {}, button(texts.mend, () => go("case", { projectNo }), { class: "quiet", "aria-label": texts.mendOf(projectNo) }))]
    : status === "accepted" ? [el("td", {}, receipt ?? ""), el("td", {}, whenText(changedAt))]
      : [el("td", {}, texts.times(attempts)), el("td", {}, dueAt ? whenText(dueAt) : texts.soon)];
  return el("tr", {}, el("th", { scope: "row" }, recordId), el("td", {}, fullDay(day)), rest);
}
