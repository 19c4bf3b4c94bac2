// What a document is used for: consent is given for each matter, and can be taken back.
import { allowUse, withdrawUse } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { fullDay, inChina } from "../../format.js";
import { redraw } from "../../shell.js";
import { texts } from "../../../texts/documents.js";
import { directory } from "../hall.js";
import { attempt, sure, toldHere } from "../parts.js";

const words = texts.uses;

/** For a document that was found good: only such may be used for something else. */
export function uses({ documentId, uses }) {
  const told = toldHere();
  const box = el("div", { class: "stack" });
  const open = uses.filter(use => !use.withdrawnAt);
  return el("div", { class: "card" },
    el("h2", {}, words.title),
    open.length === 0 ? el("p", {}, words.none)
      : el("ul", { class: "stack" }, open.map(use => el("li", { class: "stack" }, el("p", {}, line(use)), withdrawal(documentId, use, told)))),
    told,
    fill(box, button(words.allow, () => attempt(told, () => ask(documentId, box, told, open)), { class: "quiet" })));
}

function line({ purpose, since }) {
  return words.line(nameOf(purpose), fullDay(inChina(since).slice(0, 10)));
}

function nameOf(purpose) {
  return words.purposes[purpose] ?? purpose;
}

function withdrawal(documentId, { useId, purpose }, told) {
  return sure(words.withdraw(nameOf(purpose)), () => attempt(told, async () => {
    await withdrawUse({ documentId, useId });
    redraw();
  }));
}

/** The matters that the centre's branches serve, but for those it is used for already. */
async function ask(documentId, box, told, open) {
  const { categories } = await directory();
  const choices = categories.filter(({ category }) => !open.some(({ purpose, caseId }) => purpose === category && !caseId));
  const allow = category => attempt(told, async () => {
    await allowUse({ documentId, body: { purpose: category } });
    redraw();
  });
  const question = el("p", { class: "strong", tabindex: -1 }, words.which);
  fill(box, question, el("div", { class: "choices small" },
    choices.map(({ category, name }) => button(name, () => allow(category), { class: "choice" }))));
  question.focus();
}
