// When one signed in, and how: who finds something strange there can do something about it.
import { signInHistory } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { whenText } from "../../format.js";
import { texts } from "../../../texts/account.js";
import { attempt, toldHere } from "../parts.js";

const words = texts.history;
const PAGE = 10;

/** Asked for only when somebody wants to see it. */
export function history() {
  const list = el("ul", { class: "points" });
  const box = toldHere();
  const more = el("div", {});
  async function read(cursor) {
    const { items, nextCursor } = await signInHistory({ query: { limit: PAGE, cursor } });
    list.append(...items.map(({ signedInAt, way, device }) =>
      el("li", {}, words.line(whenText(signedInAt), texts.signInWays[way] ?? way, device))));
    if (list.childElementCount === 0) list.append(el("li", {}, words.none));
    fill(more, nextCursor && button(words.more, () => attempt(box, () => read(nextCursor)), { class: "quiet" }));
  }
  fill(more, button(words.show, () => attempt(box, () => read()), { class: "quiet" }));
  return el("div", { class: "card" }, el("h2", {}, words.title), list, box, more, el("p", { "data-secondary": true }, words.strange));
}
