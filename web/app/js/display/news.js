// Which calls the hall has not heard yet.

/** Older than this, a call is not announced any more: who was called has been seen to, or passed. */
const FRESH = 60_000;

/**
 * Gives a function that tells of each display which of its calls are new or were repeated since the one before, the oldest
 * first. All times are the server's, so that a screen's wrong clock spoils nothing. After a gap nobody knows when a repetition
 * was, so that only young calls are told: a hall is not flooded when the network comes back.
 *
 * @returns {(display: {at: string, calls: Call[]}) => Call[]}
 *
 * @typedef {{number: string, window: number, calledAt: string, recalls: number}} Call
 */
export function newsOfCalls() {
  let lastAt = -Infinity;
  let heard = new Map();
  return ({ at, calls }) => {
    const now = Date.parse(at);
    const unbroken = now - lastAt <= FRESH;
    const news = calls.filter(call => heard.get(call.window) !== mark(call)
      && (unbroken || now - Date.parse(call.calledAt) <= FRESH));
    lastAt = now;
    heard = new Map(calls.map(call => [call.window, mark(call)]));
    return news.reverse();
  };
}

function mark({ number, calledAt, recalls }) {
  return `${number} ${calledAt} ${recalls}`;
}
