// Stores decisions one after the other, in the background: nobody waits for the network between two findings. What no
// answer came for is sent again until one comes.
import { decideFinding, decideFindings, Unreachable } from "../api.js";
import { networkIsBack, networkIsLost } from "../shell.js";

/** Milliseconds after which it is tried again though nothing told that the network is back. */
const PAUSE = 5_000;
/** Findings that the API takes one decision about. */
const AT_ONCE = 200;

/**
 * @typedef {{findingIds: string[], decision: string, suggestion?: string}} Wish
 *
 * @param {string} proofreadingId
 * @param {Object} does
 * @param {(wish: Wish, reply: Object) => void} does.stored
 * @param {(wish: Wish, error: Error) => void} does.refused
 * @param {(count: number) => void} does.stuck so many wait for the network; 0: none does any more
 */
export function saver(proofreadingId, { stored, refused, stuck }) {
  const waiting = [];
  let isSending = false;
  let isStuck = false;
  let timer = null;
  let whenIdle = [];
  const warn = event => event.preventDefault();

  async function send() {
    if (isSending) return;
    isSending = true;
    clearTimeout(timer);
    while (waiting.length > 0) {
      const [wish] = waiting;
      try {
        const reply = await one(wish);
        waiting.shift();
        if (isStuck) networkIsBack();
        isStuck = false;
        stored(wish, reply);
      } catch (error) {
        if (error instanceof Unreachable) {
          isStuck = true;
          networkIsLost(null);
          timer = setTimeout(send, PAUSE);
          break;
        }
        waiting.shift();
        refused(wish, error);
      }
    }
    isSending = false;
    stuck(isStuck ? waiting.length : 0);
    if (waiting.length > 0) return;
    removeEventListener("online", send);
    removeEventListener("beforeunload", warn);
    whenIdle.forEach(done => done());
    whenIdle = [];
  }

  function one({ findingIds, decision, suggestion }) {
    if (findingIds.length > 1) return decideFindings({ proofreadingId, body: { decision, findingIds } });
    // A text of nothing is said in words of its own: it is not to be mistaken for one that was forgotten.
    const chosen = suggestion === "" ? { takeAway: true } : { suggestion };
    return decideFinding({ proofreadingId, findingId: findingIds[0], body: { decision, ...chosen } });
  }

  return {
    /** @param {Wish} wish */
    add(wish) {
      if (waiting.length === 0) {
        addEventListener("online", send);
        addEventListener("beforeunload", warn);
      }
      for (let from = 0; from < wish.findingIds.length; from += AT_ONCE) waiting.push({ ...wish, findingIds: wish.findingIds.slice(from, from + AT_ONCE) });
      if (isStuck) stuck(waiting.length);
      send();
    },
    isWaiting: findingId => waiting.some(({ findingIds }) => findingIds.includes(findingId)),
    /** Resolves when everything is stored. */
    idle: () => waiting.length === 0 ? Promise.resolve() : new Promise(done => whenIdle.push(done)),
  };
}
