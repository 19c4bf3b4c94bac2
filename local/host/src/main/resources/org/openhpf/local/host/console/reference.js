// The API reference: openapi.json as a page.
import { h, json, table } from "./page.js";
import { access, operationId, problemsOf, renderOperation } from "./operation.js";

const METHODS = ["get", "post", "put", "patch", "delete", "head", "options"];
const byId = (id) => document.getElementById(id);

function operations(document_) {
  return Object.entries(document_.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      method: method.toUpperCase(),
      path,
      operation: { ...item[method], parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])] },
    })));
}

function details(route, document_) {
  const body = h("div", {});
  return h("details", {
    id: operationId(route),
    "data-text": [route.method, route.path, route.operation.summary ?? "", access(route.operation)].join(" ").toLowerCase(),
    toggle: (event) => {
      // Drawn when it is opened first: a page of all operations at once would be long.
      if (event.target.open && body.childElementCount === 0) {
        body.append(...renderOperation(route, document_));
      }
    },
  },
  h("summary", {},
    h("span", { class: "method mono" }, route.method),
    h("code", {}, route.path),
    h("span", {}, route.operation.summary ?? ""),
    h("span", { class: "chip push" }, access(route.operation))),
  body);
}

function render(document_) {
  const routes = operations(document_);
  const tags = [...new Set(routes.map((route) => route.operation.tags?.[0] ?? "other"))].sort();
  const described = Object.fromEntries((document_.tags ?? []).map((tag) => [tag.name, tag.description]));
  byId("operations").replaceChildren(...tags.map((tag) =>
    h("section", { "aria-label": tag },
      h("h2", {}, tag),
      described[tag] ? h("p", { class: "faint" }, described[tag]) : null,
      routes.filter((route) => (route.operation.tags?.[0] ?? "other") === tag).map((route) => details(route, document_)))));
  renderProblems(routes, document_);
  byId("status").textContent = `${routes.length} routes`;
  openFromAddress();
}

/** Every problem once, with the routes that answer it. */
function renderProblems(routes, document_) {
  const documented = Object.entries(document_["x-openhpf-problems"] ?? {});
  const problems = new Map(documented.map(([type, problem]) => [type, { type, ...problem, routes: new Set() }]));
  for (const route of routes) {
    for (const problem of problemsOf(route.operation, document_)) {
      const known = problems.get(problem.type) ?? { ...problem, routes: new Set() };
      known.routes.add(route);
      problems.set(problem.type, known);
    }
  }
  const rows = [...problems.values()].sort((a, b) => a.type.localeCompare(b.type)).map((problem) =>
    h("tr", { id: problem.type.replaceAll("/", "-").slice(1) },
      h("td", {}, h("code", {}, problem.type)),
      h("td", {}, String(problem.status)),
      h("td", { lang: "zh" }, problem.title ?? "", h("div", { class: "faint" }, problem.detail ?? "")),
      h("td", {}, [...problem.routes].map((route) =>
        h("div", {}, h("a", { href: `#${operationId(route)}` }, `${route.method} ${route.path}`))))));
  byId("problems").replaceChildren(table("Problems", ["Type", "Status", "Title and detail", "Routes"], rows));
}

function openFromAddress() {
  const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
  if (target?.tagName === "DETAILS") {
    target.open = true;
    target.scrollIntoView();
  }
}

function filter() {
  const words = byId("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const element of document.querySelectorAll("details")) {
    element.hidden = !words.every((word) => element.dataset.text.includes(word));
    count += element.hidden ? 0 : 1;
  }
  for (const section of document.querySelectorAll("#operations > section")) {
    section.hidden = !section.querySelector("details:not([hidden])");
  }
  byId("status").textContent = `${count} routes`;
}

byId("filter").addEventListener("input", filter);
byId("filter-form").addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", openFromAddress);

try {
  render(await json("/openapi.json"));
} catch (error) {
  byId("status").textContent = `openapi.json cannot be shown: ${error.message}`;
  byId("status").className = "bad";
}
