// Who is next in every category, and how many wait.
import { el } from "../dom.js";
import { keyed, write } from "../keyed.js";
import { texts } from "../../texts/display.js";

/** As many numbers as stand beside each other in letters that can be read from ten metres. */
const NUMBERS = 3;

export function nextRows() {
  const list = el("ul", { class: "next" });
  const show = keyed(list, line => line.category, ({ name }) => {
    const waiting = el("span");
    const numbers = el("p", { class: "numbers" });
    return {
      node: el("li", {}, el("p", { class: "category" }, el("strong", {}, name), " ", waiting), numbers),
      update(line) {
        write(waiting, texts.waiting(line.waiting));
        write(numbers, texts.then(line.numbers.slice(0, NUMBERS)));
      },
    };
  });
  return {
    node: el("section", { class: "coming" }, el("h2", {}, texts.next), list),
    show: ({ next }) => show(next),
  };
}
