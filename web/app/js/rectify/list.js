// Rectifications under way, whose deadline is next first; those that are late, or of a status, or of a branch.
import { listBranches, listRectifications } from "../api.js";
import { button, el } from "../dom.js";
import { whenText } from "../format.js";
import { choices, pagedTable } from "../parts/pager.js";
import { signOut } from "../session.js";
import { announce, go } from "../shell.js";
import { texts } from "../../texts/rectify.js";

const PAGE = 20;
const QUERIES = { all: {}, late: { due: "late" }, near: { due: "near" } };

/** @param {{of?: string, branchId?: string, said?: string}|null} about which; `said`: what has just been done */
export async function rectifications(about) {
  const of = about?.of ?? "all";
  const branchId = about?.branchId ?? "";
  const query = { ...(QUERIES[of] ?? { status: of }), branchId: branchId || null, limit: PAGE };
  const [{ items: branches }, table] = await Promise.all([
    listBranches(),
    pagedTable(cursor => listRectifications({ query: { ...query, cursor } }), texts.rectifications, Object.values(texts.columns),
      item => rowOf(item, { of, branchId }), texts.none)]);
  if (about?.said) announce(about.said);
  return el("section", {},
    el("h1", {}, texts.rectifications),
    about?.said && el("p", { class: "notice good" }, about.said),
    choices(texts.filter, Object.entries(texts.which), of, chosen => go("home", { of: chosen, branchId })),
    branchList(branches, branchId, chosen => go("home", { of, branchId: chosen })),
    table.first && el("div", { class: "actions" }, button(texts.begin,
      () => go("rectification", { rectificationId: table.first.rectificationId, list: { of, branchId } }), { "data-first": true })),
    table.node,
    el("div", { class: "actions" }, button(texts.signOut, signOut, { class: "quiet" })));
}

/** Chosen with a button of its own: what changes the page by itself surprises who goes by keys (WCAG 3.2.2). */
function branchList(branches, chosen, choose) {
  const list = el("select", { id: "branch" }, [["", texts.allBranches], ...branches.map(({ branchId, name }) => [branchId, name])]
    .map(([value, name]) => el("option", { value, selected: value === chosen }, name)));
  return el("form", { class: "search", onsubmit: event => event.preventDefault() },
    el("div", { class: "field" }, el("label", { for: "branch" }, texts.branch), list),
    el("div", { class: "actions" }, button(texts.choose, () => choose(list.value), { type: "submit", class: "quiet" })));
}

function rowOf({ rectificationId, matterName, branchName, level, named, statusName, next, nextBefore, late, department, round }, list) {
  return el("tr", {},
    el("th", { scope: "row", class: "long" }, button(matterName, () => go("rectification", { rectificationId, list }),
      { class: "quiet", "aria-label": texts.handleOf(matterName, branchName) })),
    el("td", {}, el("span", { class: "stack small" }, el("span", { class: "tags" }, lateTag(late), round > 1 && el("span", { class: "tag" }, texts.again)),
      next ? texts.nextDue(texts.terms[next], whenText(nextBefore)) : texts.ended)),
    el("td", {}, branchName),
    el("td", {}, texts.given(texts.levels[level], texts.named[named])),
    el("td", {}, statusName),
    el("td", {}, department ?? texts.nobody));
}

/** What ran out before it was kept. */
export function lateTag(late) {
  return late.length > 0 && el("span", { class: "tag bad" }, texts.late(late.map(term => texts.terms[term])));
}
