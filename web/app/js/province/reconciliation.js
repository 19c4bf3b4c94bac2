// One comparison with the province's platform: every record that differs.
import { button, el, facts } from "../dom.js";
import { fullDay, monthDay, whenText } from "../format.js";
import { pagedTable } from "../parts/pager.js";
import { go } from "../shell.js";
import { texts } from "../../texts/province.js";
import { caseOf, records } from "./records.js";
import { reconciliations } from "./reconciliations.js";

const PAGE = 50;

/** @param {{kind: "case"|"review", day: string}|null} about null after a reload */
export async function reconciliation(about) {
  if (!about) return reconciliations(null);
  const { kind, day } = about;
  let one;
  const { record, day: recordDay, how, versionHere, versionThere, again, see } = texts.columns;
  const table = await pagedTable(async cursor => {
    const report = await records[kind].reconciliation({ day, query: { limit: PAGE, cursor } });
    one = report.reconciliation;
    return report;
  }, texts.differing, [record, recordDay, how, versionHere, versionThere, again, see], rowOf, texts.nothingDiffers);
  return el("section", {},
    el("h1", {}, texts.reportOf(texts.kinds[kind], fullDay(day))),
    el("div", { class: "card" }, facts(
      [texts.columns.range, texts.range(monthDay(one.from), monthDay(one.to))],
      [texts.columns.here, texts.records(one.here)], [texts.columns.there, texts.records(one.there)],
      [texts.columns.differences, texts.records(one.differences)], [texts.columns.again, texts.records(one.sentAgain)],
      [texts.finished, one.finishedAt ? whenText(one.finishedAt) : texts.goingOn])),
    table.node,
    el("div", { class: "actions" }, button(texts.back, () => go("reconciliations", { kind }), { class: "quiet" })));
}

function rowOf({ recordId, day, kindName, here, there, sentAgain }) {
  const projectNo = caseOf(recordId);
  return el("tr", {},
    el("th", { scope: "row" }, recordId), el("td", {}, fullDay(day)), el("td", {}, kindName),
    el("td", { class: "figure" }, here ?? texts.nothing), el("td", { class: "figure" }, there ?? texts.nothing),
    el("td", {}, sentAgain ? texts.yes : texts.no),
    el("td", {}, button(texts.seeCase, () => go("case", { projectNo }), { class: "quiet", "aria-label": texts.mendOf(projectNo) })));
}
