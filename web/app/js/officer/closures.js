// Closed days of all branches, the latest first.
import { listBranches, listClosures } from "../api.js";
import { button, el } from "../dom.js";
import { dayText } from "../format.js";
import { go } from "../shell.js";
import { texts } from "../../texts/officer.js";

/** As many of each branch as an officer looks back at. */
const EACH = 20;

export async function closures() {
  const { items: branches } = await listBranches();
  const pages = await Promise.all(branches.map(({ branchId }) => listClosures({ branchId, query: { limit: EACH } })));
  const all = pages.flatMap(({ items }, place) => items.map(item => ({ ...item, branchName: branches[place].name })))
    .sort((one, other) => other.date.localeCompare(one.date));
  return el("section", {}, el("h1", {}, texts.closures), all.length === 0 ? el("p", {}, texts.noClosures) : tableOf(all));
}

function tableOf(all) {
  const columns = [texts.date, texts.branch, texts.reason, texts.status, texts.rearranged, texts.cancelledShort, texts.progress];
  return el("div", { class: "scroll card", tabindex: 0, role: "region", "aria-label": texts.closures },
    el("table", {}, el("thead", {}, el("tr", {}, columns.map(column => el("th", { scope: "col" }, column)))),
      el("tbody", {}, all.map(rowOf))));
}

function rowOf({ branchId, branchName, date, reason, status, reseated, cancelled }) {
  return el("tr", {}, el("th", { scope: "row" }, dayText(date)), el("td", {}, branchName), el("td", {}, reason),
    el("td", {}, texts.statuses[status]), el("td", {}, texts.people(reseated.sameBranchLater + reseated.nearestBranch)),
    el("td", {}, texts.people(cancelled)),
    el("td", {}, button(texts.see, () => go("progress", { branchId, branchName, date }),
      { class: "quiet", "aria-label": texts.seeOf(branchName, dayText(date)) })));
}
