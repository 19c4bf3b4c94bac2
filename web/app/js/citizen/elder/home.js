// Elder mode's first screen: a sensible time is offered before anything is asked.
import { button, el, fill } from "../../dom.js";
import { dayText, timeText } from "../../format.js";
import { isSignedIn } from "../../session.js";
import { go } from "../../shell.js";
import { directory } from "../hall.js";
import { account } from "../home.js";
import { ownAppointments, whatIsNext } from "../next.js";
import { attempt, toldHere } from "../parts.js";
import { elder } from "../../../texts/elder.js";
import { offerOf } from "./offer.js";

/** What elders come for most: their savings, when they retire. */
const USUAL = "withdrawal";

/**
 * @param {{category?: string, refused?: {wish: Object, error: Error}}|null} about
 *     what to begin with; `refused`: a time that was wanted and could not be had
 * @type {import("../../shell.js").Screen}
 */
export async function elderHome(about) {
  const [hall, appointments] = await Promise.all([directory(), isSignedIn() ? ownAppointments() : []]);
  const next = isSignedIn() ? await whatIsNext(hall, appointments) : null;
  const heldIn = category => appointments.find(one => one.category === category && one.status === "booked" && !one.attendee);
  const told = toldHere();
  const answer = el("div", { class: "stack" });
  const buttons = new Map(hall.categories.map(({ category, name }) =>
    [category, button(elder.plain(category, name), () => attempt(told, () => choose(category)), { class: "quiet" })]));

  /** What was offered stays until there is an answer. */
  async function choose(category, refused) {
    const held = heldIn(category);
    fill(answer, held ? alreadyHeld(hall, held) : await offerOf(hall, category, refused));
    for (const [each, choice] of buttons) choice.setAttribute("aria-pressed", String(each === category));
  }

  const usual = [USUAL, ...buttons.keys()].find(category => buttons.has(category) && !heldIn(category)) ?? USUAL;
  await choose(about?.refused?.wish.category ?? about?.category ?? usual, about?.refused);
  return el("section", {},
    el("h1", {}, elder.title),
    next,
    el("fieldset", {}, el("legend", { class: "asked" }, elder.whatFor), el("div", { class: "choices categories" }, [...buttons.values()])),
    told,
    answer,
    button(elder.family, () => go("family"), { class: "quiet" }),
    account());
}

function alreadyHeld(hall, { appointmentId, category, date, startTime }) {
  return el("section", { class: "notice good" },
    el("h2", {}, elder.already(elder.plain(category, hall.categoryName(category)))),
    el("p", { class: "strong" }, elder.at(dayText(date), timeText(startTime))),
    button(elder.seeThis, () => go("booking", { appointmentId })));
}
