// Five faces for the five levels of a review. Drawn here, as every device has its own emoji.
import { svg } from "../dom.js";

/** Mouths by level, from very unsatisfied (1) to very satisfied (5), in a square of 48. */
const MOUTHS = ["M14 37c4-10 16-10 20 0", "M15 35c5-6 13-6 18 0", "M15 33h18", "M15 31c5 6 13 6 18 0", "M13 28c3 13 19 13 22 0z"];

/** @param {number} level 1 to 5; its name stands beside the face, which says nothing by itself */
export function face(level) {
  return svg("svg", { viewBox: "0 0 48 48", class: `face level-${level}`, "aria-hidden": "true" },
    svg("circle", { cx: 24, cy: 24, r: 21 }),
    svg("circle", { cx: 17, cy: 19, r: 2.5, class: "eye" }),
    svg("circle", { cx: 31, cy: 19, r: 2.5, class: "eye" }),
    svg("path", { d: MOUTHS[level - 1] }));
}
