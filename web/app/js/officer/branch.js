// One branch on one day: a category's slots, their places to be changed, and the day to be closed.
import { Unreachable, seeLoad, setQuotas } from "../api.js";
import { button, el, fill } from "../dom.js";
import { dayText } from "../format.js";
import { keyed, write } from "../keyed.js";
import { live } from "../live.js";
import { go, networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { texts } from "../../texts/officer.js";
import { bookableDays, dayChoices } from "./days.js";
import { isClosed } from "./load.js";
import { overview } from "./overview.js";
import { quotaForm } from "./quota.js";
import { slotTable } from "./slots.js";

/**
 * @param {{branch: Object, date: string, category?: string}|null} about null after a reload
 * @param {AbortSignal} signal ends when the screen is left
 */
export async function branchDay(about, signal) {
  if (!about) return overview(null, signal);
  const { branch, date } = about;
  const { branchId, name, categories } = branch;
  let category = about.category ?? categories[0].category;
  let seen = null;
  const days = await bookableDays(branch);
  const day = { branchId, branchName: name, date };

  const told = el("div", { role: "status" });
  const closed = el("div", { class: "notice warn", hidden: true }, el("p", { class: "strong" }, texts.closedDay),
    el("div", { class: "actions" }, button(texts.seeClosure, () => go("progress", day), { class: "quiet" })));
  const close = el("div", { class: "actions" }, button(texts.close, () => go("closing", { branch, date }), { class: "danger" }));
  const choices = el("div", { class: "choices", role: "group", "aria-label": texts.categories });
  const showChoices = keyed(choices, each => each.category, each => categoryChoice(each, () => {
    category = each.category;
    draw();
  }));
  const table = slotTable(days.includes(date) ? save : null);
  const wholeDay = quotaForm(texts.wholeDay, texts.changeWholeDay, capacity => save(null, texts.wholeDay, capacity));

  async function save(startTime, what, capacity) {
    const of = category;
    const { items } = await setQuotas({ branchId, body: { date, category: of, capacity, ...(startTime && { startTime }) } });
    fill(told, el("p", { class: "notice good" },
      startTime ? texts.quotaSaved(what, items) : texts.quotaSavedAll(what, items.length)));
    refresh(of, items);
  }

  /** What was just set is newer than what the load tells, which follows in some seconds. */
  function refresh(of, items) {
    const slots = seen.categories.find(each => each.category === of).slots;
    for (const { startTime, capacity, taken } of items) {
      Object.assign(slots.find(slot => slot.startTime === startTime), { capacity, taken });
    }
    draw();
  }

  function draw() {
    const shut = isClosed(seen);
    closed.hidden = !shut;
    close.hidden = shut;
    showChoices(seen.categories.map(each => ({ ...each, chosen: each.category === category })));
    const chosen = seen.categories.find(each => each.category === category);
    table.show(chosen);
    wholeDay.node.hidden = shut || !days.includes(date) || chosen.slots.length === 0;
  }

  function show(load) {
    networkIsBack();
    seen = load;
    draw();
  }

  function fail(error, since) {
    if (error instanceof Unreachable) networkIsLost(since);
    else fill(told, problemBox(error));
  }

  live(() => seeLoad({ branchId, query: { date } }), show, fail, { every: 10, signal });
  return el("section", {},
    el("h1", {}, texts.of(name, dayText(date))),
    el("div", { class: "actions" }, button(texts.back, () => go("home", date), { class: "quiet" })),
    dayChoices(days, date, chosen => go("branch", { branch, date: chosen, category })),
    closed, choices, told, table.node,
    el("p", {}, days.includes(date) ? texts.quotaStays : texts.quotaDays), wholeDay.node, close);
}

function categoryChoice({ name }, choose) {
  const load = el("span");
  const node = button([name, load], choose, { class: "choice" });
  return {
    node,
    update({ taken, capacity, chosen }) {
      write(load, texts.categoryLoad(taken, capacity));
      node.setAttribute("aria-pressed", String(chosen));
    },
  };
}
