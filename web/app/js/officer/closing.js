// Closes a day of a branch. What will happen is said first, in place.
import { Problem, closeDay, seeLoad } from "../api.js";
import { button, el, facts, fill } from "../dom.js";
import { dayText } from "../format.js";
import { go, problemBox } from "../shell.js";
import { texts } from "../../texts/officer.js";
import { sumOf } from "./load.js";
import { overview } from "./overview.js";

/**
 * @param {{branch: {branchId: string, name: string}, date: string}|null} about null after a reload
 * @param {AbortSignal} signal ends when the screen is left
 */
export function closing(about, signal) {
  if (!about) return overview(null, signal);
  const { branch: { branchId, name } } = about;
  const date = el("input", { id: "date", value: about.date, autocomplete: "off", "aria-describedby": "date-hint" });
  const reason = el("input", { id: "reason", maxlength: 200, autocomplete: "off", "aria-describedby": "reason-hint" });
  const told = el("div");
  const form = el("form", { class: "card", novalidate: true, onsubmit: event => event.preventDefault() },
    facts([texts.closingBranch, name]),
    el("div", { class: "field" }, el("label", { for: "date" }, texts.closingDay),
      el("p", { id: "date-hint", "data-secondary": true }, texts.dateHint), date),
    el("div", { class: "field" }, el("label", { for: "reason" }, texts.reason),
      el("p", { id: "reason-hint", "data-secondary": true }, texts.reasonHint), reason),
    el("div", { class: "choices small" }, texts.reasons.map(each =>
      button(each, () => { reason.value = each; }, { class: "choice" }))),
    el("div", { class: "actions" }, button(texts.look, look, { type: "submit" })));

  async function look() {
    const day = date.value.trim();
    const why = reason.value.trim();
    if (!isDate(day) || !why) {
      fill(told, el("p", { class: "notice problem", role: "alert" }, texts.missing));
      return (isDate(day) ? reason : date).focus();
    }
    try {
      const { categories } = await seeLoad({ branchId, query: { date: day } });
      ask(day, why, sumOf(categories).taken);
    } catch (error) {
      fill(told, problemBox(error));
    }
  }

  function ask(day, why, count) {
    const heading = el("h2", { tabindex: -1 }, texts.willHappen(name, dayText(day)));
    const trouble = el("div");
    form.hidden = true;
    fill(told, el("div", { class: "notice warn" }, heading, facts([texts.reason, why]),
      el("ul", { class: "consequences" }, texts.consequences(count).map(each => el("li", {}, each))),
      el("div", { class: "actions" },
        button(texts.confirm, () => decide(day, why, trouble), { class: "danger" }),
        button(texts.edit, () => { form.hidden = false; fill(told); reason.focus(); }, { class: "quiet" })),
      trouble));
    heading.focus();
  }

  async function decide(day, why, trouble) {
    const about = { branchId, branchName: name, date: day };
    try {
      await closeDay({ branchId, body: { date: day, reason: why } });
      go("progress", about);
    } catch (error) {
      const closed = error instanceof Problem && error.type === "already-closed";
      fill(trouble, problemBox(error, ...(closed ? [button(texts.seeClosure, () => go("progress", about))] : [])));
    }
  }

  return el("section", {}, el("h1", {}, texts.closing), form, told);
}

/** A typed field, as days far ahead are closed too and a date picker is slow with keys. */
function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
