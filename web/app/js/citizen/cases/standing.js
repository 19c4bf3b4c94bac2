// How a case stands: how far it is, who has it, until when.
import { el, facts } from "../../dom.js";
import { dayOf, fullDay } from "../../format.js";
import { texts } from "../../../texts/cases.js";

const words = texts.facts;

/** What the person must do comes first, on any screen about a case. */
export function mustDo({ mustDo: task, status }, ...ways) {
  if (!task) return el("p", { class: "notice" }, ENDED.includes(status) ? texts.ended : texts.nothing);
  return el("div", { class: "notice warn" },
    el("h2", {}, texts.mustDo),
    el("p", { class: "strong" }, task.text),
    task.until && el("p", {}, texts.mustDoUntil(day(task.until))),
    ways);
}

const ENDED = ["finished", "delivered", "not-accepted"];

export function standing({ projectNo, statusName, status, holder, until, due }) {
  const isOpen = !ENDED.includes(status);
  return el("div", { class: "card" },
    facts(
      [words.status, texts.status[status] ?? statusName],
      [words.holder, isOpen && holder ? texts.holder(holder.name, holder.branchName) : null],
      [words.until, isOpen && until ? latest(until) : null],
      [words.number, projectNo]),
    isOpen && texts.due[due] && el("p", { class: "strong" }, texts.due[due]));
}

function latest({ promised, statutory, stopped }) {
  if (stopped) return texts.stopped(day(stopped));
  if (!promised && !statutory) return null;
  return [day(promised ?? statutory),
    promised && statutory && statutory !== promised && el("p", { "data-secondary": true }, texts.statutory(day(statutory)))];
}

function day(value) {
  return fullDay(dayOf(value));
}
