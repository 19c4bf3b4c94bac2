// What may be done with a case now, each with what it asks for.
import { Problem, moveCase } from "../api.js";
import { button, el, fill } from "../dom.js";
import { stepForm } from "../parts/stepForm.js";
import { texts } from "../../texts/case-desk.js";
import { matterOptions } from "./matters.js";

/** What each move asks for; the API asks for the same. */
const REQUIRED = {
  "not-accepted": ["note"], "supplement-required": ["note", "until"], "step": ["step"], "suspended": ["procedure", "days"], "matter-corrected": ["matter"],
};

/**
 * @param {Object} view of the case
 * @param {(view: Object, words: string) => void} done shows the case as it is then
 * @param {(typed: Typed) => Promise<void>} changed shows the case as somebody else has left it, with what was typed here
 * @param {Typed|null} typed what goes on where the same may still be done
 *
 * @typedef {{kind: string, values: Object<string, string>}} Typed
 */
export function movesOf(view, done, changed, typed = null) {
  const moves = (view.mayDo ?? []).filter(kind => texts.moves[kind]);
  const form = el("div", { class: "told stack" });
  const buttons = moves.map(kind => button(texts.moves[kind], () => open(kind), { class: "choice" }));
  const box = el("div", { class: "card" }, el("h2", {}, texts.next),
    moves.length === 0 ? el("p", {}, texts.nothingNow)
      : el("div", { class: "choices small", role: "group", "aria-label": texts.next }, buttons), form);

  async function open(kind, values = {}) {
    buttons.forEach((each, place) => each.setAttribute("aria-pressed", String(moves[place] === kind)));
    const fields = await Promise.all(fieldsOf(kind).map(name => fieldOf(name, kind)));
    const made = stepForm(fields, { label: texts.confirm(texts.moves[kind]), send });
    async function send(values) {
      const { projectNo, version } = view;
      const days = values.days && { days: Number(values.days) };
      try {
        const moved = await moveCase({ projectNo, body: { version, kind, ...values, ...days } });
        done(moved, texts.done(moved.statusName));
      } catch (error) {
        if (!(error instanceof Problem) || error.type !== "case-changed") throw error;
        await changed({ kind, values });
      }
    }
    made.put(values);
    fill(form, texts.explained[kind] && el("p", {}, texts.explained[kind]), made.node);
    made.focus();
  }

  if (moves.includes(typed?.kind)) open(typed.kind, typed.values);
  else if (typed) fill(form, el("p", { class: "notice warn" }, texts.noMore));
  return box;
}

/** A word to the applicant can go with everything. */
function fieldsOf(kind) {
  const required = REQUIRED[kind] ?? [];
  return required.includes("note") ? required : [...required, "note"];
}

async function fieldOf(name, kind) {
  const field = { name, required: (REQUIRED[kind] ?? []).includes(name), ...texts.moveFields[name], ...texts.fieldsOf[kind]?.[name] };
  switch (name) {
    case "procedure": return { ...field, options: Object.entries(texts.procedures) };
    case "matter": return { ...field, options: await matterOptions() };
    default: return field;
  }
}
