// What both pages need to build themselves.

/**
 * An element: h("td", {class: "number"}, "text", child, ...). Functions among the attributes are
 * listeners; false, null and undefined are left out.
 */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A table that scrolls by itself where the window is narrow. */
export function table(label, headings, rows) {
  const body = rows.length > 0 ? rows : [h("tr", {}, h("td", { class: "none", colspan: headings.length }, "none"))];
  return h("div", { class: "scroll", role: "region", "aria-label": label, tabindex: 0 },
    h("table", {},
      h("thead", {}, h("tr", {}, headings.map((heading) => h("th", { scope: "col" }, heading)))),
      h("tbody", {}, body)));
}

/** The JSON at a path of this host; throws with the problem's detail. */
export async function json(path, options) {
  const response = await fetch(path, options);
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.detail ?? `${response.status} ${response.statusText}`);
  }
  return body;
}
