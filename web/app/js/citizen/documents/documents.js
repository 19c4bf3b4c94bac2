// All of somebody's documents, newest first, and what each waits for.
import { listDocuments } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { inChina, monthDay } from "../../format.js";
import { go } from "../../shell.js";
import { texts } from "../../../texts/documents.js";
import { attempt, part, toldHere } from "../parts.js";

const PAGE = 10;

export function documents(_, signal) {
  return el("section", {},
    el("h1", {}, texts.title),
    el("p", {}, texts.what),
    button(texts.submit, () => go("submit")),
    part(all, signal));
}

async function all() {
  const list = el("ul", { class: "stack" });
  const box = toldHere();
  const more = el("div", {});
  async function read(cursor) {
    const { items, nextCursor } = await listDocuments({ query: { limit: PAGE, cursor } });
    list.append(...items.map(document => el("li", {}, row(document))));
    fill(more, nextCursor && button(texts.more, () => attempt(box, () => read(nextCursor)), { class: "quiet" }));
  }
  await read();
  return list.childElementCount === 0 ? el("p", {}, texts.none) : [list, box, more];
}

function row({ documentId, kindName, status, createdAt }) {
  return el("button", { type: "button", class: "choice wide", onclick: () => go("document", { documentId }) },
    texts.row(kindName ?? texts.unknownKind, monthDay(inChina(createdAt).slice(0, 10))),
    el("span", { class: "state" }, texts.status[status]),
    el("span", {}, texts.todo[status]));
}
