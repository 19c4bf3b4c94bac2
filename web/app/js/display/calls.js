// Who is called where, the newest call first.
import { el } from "../dom.js";
import { keyed, write } from "../keyed.js";
import { texts } from "../../texts/display.js";

/** As many rows as can be read from ten metres; who was called before them is at the window by now. */
const ROWS = 5;

/** For so long a call, or its repetition, is marked as new. */
const NEW_FOR = 30_000;

export function callRows() {
  const list = el("ol", { class: "calls" });
  const nobody = el("p", { class: "nobody", hidden: true }, texts.nobody);
  const show = keyed(list, call => call.window, call => {
    const number = el("strong", { class: "number" });
    const fresh = el("span", { class: "fresh" }, texts.fresh);
    const node = el("li", {}, number, el("span", { class: "arrow" }, texts.arrow),
      el("span", { class: "to" }, el("strong", { class: "number" }, call.window), texts.toWindow), fresh);
    return {
      node,
      update({ number: called, isNew }) {
        write(number, called);
        node.classList.toggle("new", isNew);
        fresh.hidden = !isNew;
      },
    };
  });
  /** When a window's last news came, on the server's clock. */
  let newsAt = new Map();

  return {
    node: el("section", { class: "now" }, el("h2", {}, texts.now), nobody, list),

    /** @param {Call[]} news those of the calls that are to be marked as new from now on */
    show({ at, calls }, news) {
      const now = Date.parse(at);
      newsAt = new Map(calls.map(({ window }) =>
        [window, news.some(each => each.window === window) ? now : newsAt.get(window) ?? -Infinity]));
      show(calls.slice(0, ROWS).map(call => ({ ...call, isNew: now - newsAt.get(call.window) < NEW_FOR })));
      nobody.hidden = calls.length > 0;
    },
  };
}
