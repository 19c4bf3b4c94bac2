// Builds the page. Text always enters as text, never as markup.

/**
 * An element.
 *
 * @param {string} tag such as "button"
 * @param {Object} [props] attributes; onclick and its like are listeners; dataset as an object; null and false are left out
 * @param {...(Node|string|number|null|false|Array)} children texts, nodes, or arrays of them
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "dataset") Object.assign(made.dataset, value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...nodes(children));
  return made;
}

/** An element of a drawing; attributes only. */
export function svg(tag, attributes, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Shows these children and no others. */
export function fill(parent, ...children) {
  parent.replaceChildren(...nodes(children));
  return parent;
}

/** A button that works once at a time: it is busy until what it does has ended, whichever way. */
export function button(label, action, props = {}) {
  const made = el("button", { type: "button", ...props }, label);
  made.addEventListener("click", async event => {
    if (made.getAttribute("aria-busy") === "true") return;
    made.setAttribute("aria-busy", "true");
    try {
      await action(event);
    } finally {
      made.removeAttribute("aria-busy");
    }
  });
  return made;
}

/** Terms and what they are: date, place and so on. Pairs whose value is null are left out. */
export function facts(...pairs) {
  return el("dl", { class: "facts" }, pairs.filter(([, value]) => value !== null && value !== undefined)
    .map(([term, value]) => el("div", {}, el("dt", { "data-secondary": true }, term), el("dd", {}, value))));
}

function nodes(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false)
    .map(child => child instanceof Node ? child : String(child));
}
