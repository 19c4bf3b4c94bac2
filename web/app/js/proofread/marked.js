// The text with its faults marked. It is built once: a decision touches the marks of its finding, and nothing else.
import { el, fill } from "../dom.js";
import { texts } from "../../texts/proofread.js";
import { pieces } from "./pieces.js";

/**
 * @typedef {Object} MarkedText
 * @property {HTMLElement} node
 * @property {(items: Object[]) => void} add paragraphs of the API, in their order
 * @property {(all: Found[]) => void} show marks these
 * @property {(found: Found) => void} update its status has changed
 * @property {(found: Found|null) => void} point one is looked at
 * @property {(isShown: (found: Found) => boolean) => void} filter the others are not marked
 *
 * @param {(findingId: string) => void} met a mark was clicked
 * @returns {MarkedText}
 */
export function markedText(met) {
  const node = el("div", { class: "text", role: "region", tabindex: 0, "aria-label": texts.whole, onclick: pressed });
  /** By index: {box, before, text, shown}, `shown` telling the findings its marks are of. */
  const paragraphs = new Map();
  /** By finding: {found, parts, isOff}; a part is {node, text, isFirst, isLast}. */
  const marks = new Map();
  let current = null;
  let table = null;
  let wanted = new Map();

  function pressed({ target }) {
    const mark = target.closest("mark");
    // Who selects text to copy it means nothing else.
    if (mark && getSelection().isCollapsed) met(mark.dataset.finding);
  }

  function add(items) {
    for (const { paragraph, label, text, cell } of items) {
      // A number that an editor puts before it is no part of its text.
      const before = label ? el("span", { class: "label" }, label) : null;
      const box = el("p", {}, before, text);
      paragraphs.set(paragraph, { box, before, text, shown: "" });
      place(box, cell);
      if (wanted.has(paragraph)) mark(paragraph);
      if (current?.position?.paragraph === paragraph) reveal();
    }
  }

  function place(box, cell) {
    if (!cell) return node.append(box);
    if (table?.number !== cell.table) {
      const body = el("tbody", {});
      node.append(el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": texts.wholeTable }, el("table", {}, body)));
      table = { number: cell.table, body, row: null, column: null };
    }
    if (table.row?.number !== cell.row) {
      table.row = { number: cell.row, node: el("tr", {}) };
      table.column = null;
      table.body.append(table.row.node);
    }
    if (table.column?.number !== cell.column) {
      table.column = { number: cell.column, node: el("td", {}) };
      table.row.node.append(table.column.node);
    }
    table.column.node.append(box);
  }

  function show(all) {
    wanted = Map.groupBy(all.filter(({ position }) => position), ({ position }) => position.paragraph);
    for (const paragraph of wanted.keys()) mark(paragraph);
  }

  /** Builds a paragraph anew where other findings are in it than were. */
  function mark(index) {
    const paragraph = paragraphs.get(index);
    const inIt = wanted.get(index);
    const shown = inIt.map(({ findingId, number }) => `${findingId} ${number}`).join();
    if (!paragraph || paragraph.shown === shown) return;
    paragraph.shown = shown;
    for (const found of inIt) marks.set(found.findingId, { found, parts: [], isOff: marks.get(found.findingId)?.isOff ?? false });
    fill(paragraph.box, paragraph.before, pieces(paragraph.text, inIt).map(({ text, of }) => {
      if (!of) return text;
      const made = el("mark", { "data-finding": of.findingId });
      marks.get(of.findingId).parts.push({ node: made, text });
      return made;
    }));
    for (const found of inIt) update(found);
  }

  function update(found) {
    const { parts, isOff } = marks.get(found.findingId) ?? { parts: [] };
    parts.forEach((part, place) => draw(part, found, isOff, place === 0, place === parts.length - 1));
  }

  function draw({ node: mark, text }, found, isOff, isFirst, isLast) {
    const { status, chosen, number, categoryName } = found;
    const gap = found.position.length === 0;
    mark.className = [found.severity, `of-${found.category}`, status, gap && "gap", isOff && "off", found === current && "now"].filter(Boolean).join(" ");
    const name = texts.markName(number, categoryName, texts.severity[found.severity], texts.status[status]);
    fill(mark, isFirst && !isOff && el("span", { class: "visually-hidden" }, name),
      status !== "accepted" ? text : [text && el("del", {}, text), isLast && chosen && el("ins", {}, chosen)]);
    if (isLast) mark.dataset.tag = `${texts.tags[found.category] ?? ""}${number}`;
  }

  return {
    node, add, show, update,
    point(found) {
      const before = current;
      current = found;
      if (before) update(before);
      if (!found) return;
      update(found);
      reveal();
    },
    filter(isShown) {
      for (const entry of marks.values()) {
        const isOff = !isShown(entry.found);
        if (entry.isOff === isOff) continue;
        entry.isOff = isOff;
        update(entry.found);
      }
    },
  };

  /** Scrolls the frame of the text alone: the page stays where it is. */
  function reveal() {
    const [part] = marks.get(current.findingId)?.parts ?? [];
    if (!part) return;
    const [frame, box] = [node.getBoundingClientRect(), part.node.getBoundingClientRect()];
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40) node.scrollTop += box.top - frame.top - frame.height / 3;
  }
}
