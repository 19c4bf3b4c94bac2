// The matters a case can be of.
import { caseMatters } from "../api.js";

let known = null;

/** Code and name of each, for a list; asked once. */
export async function matterOptions() {
  known ??= caseMatters().then(({ items }) => items.map(({ code, name }) => [code, name]));
  known.catch(() => { known = null; });
  return known;
}
