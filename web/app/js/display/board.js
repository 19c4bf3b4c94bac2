// Numbers called and numbers next, kept up to date for days: nothing here grows, and nothing needs to be loaded again.
import { Unreachable, queueDisplay } from "../api.js";
import { device } from "../device.js";
import { button, el, fill } from "../dom.js";
import { live } from "../live.js";
import { go, networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { texts } from "../../texts/display.js";
import { callRows } from "./calls.js";
import { clock } from "./clock.js";
import { newsOfCalls } from "./news.js";
import { nextRows } from "./next.js";
import { voice } from "./voice.js";

/** No answer for so long: what is shown is said to be old, even while the client still tries. */
const OLD_AFTER = 15_000;

/** @param {AbortSignal} signal ends when the board is left */
export function board(_, signal) {
  const { branchId, branchName } = device();
  const trouble = el("div");
  const calls = callRows();
  const next = nextRows();
  const loudspeaker = voice();
  const newsOf = newsOfCalls();
  let last = new Date();

  function show(display) {
    last = new Date();
    networkIsBack();
    fill(trouble);
    const news = newsOf(display);
    news.forEach(call => loudspeaker.say(call.window, texts.announcement(call.number, call.window)));
    calls.show(display, news);
    next.show(display);
  }

  function fail(error) {
    if (error instanceof Unreachable) networkIsLost(last);
    else fill(trouble, problemBox(error));
  }

  live(() => queueDisplay({ branchId }), show, fail, { every: 3, signal });
  const time = clock(signal, now => now - last > OLD_AFTER && networkIsLost(last));
  return el("section", { class: "board" },
    el("div", { class: "head" }, el("h1", {}, branchName), time),
    trouble,
    el("div", { class: "columns" }, calls.node, next.node),
    el("div", { class: "foot", "data-secondary": true }, loudspeaker.node,
      button(texts.changeBranch, () => go("branch"), { class: "quiet" })));
}
