// Handing a text in: pasted, or as a file; and how it is to be proofread.
import { submitProofreading } from "../api.js";
import { button, el, fill } from "../dom.js";
import { write } from "../keyed.js";
import { go, problemBox } from "../shell.js";
import { texts } from "../../texts/proofread.js";
import { ACCEPTED, lookAt } from "./file.js";

const LONGEST = 20_000;

/** What was typed and chosen, in memory alone: looking at something else in between loses nothing. */
let draft = fresh();
addEventListener("personchange", () => { draft = fresh(); });

function fresh() {
  return { text: "", mode: "default", documentKind: null, forPublication: false };
}

/** @param {{previous?: {proofreadingId: string, name: string, mode: string, documentKind?: string, forPublication: boolean}}|null} wish of what it is the next draft */
export async function handIn(wish) {
  if (wish?.previous) {
    const { mode, documentKind = null, forPublication } = wish.previous;
    draft = { ...fresh(), mode, documentKind, forPublication, previous: wish.previous };
    // Said once: what is typed from here on stays when the screen is drawn again.
    delete wish.previous;
  }
  const told = el("div", { class: "told" });
  const count = el("p", { id: "length", "data-secondary": true });
  const error = el("p", { id: "text-error", class: "error", role: "alert" });
  const area = el("textarea", { id: "text", rows: 12, "aria-describedby": "length text-error", spellcheck: "false", "data-first": true });
  const isBusy = el("p", { role: "status", class: "strong" });
  area.value = draft.text;

  // Characters as people count them: one outside the basic plane is one.
  const long = () => [...area.value].length;
  const counted = () => write(count, texts.length(long(), LONGEST));
  area.addEventListener("input", () => {
    draft.text = area.value;
    counted();
    wrong(null);
  });
  counted();

  function wrong(words) {
    fill(error, words);
    if (!words) return area.removeAttribute("aria-invalid");
    area.setAttribute("aria-invalid", "true");
    area.focus();
  }

  async function send() {
    fill(told);
    const over = long() - LONGEST;
    wrong(area.value.trim() === "" ? texts.empty : over > 0 ? texts.tooLong(over) : null);
    if (error.hasChildNodes()) return;
    write(isBusy, texts.busy);
    try {
      const view = await submitProofreading({ body: { text: area.value, ...options() } });
      draft = fresh();
      go("proofreading", { proofreadingId: view.proofreadingId, view });
    } catch (problem) {
      fill(told, problemBox(problem));
    } finally {
      write(isBusy, "");
    }
  }

  async function take(file) {
    const { source, contentType, unfit } = await lookAt(file);
    if (!source) return fill(told, el("p", { class: "notice problem", role: "alert" }, unfit));
    go("sending", { file, contentType, options: options(), arrived: () => { draft = fresh(); } });
  }

  return el("section", {},
    el("h1", {}, draft.previous ? texts.secondDraft : texts.handIn),
    draft.previous && el("div", { class: "notice" }, el("p", {}, texts.comparedWith(draft.previous.name)),
      el("div", { class: "actions" }, button(texts.notSecond, () => {
        delete draft.previous;
        go("home");
      }, { class: "quiet" }))),
    el("form", { class: "hand-in", novalidate: true, onsubmit: event => event.preventDefault() },
      el("div", { class: "field" }, el("label", { for: "text" }, texts.text), area, count, error),
      el("div", { class: "stack" }, choices(), dropped(take),
        told, isBusy,
        el("div", { class: "actions" }, button(texts.start, send, { type: "submit" })))));
}

/** As the API takes them. */
function options() {
  const { mode, documentKind, forPublication, previous } = draft;
  return { mode, documentKind: documentKind ?? undefined, forPublication, previousId: previous?.proofreadingId };
}

function choices() {
  const kind = el("select", { id: "kind", onchange: () => { draft.documentKind = kind.value || null; } },
    el("option", { value: "" }, texts.kindUnknown), Object.entries(texts.kinds).map(([value, name]) => el("option", { value }, name)));
  kind.value = draft.documentKind ?? "";
  const published = el("input", { type: "checkbox", onchange: () => { draft.forPublication = published.checked; } });
  published.checked = draft.forPublication;
  const mode = ([value, words]) => {
    const input = el("input", { type: "radio", name: "mode", value, onchange: () => { draft.mode = value; } });
    input.checked = draft.mode === value;
    return el("label", { class: "option" }, input, words);
  };
  return el("fieldset", { class: "card" }, el("legend", { class: "visually-hidden" }, texts.options),
    el("div", { class: "options", role: "radiogroup", "aria-label": texts.mode }, texts.modes.map(mode)),
    el("div", { class: "field" }, el("label", { for: "kind" }, texts.kind), kind),
    el("label", { class: "option" }, published, texts.forPublication));
}

/** A place to drop a file, with a button for who cannot drop. */
function dropped(take) {
  const input = el("input", { type: "file", hidden: true, accept: ACCEPTED, onchange: () => {
    const [file] = input.files;
    // The same file may be chosen again.
    input.value = "";
    if (file) take(file);
  } });
  const isOver = (event, is) => {
    event.preventDefault();
    zone.classList.toggle("over", is);
  };
  const zone = el("div", { class: "card drop",
    ondragover: event => isOver(event, true), ondragleave: event => isOver(event, false),
    ondrop: event => {
      isOver(event, false);
      const [file] = event.dataTransfer.files;
      if (file) take(file);
    } },
  el("h2", {}, texts.orFile),
  el("div", { class: "actions" }, el("p", {}, texts.drop), button(texts.choose, () => input.click(), { class: "quiet" }), input),
  el("p", { "data-secondary": true }, texts.formats));
  return zone;
}
