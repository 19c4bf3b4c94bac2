// The queue: one's own numbers of today, live; and how long one waits at each branch.
import { listTickets, queueSummary } from "../api.js";
import { button, el, facts, fill } from "../dom.js";
import { isSignedIn, signIn } from "../session.js";
import { announce, go, redraw } from "../shell.js";
import { speak } from "../speech.js";
import { citizen as texts } from "../../texts/citizen.js";
import { directory } from "./hall.js";
import { attempt, follow, part, toldHere } from "./parts.js";
import { isOpen, ticketCard } from "./ticket.js";

const words = texts.queue;
const EVERY_SECONDS = 8;

/** Whether a call is to be said aloud; asked for once, it holds for all numbers. */
let aloud = false;

export async function queue(_, signal) {
  const hall = await directory();
  return el("section", {},
    el("h1", {}, words.title),
    isSignedIn() ? own(hall, signal) : signInHere(),
    elsewhere(hall, signal));
}

function own(hall, signal) {
  const box = el("div", { class: "stack" });
  const cards = new Map();
  let shown = null;
  const ask = follow(box, listTickets, ({ items }) => {
    const open = items.filter(isOpen);
    const ended = items.filter(ticket => !isOpen(ticket));
    for (const ticket of open) {
      if (!cards.has(ticket.ticketId)) cards.set(ticket.ticketId, ticketCard(hall, ticket, { called, changed: () => ask() }));
      cards.get(ticket.ticketId).update(ticket);
    }
    // Cards stay where they are, so that nobody loses the button he is on, unless one comes or goes.
    const all = JSON.stringify([open.map(({ ticketId }) => ticketId), ended.map(({ number, status }) => [number, status])]);
    if (all === shown) return;
    shown = all;
    fill(box, open.map(({ ticketId }) => cards.get(ticketId).node), open.length > 0 ? speakToggle() : empty(), ended.length > 0 && done(ended));
  }, { every: EVERY_SECONDS, signal });
  return box;
}

function called({ number, window }) {
  announce(words.spoken(number, window));
  if (aloud) speak(words.spoken(number, window));
}

function speakToggle() {
  const toggle = el("button", { type: "button", class: "quiet", "aria-pressed": String(aloud), onclick: () => {
    aloud = !aloud;
    toggle.setAttribute("aria-pressed", String(aloud));
    // Phones speak by themselves only where somebody let them speak once.
    if (aloud) speak(words.willSpeak);
  } }, words.speakCalls);
  return toggle;
}

function empty() {
  return [el("p", {}, words.none), button(texts.tabs.bookings, () => go("bookings"), { class: "quiet" })];
}

function done(tickets) {
  return el("ul", { class: "stack", "aria-label": words.done }, tickets.map(({ number, status }) => el("li", {}, words.ended(number, status))));
}

function signInHere() {
  const box = toldHere();
  return [el("p", {}, words.signIn), box, button(texts.signIn.now, () => attempt(box, async () => await signIn({ screen: "queue" }) && redraw()))];
}

/** How long one waits where, for everybody. */
function elsewhere(hall, signal) {
  const lines = el("div", { class: "told" });
  const choice = el("select", { id: "branch", onchange: () => fill(lines, choice.value && part(() => summary(choice.value), signal)) },
    el("option", { value: "" }, words.chooseBranch), hall.branches.map(({ branchId, name }) => el("option", { value: branchId }, name)));
  return el("div", { class: "card" },
    el("h2", {}, words.elsewhere),
    el("div", { class: "field" }, el("label", { for: "branch" }, words.branch), choice),
    lines);
}

async function summary(branchId) {
  const { lines } = await queueSummary({ branchId });
  return facts(...lines.map(({ name, waiting, predicted }) => [name, predicted ? words.line(waiting, predicted.minutes) : words.dayOff]));
}
