// All fields of a document, one below the other. Enter confirms one and goes to the next that nobody is sure of.
import { el, fill } from "../dom.js";
import { announce } from "../shell.js";
import { texts } from "../../texts/review.js";
import { fieldRow } from "./field.js";

/**
 * @param {Object} does
 * @param {(field: Object) => void} does.met the focus has come to a field
 * @param {(page: number) => Promise<ImageBitmap>} does.picture
 * @param {() => void} does.changed how many are left may have
 * @param {() => void} does.done nothing is left to be looked at
 * @param {(error: Error) => void} does.failed a picture did not come
 */
export function checklist({ met, picture, changed, done, failed }) {
  const node = el("ul", { class: "checks", onkeydown: pressed, oninput: changed });
  let rows = [];
  let current = null;

  const unsure = () => rows.filter(row => row.isUnsure());

  function meet(row) {
    current?.node.classList.remove("now");
    current = row;
    row.node.classList.add("now");
    met(row.field);
  }

  function pressed(event) {
    if (event.key !== "Enter" || event.isComposing || event.ctrlKey || event.altKey || !event.target.matches("input")) return;
    event.preventDefault();
    if (event.shiftKey) return unsureFrom(-1)?.focus();
    const isSeen = current.confirm();
    changed();
    if (!isSeen) return;
    announce(texts.saidConfirmed(current.field.label, unsure().length));
    const next = unsureFrom(1);
    if (next) next.focus();
    else done();
  }

  /** The nearest unsure field in a direction, from the last or first again where there is none. */
  function unsureFrom(step) {
    const place = rows.indexOf(current);
    const open = step > 0 ? unsure() : unsure().toReversed();
    return open.find(row => step * (rows.indexOf(row) - place) > 0) ?? open[0];
  }

  return {
    node,
    left: () => unsure().length,
    /** What was changed, and that alone: accepting confirms the others. */
    corrections: () => rows.filter(row => row.typed() !== null).map(row => ({ name: row.field.name, value: row.typed() })),
    /** Goes to the first unsure field, or to where one was. */
    enter: () => (unsure()[0] ?? current ?? rows[0])?.focus(),

    /** Shows these fields; what was typed into others of their names stays, to be looked at again. */
    show(fields) {
      const typed = new Map(rows.map(row => [row.field.name, row.typed()]));
      current = null;
      rows = fields.map(field => fieldRow(field, meet));
      for (const row of rows) {
        const text = typed.get(row.field.name) ?? null;
        if (text !== null) row.retype(text);
        if (row.field.box) picture(row.field.page).then(row.draw, failed);
      }
      fill(node, rows.map(row => row.node));
      (unsure()[0] ?? rows[0])?.isFirst();
      changed();
    },

    /**
     * Says at the fields what is wrong with them; the first one gets the focus.
     *
     * @param {{field: string, reason: string}[]} errors about `fields[n]` of what was sent
     * @returns {boolean} whether all of them were said
     */
    tellWrong(errors, sent) {
      const places = errors.map(({ field, reason }) => {
        const name = sent[Number(field.match(/\d+/)?.[0])]?.name;
        return { row: rows.find(row => row.field.name === name), reason };
      });
      places.filter(({ row }) => row).toReversed().forEach(({ row, reason }) => row.wrong(reason));
      changed();
      return errors.length > 0 && places.every(({ row }) => row);
    },
  };
}
