// The text of a document that has no fields, page by page.
import { documentText } from "../../api.js";
import { button, el } from "../../dom.js";
import { texts } from "../../../texts/documents.js";
import { attempt, toldHere } from "../parts.js";

const words = texts.document;
/** Pages read at once. */
const SOME = 5;

export async function lines({ documentId, pageCount }) {
  const told = toldHere();
  const read = el("div", { class: "stack" });
  const more = button(words.more, () => attempt(told, readOn), { class: "quiet" });
  let cursor = null;
  async function readOn() {
    const { items, nextCursor } = await documentText({ documentId, query: { limit: SOME, ...(cursor && { cursor }) } });
    read.append(...items.flatMap(page => textOf(page, pageCount)));
    cursor = nextCursor;
    more.hidden = !cursor;
  }
  await readOn();
  return el("div", { class: "card" }, el("h2", {}, words.text), read, told, more);
}

/** A heading where there is more than one page, and a line for each line that was read. */
function textOf({ page, lines }, pageCount) {
  return [
    ...(pageCount > 1 ? [el("h3", {}, words.pictureOf(page, pageCount))] : []),
    lines.length === 0 ? el("p", { "data-secondary": true }, words.noText) : el("p", {}, lines.flatMap(({ text }) => [text, el("br")])),
  ];
}
