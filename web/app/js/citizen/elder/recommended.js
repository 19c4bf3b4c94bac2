// The times that can be offered for a category, the most sensible first: near ones where the place is known, then all.
import { listSlots, recommendSlots } from "../../api.js";
import { near } from "../place.js";

const MANY = 50;
const NOON = "12:00";
const TIMES_SHOWN = 4;

/** The best time, nearby where the place is known, or null. */
export async function best(category) {
  return (await recommendSlots({ query: { category, near: near(), limit: 1 } })).items[0] ?? null;
}

/** The best time after one that somebody else has just taken, at the same branch if it has any, or null. */
export async function bestInstead(category, gone) {
  // The list may not know yet that it is gone.
  const others = (await recommended(category)).filter(slot => keyOf(slot) !== keyOf(gone));
  return others.find(slot => slot.branchId === gone.branchId) ?? others[0] ?? null;
}

/** Many times of all branches: near ones first, then those further away. */
export async function recommended(category) {
  const lists = await Promise.all([...new Set([near(), undefined])]
    .map(where => recommendSlots({ query: { category, near: where, limit: MANY } })));
  return firstOfEach(lists.flatMap(list => list.items), keyOf);
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
  return firstOfEach([...later.slice(0, TIMES_SHOWN), ...afternoon], keyOf).filter(slot => keyOf(slot) !== keyOf(offer)).sort(byTime);
}

/** The best time of each other branch. */
export function otherBranches(offer, all) {
  return firstOfEach(all, slot => slot.branchId).filter(slot => slot.branchId !== offer.branchId);
}

function firstOfEach(slots, key) {
  const first = new Map();
  for (const slot of slots) if (!first.has(key(slot))) first.set(key(slot), slot);
  return [...first.values()];
}

function keyOf({ branchId, date, startTime }) {
  return `${branchId} ${date} ${startTime}`;
}

function byTime(one, other) {
  return `${one.date} ${one.startTime}`.localeCompare(`${other.date} ${other.startTime}`);
}
