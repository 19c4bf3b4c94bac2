// A table that is read on page by page.
import { button, el, fill } from "../dom.js";
import { problemBox } from "../shell.js";
import { common } from "../../texts/common.js";

/**
 * @param {(cursor: string|undefined) => Promise<{items: T[], nextCursor?: string}>} load
 * @param {string} name of the table
 * @param {string[]} columns
 * @param {(item: T) => HTMLTableRowElement} rowOf
 * @param {string} none what is said where there is nothing
 * @returns {Promise<{node: HTMLElement, first: T|undefined}>}
 * @template T
 */
export async function pagedTable(load, name, columns, rowOf, none) {
  const rows = el("tbody", {});
  const more = el("div", { class: "told" });
  const told = el("div", { class: "told" });
  function show({ items, nextCursor }) {
    rows.append(...items.map(rowOf));
    fill(more, nextCursor && button(common.more, () => read(nextCursor), { class: "quiet" }));
  }
  async function read(cursor) {
    fill(told);
    try {
      show(await load(cursor));
    } catch (error) {
      fill(told, problemBox(error));
    }
  }
  const page = await load();
  show(page);
  const isEmpty = page.items.length === 0 && !page.nextCursor;
  return {
    node: el("div", { class: "stack" }, isEmpty ? el("p", {}, none) : tableOf(name, columns, rows), told, more),
    first: page.items[0],
  };
}

/** A table in a frame that scrolls by itself, also with keys. */
export function tableOf(name, columns, body) {
  return el("div", { class: "scroll card", tabindex: 0, role: "region", "aria-label": name },
    el("table", {}, el("thead", {}, el("tr", {}, columns.map(column => el("th", { scope: "col" }, column)))), body));
}

/** Choices of which one is shown. */
export function choices(label, options, chosen, choose) {
  return el("div", { class: "choices small", role: "group", "aria-label": label }, options.map(([value, name]) =>
    button(name, () => choose(value), { class: "choice", "aria-pressed": String(value === chosen) })));
}
