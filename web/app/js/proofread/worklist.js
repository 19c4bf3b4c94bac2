// The findings of one proofreading, in the order of its text; what is at fault with the whole of it comes first.

/**
 * @typedef {Object} Found a finding of the API, with `number` from 1; status and chosen are as decided here
 */
export function worklist() {
  let all = [];
  let byId = new Map();

  return {
    all: () => all,
    get: id => byId.get(id),
    open: () => all.filter(({ status }) => status === "open"),

    /**
     * Takes what the API says; what is decided here and not stored yet stays as it is here.
     *
     * @param {Object[]} findings
     * @param {(findingId: string) => boolean} isWaiting
     */
    take(findings, isWaiting) {
      const known = byId;
      all = findings.map(each => {
        const before = known.get(each.findingId);
        const now = { position: null, chosen: undefined, ...each };
        if (!before) return now;
        return isWaiting(each.findingId) ? before : Object.assign(before, now);
      }).sort(inTextOrder);
      all.forEach((found, place) => { found.number = place + 1; });
      byId = new Map(all.map(found => [found.findingId, found]));
    },

    /**
     * The nearest one in a direction, from the other end again where there is none.
     *
     * @param {Found|null} from
     * @param {1|-1} step
     * @param {(found: Found) => boolean} isWanted
     * @returns {Found|null}
     */
    nearest(from, step, isWanted) {
      const start = from ? from.number - 1 : step > 0 ? -1 : 0;
      for (let far = 1; far <= all.length; far++) {
        const found = all[(start + step * far + all.length * 2) % all.length];
        if (isWanted(found)) return found;
      }
      return null;
    },
  };
}

function inTextOrder({ position: one }, { position: other }) {
  if (!one || !other) return (one ? 1 : 0) - (other ? 1 : 0);
  return one.paragraph - other.paragraph || one.offset - other.offset || one.length - other.length;
}
