// How far the people of a closed day have been seated elsewhere.
import { Unreachable, reopenDay, seeClosure } from "../api.js";
import { button, el, facts, fill } from "../dom.js";
import { clockOf, dayText, monthDay, today } from "../format.js";
import { replace, write } from "../keyed.js";
import { live } from "../live.js";
import { go, networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { texts } from "../../texts/officer.js";
import { closures } from "./closures.js";

/**
 * @param {{branchId: string, branchName: string, date: string}|null} about null after a reload
 * @param {AbortSignal} signal ends when the screen is left
 */
export async function progress(about, signal) {
  if (!about) return closures(null, signal);
  const { branchId, branchName, date } = about;
  const trouble = el("div");
  const arranged = el("p", { class: "strong" });
  const bar = el("progress", { "aria-label": texts.progressBar });
  const status = el("p", { role: "status" });
  const details = el("div");
  const ended = new AbortController();
  const reopening = reopenBox(about, ended);

  function show(closure) {
    networkIsBack();
    fill(trouble);
    const { appointments, left } = closure;
    write(arranged, appointments ? texts.arranged(appointments - left, appointments) : texts.nobodyBooked);
    bar.max = appointments || 1;
    bar.value = appointments ? appointments - left : 1;
    write(status, explain(closure));
    replace(details, detailsOf(closure));
    if (closure.status === "done") ended.abort();
  }

  function fail(error, since) {
    if (error instanceof Unreachable) networkIsLost(since);
    else fill(trouble, problemBox(error));
  }

  signal.addEventListener("abort", () => ended.abort());
  live(() => seeClosure({ branchId, date }), show, fail, { every: 2, signal: ended.signal });
  return el("section", {},
    el("h1", {}, texts.progress),
    el("div", { class: "card" }, el("h2", {}, texts.of(branchName, dayText(date))), trouble, arranged, bar, status, details, reopening),
    el("div", { class: "actions" }, button(texts.closures, () => go("closures"), { class: "quiet" }),
      button(texts.back, () => go("home", date), { class: "quiet" })));
}

/** Before the day begins it can be opened again; asked once more, as people have been moved for it. */
function reopenBox({ branchId, date }, ended) {
  if (date <= today()) return "";
  const trouble = el("div");
  const box = el("div", { class: "stack" });
  const actions = (...buttons) => el("div", { class: "actions" }, buttons);
  const say = (words, ...more) => { fill(box, words, ...more); words.focus(); };
  const ask = () => fill(box, actions(button(texts.reopen, confirm, { class: "quiet" })));
  const confirm = () => say(el("p", { tabindex: -1 }, texts.reopenExplained),
    actions(button(texts.reopenConfirm, decide, { class: "danger" }), button(texts.leave, ask, { class: "quiet" })));
  async function decide() {
    try {
      await reopenDay({ branchId, date });
      ended.abort();
      fill(trouble);
      say(el("p", { tabindex: -1, class: "strong" }, texts.reopened));
    } catch (error) {
      fill(trouble, problemBox(error));
    }
  }
  ask();
  return el("div", {}, box, trouble);
}

function explain({ status, left }) {
  if (status === "done") return texts.done;
  return status === "reseating" && left === 0 ? texts.settling : texts.working;
}

function detailsOf(closure) {
  return facts(
    [texts.status, texts.statuses[closure.status]],
    [texts.reason, closure.reason],
    [texts.left, texts.people(closure.left)],
    [texts.sameBranch, texts.people(closure.reseated.sameBranchLater)],
    [texts.nearestBranch, texts.people(closure.reseated.nearestBranch)],
    [texts.cancelled, texts.people(closure.cancelled)],
    [texts.decided, `${monthDay(closure.startedAt.slice(0, 10))} ${clockOf(closure.startedAt)}`]);
}
