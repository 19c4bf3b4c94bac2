// What happened, in order, the last being how it stands.
import { el } from "../dom.js";
import { dayText, whenText } from "../format.js";

/** @param {{at: string, title: string, text?: string}[]} entries earliest first; `at`: an instant or a date */
export function timeline(entries) {
  return el("ol", { class: "timeline" }, entries.map(({ at, title, text }, index) =>
    el("li", { "aria-current": index === entries.length - 1 ? "step" : null },
      el("p", { class: "strong" }, title),
      el("p", { "data-secondary": true }, at.length === 10 ? dayText(at) : whenText(at)),
      text && el("p", {}, text))));
}
