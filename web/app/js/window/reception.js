// Gives a number to somebody who stands at the counter: of an appointment, or without one.
import { checkInAtHall, takeTicket } from "../api.js";
import { button, el, fill } from "../dom.js";
import { problemBox } from "../shell.js";
import { texts } from "../../texts/window.js";

/** @param {{branchId: string, categories: {category: string, name: string}[]}} branch */
export function reception({ branchId, categories }) {
  const told = el("div", { role: "status" });

  /** Shows the number to be told; after a refusal what was typed stays. */
  async function issue(take, form) {
    fill(told);
    try {
      const ticket = await take();
      const name = categories.find(({ category }) => category === ticket.category).name;
      fill(told, el("div", { class: "notice good" }, el("p", {}, texts.tellThem),
        el("p", { class: "code" }, texts.ticketTaken(ticket.number, name)),
        ticket.peopleAhead === undefined ? null : el("p", {}, texts.ahead(ticket.peopleAhead, ticket.predicted))));
      form.reset();
    } catch (error) {
      fill(told, problemBox(error));
    }
  }

  return el("section", { class: "card reception" }, el("h2", {}, texts.reception), told,
    checkInForm(branchId, issue), walkInForm(branchId, categories, issue));
}

function checkInForm(branchId, issue) {
  const code = el("input", { id: "code", name: "code", autocomplete: "off", "aria-describedby": "code-hint code-wrong" });
  const wrong = el("p", { id: "code-wrong", class: "error", role: "alert" });
  const take = () => {
    const typed = code.value.replace(/\s/g, "");
    const body = bodyOf(typed);
    wrong.textContent = body ? "" : texts.codeWrong;
    code.setAttribute("aria-invalid", String(!body));
    if (!body) return code.focus();
    return issue(() => checkInAtHall({ branchId, body }), form);
  };
  const form = formOf(
    el("div", { class: "field" },
      el("label", { for: "code" }, texts.code),
      el("p", { id: "code-hint", "data-secondary": true }, texts.codeHint), code, wrong),
    button(texts.checkIn, take, { type: "submit", class: "quiet" }));
  return form;
}

/** A code of nine digits; else an id number of the old or the new length. */
function bodyOf(typed) {
  if (/^\d{9}$/.test(typed)) return { ticketCode: typed };
  return /^(\d{15}|\d{17}[\dXx])$/.test(typed) ? { idNumber: typed } : null;
}

function walkInForm(branchId, categories, issue) {
  const category = el("select", { id: "category" }, categories.map(each => el("option", { value: each.category }, each.name)));
  const elder = el("input", { type: "checkbox" });
  const idNumber = el("input", { id: "id-number", autocomplete: "off" });
  const take = () => issue(() => takeTicket({ branchId, body: {
    category: category.value,
    elder: elder.checked,
    ...(idNumber.value.trim() && { idNumber: idNumber.value.trim() }),
  } }), form);
  const form = formOf(
    el("h3", {}, texts.walkIn),
    el("div", { class: "field" }, el("label", { for: "category" }, texts.walkInCategory), category),
    el("label", { class: "check" }, elder, texts.elder),
    el("div", { class: "field" }, el("label", { for: "id-number" }, texts.idNumber), idNumber),
    button(texts.takeTicket, take, { type: "submit", class: "quiet" }));
  return form;
}

/** Enter in a field presses the form's button; the page stays. */
function formOf(...parts) {
  return el("form", { class: "stack", novalidate: true, onsubmit: event => event.preventDefault() }, parts);
}
