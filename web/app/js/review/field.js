// One field: the place it was read at, its value to be confirmed or changed, and what speaks for it.
import { el, fill } from "../dom.js";
import { write } from "../keyed.js";
import { canvas, drawPlace } from "../documents/picture.js";
import { texts } from "../../texts/review.js";

const LOOKS = { "accepted": "tag good", "confirmed": "tag good", "changed": "tag good", "blank": "tag soft", "needs-review": "tag", "again": "tag", "unread": "tag bad" };

/**
 * @typedef {Object} FieldRow
 * @property {HTMLElement} node
 * @property {Object} field as the API tells it
 * @property {(picture: ImageBitmap) => void} draw the page it is on has come
 * @property {() => boolean} isUnsure nobody has looked at it, and the machine was not sure
 * @property {() => boolean} confirm somebody has looked at it; false where it must be filled in first
 * @property {() => string|null} typed what was put in place of the value, or null
 * @property {(text: string) => void} retype puts it there again, to be looked at
 * @property {(words: string|null) => void} wrong
 * @property {() => void} isFirst whoever comes to the screen begins here
 * @property {() => void} focus
 *
 * @param {Object} field
 * @param {(row: FieldRow) => void} met the focus has come to it
 * @returns {FieldRow}
 */
export function fieldRow(field, met) {
  const { name, label, value = "", box, required } = field;
  const id = `field-${name}`;
  const crop = box && canvas(texts.cropOf(label));
  const state = el("span", {});
  const error = el("p", { id: `${id}-error`, class: "error", role: "alert" });
  const input = el("input", { id, type: "text", autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-why ${id}-error` });
  input.value = value;
  let isSeen = field.status === "accepted";
  const typed = () => input.value.trim();
  const isChanged = () => typed() !== value;

  function standing() {
    if (!isSeen) return field.status === "accepted" ? "again" : field.status;
    if (!typed()) return "blank";
    if (isChanged()) return "changed";
    return field.status === "accepted" ? "accepted" : "confirmed";
  }

  function draw() {
    const status = standing();
    state.className = LOOKS[status];
    write(state, texts.status[status]);
    node.classList.toggle("unsure", !isSeen);
  }

  const row = {
    node: null, field,
    draw: picture => crop && drawPlace(crop, picture, box),
    isUnsure: () => !isSeen,
    confirm() {
      row.wrong(typed() === "" && required ? texts.empty(label) : null);
      isSeen = typed() !== "" || !required;
      draw();
      return isSeen;
    },
    typed: () => isChanged() ? typed() : null,
    retype(text) {
      input.value = text;
      isSeen = false;
      draw();
    },
    wrong(words) {
      fill(error, words);
      if (!words) return input.removeAttribute("aria-invalid");
      isSeen = false;
      input.setAttribute("aria-invalid", "true");
      draw();
      input.focus();
    },
    isFirst: () => input.setAttribute("data-first", ""),
    focus: () => input.focus(),
  };
  const node = row.node = el("li", { class: "check" },
    el("div", { class: "crop" }, crop ?? el("p", { "data-secondary": true }, texts.noPlace)),
    el("div", { class: "field" }, el("label", { for: id }, label, " ", state), input, error,
      el("p", { id: `${id}-why`, "data-secondary": true }, why(field))));
  input.addEventListener("input", () => {
    isSeen = field.status === "accepted" && !isChanged();
    draw();
  });
  input.addEventListener("focus", () => {
    input.select();
    met(row);
  });
  draw();
  return row;
}

/** What the value rests on: how sure the machine is, who agrees, who says something else. What is to be done the tag says. */
function why({ confidence, evidence, value }) {
  const nameOf = ({ source }) => texts.sources[source] ?? source;
  const agreeing = evidence.filter(each => each.value === value).map(nameOf);
  const others = evidence.filter(each => each.value !== value).map(each => texts.differ(nameOf(each), each.value, each.note));
  return texts.grounds(Math.round(100 * confidence), [agreeing.length > 0 && texts.agree([...new Set(agreeing)]), ...others].filter(Boolean));
}
