// The steps that can be taken now, the first of them opened.
import {
  Problem, assignRectification, callReviewerBack, closeRectification, contactReviewer, decideDoubt, doubtReview, rectify, replyToReviewer,
} from "../api.js";
import { button, el, fill } from "../dom.js";
import { stepForm } from "../parts/stepForm.js";
import { texts } from "../../texts/rectify.js";

const CALLS = {
  "assign": assignRectification, "contact": contactReviewer, "rectify": rectify, "reply": replyToReviewer,
  "call-back": callReviewerBack, "close": closeRectification, "doubt": doubtReview, "doubt-decision": decideDoubt,
};
/** Which comes first where several can be taken: what leads on. */
const ORDER = ["contact", "rectify", "reply", "call-back", "close", "doubt-decision", "assign", "doubt"];
const MOST = 500;
const lines = (name, isRequired = true) => ({ name, label: texts.fields[name], kind: "lines", most: MOST, required: isRequired });
const choice = name => ({ name, label: texts.fields[name], kind: "choice", options: Object.entries(texts.options[name]), required: true });

/** What each step asks for. */
const FIELDS = {
  "assign": view => [{ name: "department", label: texts.fields.department, required: true, most: 60, value: view.department ?? view.branchName }],
  "contact": () => [choice("outcome"), lines("note")],
  "rectify": () => [lines("cause"), lines("measure"), lines("plan", false), { name: "planUntil", label: texts.fields.planUntil, hint: texts.planHint, kind: "date" }],
  "reply": () => [lines("text")],
  "call-back": () => [choice("satisfied"), lines("note")],
  "close": () => [],
  "doubt": () => [{ ...lines("reason"), hint: texts.doubtHint }],
  "doubt-decision": () => [choice("confirmed"), lines("text")],
};
/** What is a truth for the API; "unknown" is left out. */
const TRUTHS = { yes: true, no: false };

/**
 * @param {Object} view of the rectification
 * @param {(view: Object) => void} done
 * @param {(typed: Typed) => Promise<void>} changed somebody else was quicker
 * @param {Typed|null} typed what goes on where the same can still be done
 * @returns {{node: HTMLElement, open: (place: number) => void, send: () => void, focus: () => void}}
 *
 * @typedef {{step: string, values: Object<string, string>}} Typed
 */
export function stepsOf(view, done, changed, typed) {
  const open = ORDER.filter(step => view.mayDo.includes(step));
  const shown = el("div", { class: "told stack" });
  const buttons = open.map((step, place) => button([texts.doing[step], el("kbd", {}, texts.altDigit(place + 1))], () => show(place), { class: "choice" }));
  let form = null;

  function show(place, values = {}, hasFocus = true) {
    const step = open[place];
    if (!step) return;
    buttons.forEach((each, index) => each.setAttribute("aria-pressed", String(index === place)));
    form = stepForm(FIELDS[step](view), { label: texts.confirm(texts.doing[step]), keys: texts.sendKeys, send: given => take(step, given) });
    form.put(values);
    fill(shown, texts.explained[step] && el("p", {}, texts.explained[step]), form.node);
    if (hasFocus) form.focus();
  }

  async function take(step, values) {
    const { rectificationId, version } = view;
    try {
      done(await CALLS[step]({ rectificationId, body: { version, ...truths(values) } }));
    } catch (error) {
      if (!(error instanceof Problem) || error.type !== "rectification-changed") throw error;
      await changed({ step, values });
    }
  }

  const place = typed ? open.indexOf(typed.step) : 0;
  if (place >= 0 && open.length > 0) show(place, typed?.values, false);
  else if (typed) fill(shown, el("p", { class: "notice warn" }, texts.noMore));
  return {
    node: el("div", { class: "card" }, el("h2", { tabindex: -1 }, texts.nextStep),
      open.length === 0 ? el("p", {}, texts.nothingNow)
        : el("div", { class: "choices small", role: "group", "aria-label": texts.nextStep }, buttons), shown),
    open: show,
    send: () => form?.send(),
    focus() {
      if (form) form.focus();
      else shown.closest(".card").querySelector("h2").focus();
    },
  };
}

function truths(values) {
  const given = { ...values };
  for (const name of ["satisfied", "confirmed"].filter(each => each in given)) {
    if (given[name] in TRUTHS) given[name] = TRUTHS[given[name]];
    else delete given[name];
  }
  return given;
}
