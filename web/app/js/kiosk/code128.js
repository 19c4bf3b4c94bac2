// Code 128 (ISO/IEC 15417) as a drawing. A symbol is: quiet zone, start character, data, check character, stop
// character, quiet zone (clause 4.2). Each character is three bars and three spaces, eleven modules wide together; the
// stop character has a bar of two modules more (4.3).
import { svg } from "../dom.js";

/** Widths of bars and spaces in modules, in turn, by the value of the character (4.3, table 1); 106 is the stop. */
const WIDTHS = (
  "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 "
  + "123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 "
  + "232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
  + "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 "
  + "111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 "
  + "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
  + "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112").split(" ");
const START_B = 104;
const START_C = 105;
const STOP = 106;
/** Modules left empty on either side (4.4: ten at least). */
const QUIET = 10;

/**
 * Values of a symbol's characters. An even number of digits goes in pairs (code set C), anything else of
 * ASCII 32 to 126 character by character (code set B; both 4.3).
 *
 * @param {string} text
 * @returns {number[]}
 */
function symbolOf(text) {
  if (!/^[ -~]+$/.test(text)) throw new Error("Code 128 B has printable ASCII alone");
  const inPairs = /^(\d\d)+$/.test(text);
  const data = inPairs ? text.match(/../g).map(Number) : [...text].map(character => character.charCodeAt(0) - 32);
  const start = inPairs ? START_C : START_B;
  // The check character: each value times its place, the start's times one, modulo 103 (annex A).
  const check = data.reduce((sum, value, place) => sum + value * (place + 1), start) % 103;
  return [start, ...data, check, STOP];
}

/**
 * A bar code with its quiet zones, black on white whatever surrounds it.
 *
 * @param {string} text what a reader reads
 * @param {string} label what a screen reader says
 * @returns {SVGElement} its viewBox is in modules
 */
export function barCode(text, label) {
  const widths = symbolOf(text).flatMap(value => [...WIDTHS[value]].map(Number));
  let at = QUIET;
  let bars = "";
  widths.forEach((width, index) => {
    if (index % 2 === 0) bars += `M${at} 0h${width}v1h-${width}z`;
    at += width;
  });
  const whole = at + QUIET;
  return svg("svg", { viewBox: `0 0 ${whole} 1`, preserveAspectRatio: "none", role: "img", "aria-label": label, class: "bar-code", "shape-rendering": "crispEdges" },
    svg("path", { d: `M0 0h${whole}v1h-${whole}z`, fill: "#fff" }), svg("path", { d: bars, fill: "#000" }));
}
