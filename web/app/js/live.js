// Keeps something shown up to date by asking again and again; what was shown stays when no answer comes.
import { Unreachable } from "./api.js";

/**
 * @param {() => Promise<T>} load asks once
 * @param {(data: T) => void} show an answer came
 * @param {(error: Error, since: Date|null) => void} fail none came, or a refusal; `since`: when the last answer came
 * @param {{every: number, signal: AbortSignal}} how seconds from answer to question; ends with the signal
 * @returns {() => void} asks at once
 * @template T
 */
export function live(load, show, fail, { every, signal }) {
  let last = null;
  let timer = null;
  let asking = false;

  async function ask() {
    if (asking || signal.aborted) return;
    asking = true;
    clearTimeout(timer);
    try {
      const data = await load();
      last = new Date();
      if (!signal.aborted) show(data);
    } catch (error) {
      if (!signal.aborted) fail(error, last);
      if (!(error instanceof Unreachable)) console.info(error.message);
    } finally {
      asking = false;
      if (!signal.aborted) timer = setTimeout(ask, every * 1000);
    }
  }

  const awake = () => document.visibilityState === "visible" && ask();
  addEventListener("online", ask, { signal });
  document.addEventListener("visibilitychange", awake, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  ask();
  return ask;
}
