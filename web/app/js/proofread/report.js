// A report to be printed: the text with its faults numbered, and a table that says why each is one and what was decided.
import { getProofreading } from "../api.js";
import { button, el, facts } from "../dom.js";
import { fullDay, inChina, today } from "../format.js";
import { go } from "../shell.js";
import { texts } from "../../texts/proofread.js";
import { texts as words } from "../../texts/proofread-report.js";
import { told } from "./findings.js";
import { markedText } from "./marked.js";
import { nameOf } from "./own.js";
import { paragraphs } from "./result.js";
import { worklist } from "./worklist.js";

/** @param {{proofreadingId: string}} about */
export async function report({ proofreadingId }, signal) {
  const view = await getProofreading({ proofreadingId });
  const list = worklist();
  list.take(view.findings, () => false);
  const text = markedText(() => {});
  text.show(list.all());
  await paragraphs(view, text, signal);
  const { error, warning, open, accepted, rejected, ignored, byCategory } = view.counts;
  const names = new Map(list.all().map(found => [found.category, found.categoryName]));
  return el("section", { class: "report" },
    el("h1", {}, words.title(nameOf(view))),
    el("div", { class: "actions" }, button(words.print, () => print()), button(words.back, () => go("proofreading", { proofreadingId }), { class: "quiet" })),
    facts(
      [words.on, fullDay(today())],
      [words.handedIn, fullDay(inChina(view.createdAt).slice(0, 10))],
      [words.kind, view.documentKindName ?? words.unknownKind],
      [words.mode, words.modeOf(view.mode, view.forPublication)],
      [words.found, texts.counts(error + warning, error, warning)],
      [words.classes, words.classesOf(Object.entries(byCategory).map(([name, count]) => [names.get(name) ?? name, count]))],
      [words.decided, texts.progressOf(open, accepted, rejected, ignored)]),
    view.problems.length > 0 && el("div", { class: "notice warn" }, view.problems.map(({ title, detail }) => el("p", {}, texts.problem(title, detail)))),
    el("h2", {}, words.text), el("p", { "data-secondary": true }, words.legend), text.node,
    el("h2", {}, words.table),
    list.all().length === 0 ? el("p", {}, texts.clean) : table(list.all()));
}

function table(all) {
  return el("div", { class: "scroll card", tabindex: 0, role: "region", "aria-label": words.table },
    el("table", { class: "found" },
      el("thead", {}, el("tr", {}, words.columns.map(column => el("th", { scope: "col" }, column)))),
      el("tbody", {}, all.map(row))));
}

function row(found) {
  const { number, position, categoryName, severity, original, suggestions, reason, clause, status, chosen } = found;
  const kind = words.kindOf(categoryName, texts.severity[severity]);
  const proposal = status === "accepted" ? told(found) : position ? words.proposal(original, suggestions.map(({ text }) => text)) : told(found);
  return el("tr", {}, el("th", { scope: "row" }, number), el("td", {}, words.place(position)), el("td", {}, kind), el("td", {}, proposal),
    el("td", {}, reason, clause && el("span", { class: "clause" }, texts.clause(clause))),
    el("td", {}, words.decision(texts.status[status], status === "accepted" && chosen !== suggestions[0]?.text)));
}
