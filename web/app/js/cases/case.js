// One case: how it stands, what may be done now, what happened.
import { Problem, getCase } from "../api.js";
import { button, el, facts, fill } from "../dom.js";
import { dayText, whenText } from "../format.js";
import { timeline } from "../parts/timeline.js";
import { announce, go, problemBox } from "../shell.js";
import { texts } from "../../texts/case-desk.js";
import { applicantForm } from "./applicant.js";
import { cases } from "./list.js";
import { movesOf } from "./moves.js";
import { dueTag, holderOf, latestDay } from "./standing.js";

/** @param {{projectNo: string, said?: string}|null} about null after a reload */
export async function oneCase(about) {
  if (!about) return cases(null);
  const { projectNo } = about;
  let found;
  try {
    found = await getCase({ projectNo });
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
    return el("section", {}, el("h1", {}, texts.notFound), problemBox(error, back()));
  }
  const section = el("section", {});
  const told = el("div", { class: "told" });

  function draw(view, typed = null) {
    fill(section,
      el("h1", { tabindex: -1 }, texts.of(view.matterName)), told,
      el("div", { class: "pair" },
        el("div", { class: "stack" }, standing(view), applicantOf(view, done, changed)),
        movesOf(view, done, changed, typed)),
      el("h2", {}, texts.timeline), el("div", { class: "card" }, timeline(view.timeline)),
      view.waiting?.length > 0 && [el("h2", {}, texts.waiting), el("div", { class: "card" }, timeline(view.waiting))],
      services(view.services), documents(view.documents),
      el("div", { class: "actions" }, back()));
  }

  function say(words, kind) {
    fill(told, el("p", { class: `notice ${kind}` }, words));
    announce(words);
  }

  function done(view, words) {
    say(words, "good");
    draw(view);
    section.querySelector("h1").focus();
  }

  /** Somebody else was quicker: what stands now is shown, with what was typed. */
  async function changed(typed = null) {
    const now = await getCase({ projectNo });
    say(texts.changed, "warn");
    draw(now, typed);
  }

  if (about.said) say(about.said, "good");
  draw(found);
  return section;
}

function back() {
  return button(texts.back, () => go("home"), { class: "quiet" });
}

function standing(view) {
  const { projectNo, statusName, until = {}, mustDo } = view;
  const last = latestDay(until);
  return el("div", { class: "card" },
    el("h2", {}, texts.standing),
    el("p", { class: "tags" }, el("span", { class: "tag" }, statusName), dueTag(view)),
    facts(
      [texts.number, projectNo],
      [texts.columns.holder, holderOf(view)],
      [texts.columns.until, until.stopped ? texts.stopped(dayText(until.stopped)) : last ? dayText(last) : texts.noDay],
      [texts.statutory, until.promised && until.statutory ? dayText(until.statutory) : null],
      [texts.columns.mustDo, mustDo ? texts.mustDo(mustDo.text, mustDo.until && dayText(mustDo.until)) : null]));
}

function applicantOf(view, done, changed) {
  const { applicant } = view;
  if (!applicant) return applicantForm(view, done, changed);
  return el("div", { class: "card" }, el("h2", {}, texts.applicant),
    facts([texts.fields.name, applicant.name], [texts.fields.certificateNumber, applicant.certificateNumber], [texts.fields.phone, applicant.phone]));
}

function services(all) {
  return all.length > 0 && [el("h2", {}, texts.services), el("ul", { class: "card" }, all.map(({ branchName, window, endedAt }) =>
    el("li", {}, texts.service(branchName, window, whenText(endedAt)))))];
}

function documents(all) {
  return all.length > 0 && [el("h2", {}, texts.documents), el("ul", { class: "card" }, all.map(({ statusName, at }) =>
    el("li", {}, texts.document(statusName, whenText(at)))))];
}
