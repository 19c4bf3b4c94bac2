// One operation of openapi.json: who may call it, what it takes, what it answers, a curl to try it.
import { h, table } from "./page.js";

export const operationId = (route) => `${route.method}-${route.path}`.replaceAll(/[^A-Za-z0-9]+/g, "-").toLowerCase();

/** Follows a $ref within the document. */
function resolve(node, document_) {
  if (!node?.$ref) {
    return node ?? {};
  }
  const path = node.$ref.replace("#/", "").split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  return resolve(path.reduce((at, part) => at?.[part], document_), document_);
}

/** In words, from x-openhpf-access: {public} or {roles, level, owner, anyOwner}. */
export function access(operation) {
  const rule = operation["x-openhpf-access"];
  if (!rule) {
    return operation.security?.length === 0 ? "public" : "bearer token";
  }
  if (rule.public) {
    return "public";
  }
  const parts = [(rule.roles ?? []).join(", ") || "bearer token"];
  if (rule.level > 1) {
    parts.push(`level ${rule.level}`);
  }
  if (rule.owner) {
    const owner = rule.owner === true ? "owner" : `owner of ${rule.owner}`;
    parts.push([owner, ...(rule.anyOwner ?? [])].join(" or "));
  }
  return parts.join(" · ");
}

/** The problems an operation declares: the examples of its application/problem+json responses. */
export function problemsOf(operation, document_) {
  return Object.entries(operation.responses ?? {}).flatMap(([status, reference]) => {
    const content = resolve(reference, document_).content?.["application/problem+json"];
    const examples = Object.values(content?.examples ?? {}).map((each) => resolve(each, document_).value);
    return [content?.example, ...examples].filter((each) => each?.type).map((each) => ({ status, ...each }));
  });
}

function typeOf(schema) {
  const kind = [schema.type ?? (schema.properties ? "object" : "any")].flat().join(" or ");
  const values = schema.enum ? `: ${schema.enum.join(", ")}` : "";
  return `${kind}${schema.format ? ` (${schema.format})` : ""}${values}`;
}

function example(schema_, document_, depth = 0) {
  const schema = resolve(schema_, document_);
  const given = schema.example ?? schema.examples?.[0] ?? schema.default ?? schema.const ?? schema.enum?.[0];
  if (given !== undefined || depth > 6) {
    return given ?? null;
  }
  if (schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties).map(([name, value]) => [name, example(value, document_, depth + 1)]));
  }
  if (schema.items) {
    return [example(schema.items, document_, depth + 1)];
  }
  return { integer: 1, number: 1, boolean: true, array: [], object: {} }[[schema.type].flat()[0]] ?? "text";
}

/** A schema as rows: nested fields are written a.b and a[].b. */
function fields(schema_, document_, prefix = "", depth = 0) {
  const schema = resolve(schema_, document_);
  if (schema.items) {
    return fields(schema.items, document_, `${prefix}[]`, depth + 1);
  }
  if (depth > 6) {
    return [];
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const field = resolve(value, document_);
    const path = prefix ? `${prefix}.${name}` : name;
    const needed = schema.required?.includes(name) ? "yes" : "";
    return [fieldRow(path, needed, field, value), ...fields(field, document_, path, depth + 1)];
  });
}

function fieldRow(name, needed, schema, reference) {
  const sample = schema.example ?? schema.examples?.[0];
  return h("tr", {},
    h("td", {}, h("code", {}, name)),
    h("td", {}, typeOf(schema)),
    h("td", {}, needed),
    h("td", {}, reference.description ?? schema.description ?? ""),
    h("td", {}, sample === undefined ? "" : h("code", {}, typeof sample === "string" ? sample : JSON.stringify(sample))));
}

const FIELD_HEADINGS = ["Field", "Type", "Required", "Meaning", "Example"];

function contentBlocks(content, document_) {
  return Object.entries(content ?? {}).flatMap(([type, media]) => {
    if (type === "application/problem+json") {
      return [];
    }
    const sample = media.example ?? example(media.schema, document_);
    return [
      h("p", { class: "faint" }, type),
      table(`Fields of ${type}`, FIELD_HEADINGS, fields(media.schema, document_)),
      h("pre", { tabindex: 0, "aria-label": "Example" }, JSON.stringify(sample, null, 2)),
    ];
  });
}

function parameters(route, document_) {
  const list = (route.operation.parameters ?? []).map((parameter) => resolve(parameter, document_));
  if (list.length === 0) {
    return [];
  }
  const rows = list.map((parameter) => {
    const schema = resolve(parameter.schema, document_);
    const sample = parameter.example ?? schema.example;
    return fieldRow(`${parameter.name} (${parameter.in})`, parameter.required ? "yes" : "", { ...schema, example: sample }, parameter);
  });
  return [h("h3", {}, "Parameters"), table("Parameters", FIELD_HEADINGS, rows)];
}

function curl(route, document_) {
  const base = document_.servers?.[0]?.url ?? "";
  const list = (route.operation.parameters ?? []).map((parameter) => resolve(parameter, document_));
  const sample = (parameter) => String(parameter.example ?? example(parameter.schema, document_));
  const path = route.path.replaceAll(/\{([^}]+)\}/g, (_, name) => {
    const parameter = list.find((each) => each.in === "path" && each.name === name);
    return encodeURIComponent(parameter ? sample(parameter) : name);
  });
  const query = list.filter((each) => each.in === "query" && each.required)
    .map((each) => `${each.name}=${encodeURIComponent(sample(each))}`).join("&");
  const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const lines = [`curl -sS${route.method === "GET" ? "" : ` -X ${route.method}`} ${quote(base + path + (query ? `?${query}` : ""))}`];
  if (access(route.operation) !== "public") {
    lines.push(`-H "Authorization: Bearer $TOKEN"`);
  }
  if (list.some((each) => each.in === "header" && each.name.toLowerCase() === "idempotency-key")) {
    lines.push(`-H "Idempotency-Key: $(uuidgen)"`);
  }
  const media = resolve(route.operation.requestBody, document_).content?.["application/json"];
  if (media) {
    lines.push("-H 'Content-Type: application/json'", `-d ${quote(JSON.stringify(media.example ?? example(media.schema, document_)))}`);
  }
  return lines.join(" \\\n  ");
}

function curlBlock(route, document_) {
  const command = curl(route, document_);
  const copy = h("button", { click: async () => {
    await navigator.clipboard.writeText(command);
    copy.textContent = "Copied";
    setTimeout(() => (copy.textContent = "Copy"), 1500);
  } }, "Copy");
  return [h("h3", {}, "Try it"), h("pre", { tabindex: 0, "aria-label": "curl command" }, command), h("p", {}, copy)];
}

export function renderOperation(route, document_) {
  const { operation } = route;
  const body = resolve(operation.requestBody, document_);
  const responses = Object.entries(operation.responses ?? {}).filter(([status]) => status < 400).flatMap(([status, reference]) => {
    const response = resolve(reference, document_);
    return [h("h3", {}, `${status} ${response.description ?? ""}`), ...contentBlocks(response.content, document_)];
  });
  const problems = problemsOf(operation, document_).map((problem) =>
    h("tr", {}, h("td", {}, h("code", {}, problem.type)), h("td", {}, String(problem.status)),
      h("td", { lang: "zh" }, problem.title ?? ""), h("td", { lang: "zh" }, problem.detail ?? "")));
  return [
    h("p", {}, "Who may call: ", h("strong", {}, access(operation))),
    operation.description ? h("p", {}, operation.description) : null,
    ...parameters(route, document_),
    ...(body.content ? [h("h3", {}, "Request"), ...contentBlocks(body.content, document_)] : []),
    ...responses,
    ...(problems.length > 0 ? [h("h3", {}, "Problems"), table("Problems", ["Type", "Status", "Title", "Detail"], problems)] : []),
    ...curlBlock(route, document_),
  ].filter(Boolean);
}
