// How full something is: a bar, and the same in words.
import { el } from "../dom.js";
import { write } from "../keyed.js";
import { texts } from "../../texts/officer.js";

/** @param {{capacity: number, taken: number, checkedIn: number}[]} parts */
export function sumOf(parts) {
  const sum = field => parts.reduce((all, part) => all + part[field], 0);
  return { capacity: sum("capacity"), taken: sum("taken"), checkedIn: sum("checkedIn") };
}

/** Whether a day of a branch is closed: slots of a closed day are, all of them. */
export function isClosed({ categories }) {
  const slots = categories.flatMap(category => category.slots);
  return slots.length > 0 && slots.every(slot => slot.closed);
}

/** In whole percent; nothing to be taken is not full. */
export function percentOf({ capacity, taken }) {
  return capacity === 0 ? 0 : Math.round(100 * taken / capacity);
}

/** Node and update of a bar with its words. */
export function loadBar() {
  const bar = el("meter", { min: 0, max: 100, "aria-hidden": "true" });
  const words = el("span");
  return {
    node: el("span", { class: "load" }, bar, words),

    /** @param {{capacity: number, taken: number, closed: boolean}} part */
    update(part) {
      const percent = percentOf(part);
      bar.value = percent;
      bar.hidden = part.closed || part.capacity === 0;
      write(words, part.closed ? texts.closed
        : part.capacity === 0 ? texts.nothing
          : texts.share(percent, texts.words.find(([from]) => percent >= from)[1]));
    },
  };
}
