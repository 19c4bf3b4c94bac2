// How far a case is, for whoever knows its number and the last places of the applicant's id number; without signing in.
import { queryCase } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { timeline } from "../../parts/timeline.js";
import { announce, go } from "../../shell.js";
import { texts } from "../../../texts/cases.js";
import { attempt, toldHere } from "../parts.js";
import { standing } from "./standing.js";

const words = texts.query;

export function caseQuery() {
  const projectNo = field("project-no", words.number, words.numberHint, { inputmode: "numeric", maxlength: 30 });
  const lastFour = field("last-four", words.lastFour, words.lastFourHint, { autocapitalize: "characters", maxlength: 4 });
  const box = toldHere();
  const found = el("div", { class: "stack told" });
  async function find() {
    const number = projectNo.value().replace(/\s/g, "");
    const last = lastFour.value().toUpperCase();
    const faults = [projectNo.mark(/^\d{22}$/.test(number) ? null : words.numberWrong), lastFour.mark(/^\d{3}[\dX]$/.test(last) ? null : words.lastFourWrong)];
    fill(found);
    if (faults.some(Boolean)) return faults.find(Boolean).focus();
    const view = await queryCase({ body: { projectNo: number, lastFour: last } });
    announce(words.found);
    fill(found, el("h2", {}, view.matterName), standing(view),
      el("div", { class: "card" }, el("h2", {}, texts.timeline), timeline(view.milestones)), el("p", {}, words.more));
  }
  return el("section", {},
    el("h1", {}, words.title),
    el("p", {}, words.what),
    el("form", { class: "card", novalidate: true, onsubmit: event => event.preventDefault() },
      projectNo.node, lastFour.node, box, button(words.find, () => attempt(box, find), { type: "submit" })),
    found,
    button(texts.title, () => go("cases"), { class: "quiet" }));
}

/** A field with its hint; mark() says what is wrong with it and answers the input where something is. */
function field(id, label, hint, props) {
  const input = el("input", { id, type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-hint ${id}-error`, ...props });
  const error = el("p", { id: `${id}-error`, class: "error" });
  return {
    node: el("div", { class: "field" }, el("label", { for: id }, label), input,
      el("p", { id: `${id}-hint`, "data-secondary": true }, hint), error),
    value: () => input.value.trim(),
    mark(wrong) {
      fill(error, wrong);
      if (wrong) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      return wrong && input;
    },
  };
}
