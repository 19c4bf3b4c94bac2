// The branches as the API lists them, asked once: names, and what each serves.
import { listBranches } from "../api.js";
import { branchId } from "./device.js";

let asked = null;

/** All branches. */
export function branches() {
  asked ??= listBranches().then(({ items }) => items).catch(error => {
    asked = null;
    throw error;
  });
  return asked;
}

/** A branch; without an id the one that this kiosk stands in. */
export async function branch(id = branchId()) {
  return (await branches()).find(each => each.branchId === id);
}

/** What a category is called. */
export async function categoryName(category) {
  return (await branch()).categories.find(each => each.category === category)?.name ?? category;
}
