// Brings what is shown up to date without touching what stays: focus, selection and a reader's place are kept.

/**
 * Keeps the children of an element in step with a list; gives the function that shows a list.
 *
 * @param {HTMLElement} parent
 * @param {(item: T) => string|number} keyOf tells items apart
 * @param {(item: T) => {node: Node, update: (item: T) => void}} make builds one, which is then brought up to date
 * @returns {(items: T[]) => void}
 * @template T
 */
export function keyed(parent, keyOf, make) {
  let shown = new Map();
  return items => {
    const next = new Map(items.map(item => [keyOf(item), shown.get(keyOf(item)) ?? make(item)]));
    for (const [key, { node }] of shown) if (!next.has(key)) node.remove();
    let place = parent.firstChild;
    for (const item of items) {
      const { node, update } = next.get(keyOf(item));
      update(item);
      if (node === place) place = place.nextSibling;
      else parent.insertBefore(node, place);
    }
    shown = next;
  };
}

/** Writes a text where it differs. */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Puts a node in place of what says something else. */
export function replace(parent, node) {
  if (parent.textContent !== node.textContent) parent.replaceChildren(node);
}
