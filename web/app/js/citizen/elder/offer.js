// Offers a time at once; it is changed in place by large buttons and booked by one.
import { bookAppointment, Problem } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { dayText, spanText, timeText } from "../../format.js";
import { signIn } from "../../session.js";
import { announce, go, problemBox } from "../../shell.js";
import { elder } from "../../../texts/elder.js";
import { findPlace, place } from "./place.js";
import { otherBranches, otherTimes, recommended, slotsOfDay } from "./recommended.js";

/** Refusals that another time helps against. */
const GONE = ["slot-full", "branch-closed", "no-such-slot", "day-not-bookable"];

/**
 * @param {{category: string, what: string, branches: Object[], refused?: {wish: Object, error: Problem}}} about
 *     `what`: the category as people say it; `refused`: the time that was wanted before, and why it could not be had
 * @returns {Promise<HTMLElement>}
 */
export async function offerOf({ category, what, branches, refused }) {
  const box = el("div", { class: "stack" });
  let all = [];
  let offer = null;
  let daySlots = [];

  async function find(except) {
    all = await recommended(category, except);
    await take(all[0] ?? null);
  }

  async function take(slot) {
    offer = slot;
    daySlots = slot ? await slotsOfDay(slot, category) : [];
  }

  function draw({ note = null, title = elder.found } = {}) {
    fill(box, note, offer ? card(title) : el("p", { class: "notice warn" }, elder.noneOpen), walkIn());
  }

  function card(title) {
    const branch = branches.find(one => one.branchId === offer.branchId);
    const panel = el("div", { class: "stack", hidden: true });
    const known = place() !== null;
    return el("section", { class: "card now offer" },
      el("h2", { tabindex: -1 }, title),
      el("p", { class: "when" }, el("span", {}, dayText(offer.date)), " ", el("span", {}, spanText(offer.startTime, offer.endTime))),
      el("p", {}, el("strong", {}, offer.branchName), offer.distanceKm !== undefined && ` · ${elder.distance(offer.distanceKm)}`),
      el("p", { "data-secondary": true }, branch?.address),
      el("p", {}, what),
      button(elder.book, () => book(), { class: "go" }),
      el("div", { class: "actions" },
        opener(elder.otherTime, panel, () => choices(elder.whichTime, otherTimes(offer, all, daySlots),
          slot => [dayText(slot.date), timeText(slot.startTime)])),
        opener(elder.otherBranch, panel, () => choices(elder.whichBranch, otherBranches(offer, all),
          slot => [slot.branchName, elder.earliest(dayText(slot.date), timeText(slot.startTime))])),
        !known && button(elder.nearMe, nearest, { class: "quiet", "aria-describedby": "near-me-why" })),
      panel,
      !known && el("p", { id: "near-me-why", "data-secondary": true }, elder.nearMeWhy));
  }

  /** A button that opens the panel with its choices, and closes it when pressed again. */
  function opener(label, panel, content) {
    const made = button(label, () => {
      const open = made.getAttribute("aria-expanded") !== "true";
      for (const one of made.parentElement.querySelectorAll("[aria-expanded]")) one.setAttribute("aria-expanded", "false");
      made.setAttribute("aria-expanded", String(open));
      panel.hidden = !open;
      fill(panel, open && content());
    }, { class: "quiet", "aria-expanded": "false" });
    return made;
  }

  function choices(question, slots, words) {
    if (slots.length === 0) return el("p", {}, elder.noOther);
    return [el("p", { class: "strong" }, question), el("div", { class: "choices" }, slots.map(slot => {
      const [first, second] = words(slot);
      return button([el("strong", {}, first), el("span", {}, second)], () => change(slot), { class: "choice" });
    }))];
  }

  async function change(slot) {
    await take(slot);
    draw({ title: elder.chosen });
    lead();
    announce(elder.nowOffered(dayText(slot.date), timeText(slot.startTime), slot.branchName));
  }

  async function nearest() {
    const found = await findPlace();
    if (found) await trying(() => find());
    draw({ note: el("p", { class: found ? "notice good" : "notice warn", role: "status" }, found ? elder.nearFound : elder.noPlace) });
    lead();
  }

  async function book() {
    const { branchId, date, startTime } = offer;
    const wish = { branchId, category, date, startTime };
    await signIn("citizen", { wish });
    try {
      go("booked", { appointment: await bookAppointment({ body: wish }) });
    } catch (error) {
      await refuse(wish, error);
      lead();
    }
  }

  /** Says why a time could not be had; where it is gone, the next one is offered in its place. */
  async function refuse(wish, error) {
    if (error instanceof Problem && error.type === "already-booked") return go("home", { category });
    const gone = error instanceof Problem && GONE.includes(error.type);
    if (gone) await find(wish);
    draw({ note: gone ? el("p", { class: "notice warn", role: "alert" }, elder.gone) : problemBox(error) });
  }

  /** What was offered stays where no answer comes. */
  async function trying(action) {
    try {
      await action();
    } catch (error) {
      draw({ note: problemBox(error) });
    }
  }

  /** What changed is where reading goes on. */
  function lead() {
    const heading = box.querySelector("h2");
    heading?.focus({ preventScroll: true });
    box.scrollIntoView({ block: "start" });
  }

  function walkIn() {
    const kept = daySlots.reduce((sum, slot) => sum + slot.keptForElders, 0);
    return el("section", { class: "notice" }, el("h2", {}, elder.walkInTitle), el("p", {}, elder.walkIn(kept)));
  }

  if (refused) await refuse(refused.wish, refused.error);
  else {
    await find();
    draw();
  }
  return box;
}
