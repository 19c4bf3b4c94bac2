// Has the records of some days sent again, and shows how far that is.
import { Unreachable } from "../api.js";
import { el, fill } from "../dom.js";
import { write } from "../keyed.js";
import { live } from "../live.js";
import { stepForm } from "../parts/stepForm.js";
import { networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { texts } from "../../texts/province.js";
import { records } from "./records.js";

/**
 * @param {"case"|"review"} kind
 * @param {AbortSignal} signal ends when the screen is left
 */
export function replayForm(kind, signal) {
  const shown = el("div", { class: "told" });
  const form = stepForm([
    { name: "from", label: texts.from, kind: "date", required: true },
    { name: "to", label: texts.to, kind: "date", required: true },
  ], {
    label: texts.replay,
    send: async ({ from, to }) => watch(await records[kind].replay({ body: { from, to } })),
  });

  function watch(replay) {
    const { replayId } = replay;
    const words = el("p", { role: "status" });
    const bar = el("progress", { "aria-label": texts.replayed });
    const trouble = el("div", { class: "told" });
    const ended = new AbortController();
    signal.addEventListener("abort", () => ended.abort());
    fill(shown, words, bar, trouble);

    function show({ days, daysDone, records: sent, finished }) {
      networkIsBack();
      fill(trouble);
      bar.max = days;
      bar.value = daysDone;
      write(words, finished ? texts.replayDone(sent) : texts.replaying(daysDone, days, sent));
      if (finished) ended.abort();
    }

    function fail(error, since) {
      if (error instanceof Unreachable) networkIsLost(since);
      else fill(trouble, problemBox(error));
    }

    show(replay);
    live(() => records[kind].getReplay({ replayId }), show, fail, { every: 2, signal: ended.signal });
  }

  form.node.className = "search";
  return el("div", { class: "card" }, el("h2", {}, texts.replayTitle), el("p", {}, texts.replayWhat), form.node, shown);
}
