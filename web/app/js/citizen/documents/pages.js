// A document's pages as they were read, one at a time.
import { button, el } from "../../dom.js";
import { write } from "../../keyed.js";
import { canvas, drawWhole, pageOf } from "../../documents/picture.js";
import { texts } from "../../../texts/documents.js";
import { attempt, toldHere } from "../parts.js";

const words = texts.document;

export async function pages({ documentId, pageCount }) {
  const drawn = canvas("");
  const caption = el("figcaption", { "data-secondary": true, role: "status" });
  const told = toldHere();
  let page = 1;
  async function turnTo(next) {
    drawWhole(drawn, await pageOf(documentId, next));
    page = next;
    drawn.setAttribute("aria-label", words.pictureOf(page, pageCount));
    write(caption, words.caption(page, pageCount));
  }
  const turn = (label, by) => button(label, () => attempt(told, () => turnTo((page - 1 + by + pageCount) % pageCount + 1)), { class: "quiet" });
  await turnTo(1);
  return [
    el("figure", { class: "paper" }, drawn, caption),
    told,
    pageCount > 1 && el("div", { class: "actions" }, turn(words.previous, -1), turn(words.next, 1)),
  ];
}
