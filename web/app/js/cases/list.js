// Cases to be seen to: overdue first, then those soon due; or all of a status; or one by its number.
import { listCases } from "../api.js";
import { button, el } from "../dom.js";
import { dayText } from "../format.js";
import { choices, pagedTable } from "../parts/pager.js";
import { stepForm } from "../parts/stepForm.js";
import { signOut } from "../session.js";
import { go } from "../shell.js";
import { texts } from "../../texts/case-desk.js";
import { caseNumber, dueTag, holderOf, latestDay } from "./standing.js";

const PAGE = 20;
const { columns } = texts;

/** @param {{of?: string}|null} about which of `texts.which` */
export async function cases(about) {
  const of = about?.of ?? "due";
  const table = await pagedTable(pages(of), texts.cases, [columns.number, columns.matter, columns.status, columns.until, columns.holder], rowOf, texts.none[of] ?? texts.none.others);
  return el("section", {},
    el("h1", {}, texts.cases),
    search(),
    choices(texts.filter, Object.entries(texts.which), of, chosen => go("home", { of: chosen })),
    table.node,
    el("div", { class: "actions" }, button(texts.signOut, signOut, { class: "quiet" })));
}

/** What is due is two lists, one after the other: the cursor says in which of them the next page is. */
function pages(of) {
  const lists = of === "due" ? [{ due: "overdue" }, { due: "near" }] : [{ status: of }];
  return async (next = { list: 0 }) => {
    const { items, nextCursor } = await listCases({ query: { ...lists[next.list], limit: PAGE, cursor: next.cursor } });
    if (nextCursor) return { items, nextCursor: { ...next, cursor: nextCursor } };
    if (next.list + 1 === lists.length) return { items };
    const more = await pages(of)({ list: next.list + 1 });
    return { ...more, items: [...items, ...more.items] };
  };
}

function search() {
  const form = stepForm([{ name: "projectNo", label: texts.number, required: true, most: 30, pattern: caseNumber, wrong: texts.numberWrong }], {
    label: texts.find,
    send: async ({ projectNo }) => go("case", { projectNo: projectNo.replace(/\s/g, "") }),
  });
  form.node.className = "search";
  form.node.setAttribute("role", "search");
  return form.node;
}

function rowOf(item) {
  const { projectNo, matterName, statusName } = item;
  const last = latestDay(item.until);
  return el("tr", {},
    el("th", { scope: "row" }, button(projectNo, () => go("case", { projectNo }), { class: "quiet number" })),
    el("td", { class: "long" }, matterName),
    el("td", {}, statusName),
    el("td", {}, el("span", { class: "tags" }, dueTag(item), last ? dayText(last) : texts.noDay)),
    el("td", {}, holderOf(item)));
}
