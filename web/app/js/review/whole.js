// The whole page beside the fields, with a frame around what is looked at.
import { button, el } from "../dom.js";
import { write } from "../keyed.js";
import { canvas, drawWhole, pageOf } from "../documents/picture.js";
import { common } from "../../texts/common.js";
import { texts } from "../../texts/review.js";

/**
 * @param {{documentId: string, pageCount: number}} document
 * @param {(error: Error) => void} failed a page did not come
 */
export function wholePages({ documentId, pageCount }, failed) {
  const drawn = canvas(texts.pageOf(1, pageCount));
  const caption = el("figcaption", { "data-secondary": true });
  const pictures = new Map();
  let page = 1;
  let framed = null;

  /** Pages are asked for once. */
  function picture(number) {
    if (!pictures.has(number)) {
      pictures.set(number, pageOf(documentId, number).catch(error => {
        pictures.delete(number);
        throw error;
      }));
    }
    return pictures.get(number);
  }

  async function show(number, field = null) {
    page = number;
    framed = field;
    try {
      const shown = await picture(number);
      if (page !== number || framed !== field) return;
      drawWhole(drawn, shown, field?.box);
      drawn.setAttribute("aria-label", texts.pageOf(page, pageCount));
      write(caption, common.sentences([texts.pageOf(page, pageCount), field?.box && texts.framed(field.label)].filter(Boolean)));
    } catch (error) {
      failed(error);
    }
  }

  const turn = (label, by) => button(label, () => show((page - 1 + by + pageCount) % pageCount + 1), { class: "quiet" });
  return {
    node: el("div", { class: "whole" }, el("figure", { class: "paper" }, drawn, caption),
      pageCount > 1 && el("div", { class: "actions" }, turn(texts.previousPage, -1), turn(texts.nextPage, 1))),
    picture, show,
  };
}
