// Offers a time at once; it is changed in place by large buttons and booked by one.
import { bookAppointment } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { dayText, monthDay, nearDay, timeText, weekday } from "../../format.js";
import { signIn } from "../../session.js";
import { announce, go, problemBox } from "../../shell.js";
import { attempt, toldHere } from "../parts.js";
import { findPlace, knownPlace } from "../place.js";
import { elder } from "../../../texts/elder.js";
import { answersTo, opener, when } from "./large.js";
import { best, bestInstead, otherBranches, otherTimes, recommended, slotsOfDay } from "./recommended.js";

/** Refusals that another time helps against. */
const GONE = ["slot-full", "branch-closed", "no-such-slot", "day-not-bookable"];

/**
 * @param {import("../hall.js").Directory} hall
 * @param {string} category
 * @param {{wish: Object, error: Error}} [refused] the time that was wanted before, and why it could not be had
 * @returns {Promise<HTMLElement>}
 */
export async function offerOf(hall, category, refused) {
  const box = el("div", { class: "stack" });
  const told = toldHere();
  let offer = null;
  let daySlots = [];

  async function take(slot) {
    daySlots = slot ? await slotsOfDay(slot, category) : [];
    offer = slot;
  }

  function draw(title = elder.found, note = null) {
    fill(box, told, note, offer ? card(title) : el("p", { class: "notice warn" }, elder.noneOpen), walkIn());
  }

  function card(title) {
    const panel = el("div", { class: "stack", hidden: true });
    return el("section", { class: "card now offer" },
      el("h2", { tabindex: -1 }, title(elder.plain(category, hall.categoryName(category)))),
      when(offer),
      el("p", {}, el("strong", {}, offer.branchName), offer.distanceKm !== undefined && ` ${elder.distance(offer.distanceKm)}`,
        el("span", { class: "address", "data-secondary": true }, hall.branch(offer.branchId)?.address)),
      button(elder.book, book, { class: "go" }),
      el("div", { class: "actions" },
        opener(elder.otherTime, panel, async () => choices(elder.whichTime, otherTimes(offer, await recommended(category), daySlots),
          ({ date, startTime }) => [elder.at(nearDay(date) ?? weekday(date), timeText(startTime)), elder.at(monthDay(date), weekday(date))])),
        opener(elder.otherBranch, panel, async () => choices(elder.whichBranch, otherBranches(offer, await recommended(category)),
          ({ branchName, date, startTime }) => [branchName, elder.earliest(nearDay(date) ?? dayText(date), timeText(startTime))]))),
      panel,
      !knownPlace() && [
        button(elder.nearMe, nearest, { class: "quiet", "aria-describedby": "near-me-why" }),
        el("p", { id: "near-me-why", "data-secondary": true }, elder.nearMeWhy),
      ]);
  }

  function choices(question, slots, words) {
    if (slots.length === 0) return el("p", {}, elder.noOther);
    return answersTo(question, slots.map(slot => ({ words: words(slot), choose: () => change(slot) })));
  }

  async function change(slot) {
    await take(slot);
    draw(elder.chosen);
    lead();
    announce(elder.nowOffered(dayText(slot.date), timeText(slot.startTime), slot.branchName));
  }

  const nearest = () => attempt(told, async () => {
    const found = await findPlace();
    if (found) await take(await best(category));
    draw(elder.found, el("p", { class: found ? "notice good" : "notice warn", role: "status" }, found ? elder.nearFound : elder.noPlace));
    lead();
  });

  const book = () => attempt(told, async () => {
    const { branchId, date, startTime } = offer;
    const wish = { branchId, category, date, startTime };
    if (!await signIn({ screen: "elder-booked", about: { wish } })) return;
    try {
      go("elder-booked", { appointment: await bookAppointment({ body: wish }) });
    } catch (error) {
      if (error.type === "already-booked") return go("home", { category });
      if (!GONE.includes(error.type)) throw error;
      await replace(wish);
      lead();
    }
  });

  /** The wish is gone: the next time takes its place. */
  async function replace(wish) {
    await take(await bestInstead(category, wish));
    draw(elder.found, el("p", { class: "notice warn", role: "alert" }, elder.gone));
  }

  /** What changed is where reading goes on. */
  function lead() {
    box.querySelector("h2").focus({ preventScroll: true });
    box.scrollIntoView({ block: "start" });
  }

  function walkIn() {
    const kept = daySlots.reduce((sum, slot) => sum + slot.keptForElders, 0);
    return el("section", { class: "notice" }, el("h2", { tabindex: -1 }, elder.walkInTitle), el("p", {}, elder.walkIn(kept)));
  }

  if (refused && GONE.includes(refused.error.type)) {
    await replace(refused.wish);
    return box;
  }
  await take(await best(category));
  draw();
  if (refused) fill(told, problemBox(refused.error));
  return box;
}
