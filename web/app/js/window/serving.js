// Who is at the window, and what is done with them. The four buttons stay where they are, so that hands learn them.
import { callNext, finishTicket, passTicket, recall } from "../api.js";
import { button, el, facts } from "../dom.js";
import { clockOf } from "../format.js";
import { replace, write } from "../keyed.js";
import { problems } from "../../texts/problems.js";
import { texts } from "../../texts/window.js";
import { minutesBetween } from "./minutes.js";

/** The call served last at this window, across redrawings of the page. */
let lastServed = null;
const callOf = ({ ticketId, calledAt }) => `${ticketId} ${calledAt}`;

/**
 * @param {{branchId: string, window: number, names: Object<string, string>, act: Function, explain: Function, keep: Function}} desk
 *     names: of categories; act: does something with a ticket; explain: says why not; keep: keeps a ticket that was passed
 */
export function servingCard({ branchId, window, names, act, explain, keep }) {
  const here = { branchId, window };
  const number = el("p", { class: "called" });
  const details = el("div");
  let now = null;
  let busy = false;

  const next = deedButton(texts.callNext, "N", () => act(callAnew, texts.saidCalled), () => !now || problems["window-busy"]);
  const again = deedButton(texts.recall, "R", () => act(recallAnew, texts.saidRecalled), isCalled);
  const pass = deedButton(texts.pass, "P", async () => {
    const passed = await act(() => passTicket({ ticketId: now.ticketId }), texts.saidPassed);
    if (passed) keep(passed);
    served(passed);
  }, isCalled);
  const finish = deedButton(texts.finish, "F",
    async () => served(await act(() => finishTicket({ ticketId: now.ticketId }), texts.saidFinished)), isCalled);
  const all = [next, again, pass, finish];

  /** A call whose answer was lost came through all the same, and its key is kept: whom it called may be served by now. */
  async function callAnew() {
    const called = await callNext(here);
    return callOf(called) === lastServed ? callNext(here) : called;
  }

  async function recallAnew() {
    const called = await recall(here);
    return called.ticketId === now.ticketId ? called : recall(here);
  }

  function served(ticket) {
    if (ticket) lastServed = callOf(ticket);
  }

  function isCalled() {
    return Boolean(now) || problems["nobody-called"];
  }

  /** One deed at a time; `may`: true, or the words why not now. The button stays in reach to say them. */
  function deedButton(label, key, deed, may) {
    const made = button([label, el("kbd", { "aria-hidden": "true" }, key)], async () => {
      if (busy) return;
      if (may() !== true) return explain(may());
      busy = true;
      try {
        await deed();
      } finally {
        busy = false;
      }
    }, { "aria-keyshortcuts": key });
    return { node: made, may };
  }

  return {
    node: el("div", { class: "card serving" }, el("h2", {}, texts.serving), number, details,
      el("div", { class: "deeds" }, all.map(({ node }) => node))),
    keys: { KeyN: next.node, KeyR: again.node, KeyP: pass.node, KeyF: finish.node },

    /** @param {{at: string, ticket: Object|null}} queue what was seen, and the ticket at this window */
    show({ at, ticket }) {
      now = ticket;
      write(number, ticket ? ticket.number : texts.nobody);
      replace(details, ticket ? facts(...detailsOf(ticket, at, names)) : el("p", {}, texts.nobodyHint));
      for (const { node, may } of all) node.setAttribute("aria-disabled", String(may() !== true));
      next.node.classList.toggle("quiet", Boolean(ticket));
      [again, pass].forEach(({ node }) => node.classList.add("quiet"));
      finish.node.classList.toggle("quiet", !ticket);
    },
  };
}

function detailsOf(ticket, at, names) {
  return [
    [texts.category, names[ticket.category]],
    [texts.kind, texts.kinds[ticket.kind]],
    [texts.called, texts.calledAt(clockOf(ticket.calledAt), minutesBetween(ticket.calledAt, at))],
    [texts.repeated, ticket.recalls ? texts.times(ticket.recalls) : null],
    [texts.passedBefore, ticket.passes ? texts.times(ticket.passes) : null],
  ];
}
