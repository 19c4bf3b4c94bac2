// All branches on one day.
import { Unreachable, listBranches, seeLoad } from "../api.js";
import { button, el, fill } from "../dom.js";
import { keyed, write } from "../keyed.js";
import { live } from "../live.js";
import { signOut } from "../session.js";
import { go, networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { texts } from "../../texts/officer.js";
import { bookableDays, dayChoices } from "./days.js";
import { isClosed, loadBar, percentOf, sumOf } from "./load.js";

/**
 * @param {string|null} chosen a day; else the next that can be booked
 * @param {AbortSignal} signal ends when the overview is left
 */
export async function overview(chosen, signal) {
  const { items: branches } = await listBranches();
  const days = await bookableDays(branches[0]);
  const date = chosen ?? days[0];

  const trouble = el("div");
  const total = el("p", { class: "strong" });
  const rows = el("tbody");
  const showRows = keyed(rows, row => row.branchId, ({ branchId, name }) =>
    branchRow(name, () => go("branch", { branch: branches.find(branch => branch.branchId === branchId), date })));

  /** By branch; those not asked for yet stand there with their names alone. */
  const seen = branches.map(branch => ({ ...branch, pending: true }));
  showRows(seen);

  async function load(branch, place) {
    const day = await seeLoad({ branchId: branch.branchId, query: { date } });
    seen[place] = { ...branch, ...sumOf(day.categories), closed: isClosed(day) };
    if (!signal.aborted) showRows(seen);
  }

  function show() {
    networkIsBack();
    fill(trouble);
    const open = sumOf(seen.filter(branch => !branch.closed));
    const closed = seen.filter(branch => branch.closed).length;
    write(total, texts.all(open.taken, open.capacity, percentOf(open), closed));
  }

  function fail(error, since) {
    if (error instanceof Unreachable) networkIsLost(since);
    else fill(trouble, problemBox(error));
  }

  live(() => Promise.all(branches.map(load)), show, fail, { every: 15, signal });
  const columns = [texts.branch, texts.load, texts.taken, texts.come];
  return el("section", {},
    el("h1", {}, texts.overview),
    dayChoices(days, date, day => go("home", day)),
    trouble, total,
    el("div", { class: "scroll card", tabindex: 0, role: "region", "aria-label": texts.branches },
      el("table", {}, el("thead", {}, el("tr", {}, columns.map(column => el("th", { scope: "col" }, column)))), rows)),
    el("div", { class: "actions" }, button(texts.signOut, signOut, { class: "quiet" })));
}

function branchRow(name, open) {
  const taken = el("td");
  const come = el("td");
  const bar = loadBar();
  return {
    node: el("tr", {}, el("th", { scope: "row" }, button(name, open, { class: "quiet" })), el("td", {}, bar.node), taken, come),
    update(row) {
      bar.node.hidden = Boolean(row.pending);
      if (row.pending) return;
      write(taken, texts.categoryLoad(row.taken, row.capacity));
      write(come, String(row.checkedIn));
      bar.update(row);
    },
  };
}
