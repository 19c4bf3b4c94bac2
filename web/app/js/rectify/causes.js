// What negative reviews are caused by: by code, matter and branch, these months and the ones before.
import { listBranches, caseMatters, reviewCauses } from "../api.js";
import { el } from "../dom.js";
import { tableOf } from "../parts/pager.js";
import { go } from "../shell.js";
import { texts } from "../../texts/rectify.js";
import { periodForm, thisMonth } from "./period.js";

/** @param {{from: string, to: string, matter?: string, branchId?: string}|null} about */
export async function causes(about) {
  const query = { ...thisMonth(), ...about };
  const [{ items: branches }, { items: matters }, board] = await Promise.all([listBranches(), caseMatters(), reviewCauses({ query })]);
  const list = (name, label, options) => ({ name, label, kind: "list", options, value: query[name] });
  const branchNames = new Map(branches.map(({ branchId, name }) => [branchId, name]));
  return el("section", {},
    el("h1", {}, texts.causes),
    periodForm(query, [
      list("matter", texts.matter, matters.map(({ code, name }) => [code, name])),
      list("branchId", texts.branch, [...branchNames])], values => go("causes", values)),
    el("p", { class: "strong", role: "status" }, texts.negatives(board.negatives, board.negativesBefore, texts.period(board.before.from, board.before.to))),
    board.negatives + board.negativesBefore === 0 ? el("p", {}, texts.noNegatives) : [
      board.risen.length > 0 && el("div", { class: "card" }, el("h2", {}, texts.risen),
        el("ul", { class: "reasons" }, board.risen.map(one => el("li", {}, texts.risenItem({ ...one, branchName: branchNames.get(one.branchId) }))))),
      boardOf(texts.byCode, board.byCode), boardOf(texts.byMatter, board.byMatter), boardOf(texts.byBranch, board.byBranch)]);
}

function boardOf(title, rows) {
  return rows.length > 0 && el("div", { class: "stack" }, el("h2", {}, title),
    el("div", { class: "board" }, tableOf(title, [texts.what, texts.now, texts.lastTime, texts.change], el("tbody", {}, rows.map(rowOf)))));
}

function rowOf({ name, now, before, change }) {
  return el("tr", {}, el("th", { scope: "row", class: "long" }, name),
    el("td", { class: "figure" }, now), el("td", { class: "figure" }, before),
    el("td", { class: change > 0 ? "up" : change < 0 ? "down" : null }, texts.changed_(change)));
}
