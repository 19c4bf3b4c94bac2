// The times that can be offered for a category, the most sensible first: near ones where the place is known, then all.
import { listSlots, recommendSlots } from "../../api.js";
import { near } from "../place.js";

const MOST = 50;
const NOON = "12:00";
const TIMES_SHOWN = 4;

/** Times of all branches; `except` is one that somebody else has just taken, which the list may not know yet. */
export async function recommended(category, except) {
  const lists = await Promise.all([...new Set([near(), undefined])]
    .map(where => recommendSlots({ query: { category, near: where, limit: MOST } })));
  const found = new Map();
  for (const slot of lists.flatMap(list => list.items)) if (!found.has(keyOf(slot))) found.set(keyOf(slot), slot);
  if (except) found.delete(keyOf(except));
  return [...found.values()];
}

/** The slots of an offer's day and branch; empty when no answer came, as an offer is good without. */
export async function slotsOfDay({ branchId, date }, category) {
  try {
    return (await listSlots({ branchId, query: { date, category } })).items;
  } catch {
    return [];
  }
}

/** Other times at the offer's branch: of coming days, and the afternoon of its own. */
export function otherTimes(offer, all, daySlots) {
  const later = all.filter(slot => slot.branchId === offer.branchId);
  const afternoon = daySlots.filter(slot => slot.startTime >= NOON && slot.open > 0 && !slot.closed).slice(0, 2)
    .map(({ startTime, endTime }) => ({ ...offer, startTime, endTime }));
  return [...later.slice(0, TIMES_SHOWN), ...afternoon].filter(slot => keyOf(slot) !== keyOf(offer)).sort(byTime);
}

/** The best time of each other branch. */
export function otherBranches(offer, all) {
  const best = new Map();
  for (const slot of all) if (slot.branchId !== offer.branchId && !best.has(slot.branchId)) best.set(slot.branchId, slot);
  return [...best.values()];
}

function keyOf({ branchId, date, startTime }) {
  return `${branchId} ${date} ${startTime}`;
}

function byTime(one, other) {
  return `${one.date} ${one.startTime}`.localeCompare(`${other.date} ${other.startTime}`);
}
