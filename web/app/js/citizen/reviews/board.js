// The public board: what people write, without who they are; figures, with how each is counted.
import { reviewBoard, reviewStatistics } from "../../api.js";
import { button, el, facts, fill } from "../../dom.js";
import { dayOf, dayText, today } from "../../format.js";
import { mode } from "../../mode.js";
import { face } from "../../parts/faces.js";
import { texts } from "../../../texts/reviews.js";
import { directory } from "../hall.js";
import { attempt, part, toldHere } from "../parts.js";

const words = texts.board;
const PAGE = 10;

export async function board(_, signal) {
  const hall = await directory();
  const list = el("div", { class: "stack" });
  const choice = el("select", { id: "branch", onchange: () => show() },
    el("option", { value: "" }, words.all), hall.branches.map(({ branchId, name }) => el("option", { value: branchId }, name)));
  const show = () => fill(list, part(() => written(choice.value || undefined), signal));
  show();
  return el("section", {},
    el("h1", {}, words.title),
    el("p", {}, words.what),
    part(figures, signal),
    el("h2", {}, words.list),
    el("div", { class: "field" }, el("label", { for: "branch" }, words.branch), choice),
    list);
}

async function written(branchId) {
  const list = el("ul", { class: "stack" });
  const box = toldHere();
  const more = el("div", { class: "told" });
  async function read(cursor) {
    const { items, nextCursor } = await reviewBoard({ query: { branchId, limit: PAGE, cursor } });
    list.append(...items.map(each => el("li", { class: "card" }, entry(each))));
    fill(more, nextCursor && button(words.more, () => attempt(box, () => read(nextCursor)), { class: "quiet" }));
  }
  await read();
  return list.childElementCount === 0 ? el("p", {}, words.none) : [list, box, more];
}

function entry({ level, levelName, matterName, branchName, reviewedAt, codes, text, supplement, answered }) {
  return [
    el("p", { class: "given" }, face(level), levelName),
    codes.length > 0 && el("p", {}, words.and(codes.map(each => each.text))),
    text && el("p", {}, words.said(text)),
    supplement && el("p", {}, words.added(supplement)),
    el("p", { "data-secondary": true }, texts.service(matterName, branchName, dayText(dayOf(reviewedAt)))),
    answered && el("p", {}, el("span", { class: "tag good" }, words.answered)),
  ];
}

/** Months side by side, as many as there is room for; and how each figure is counted. */
async function figures() {
  const isElder = mode() === "elder";
  const { items, definitions } = await reviewStatistics({ query: { by: "month", from: monthsAgo(isElder ? 0 : 2), to: monthsAgo(0) } });
  return [
    el("h2", { id: "figures" }, isElder ? words.figuresNow : words.figures),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": "figures" }, el("table", { class: "figures" },
      el("thead", {}, el("tr", {}, el("td", {}), items.map(({ key }) => el("th", { scope: "col" }, words.month(key))))),
      el("tbody", {}, Object.entries(words.rows).map(([name, label]) => el("tr", {}, el("th", { scope: "row" }, label),
        items.map(item => el("td", {}, shown(name, item[name])))))))),
    el("details", {}, el("summary", {}, words.how), facts(...Object.entries(words.rows).map(([name, label]) => [label, definitions[name]]))),
  ];
}

/** Shares are given from 0 to 1; a figure that nothing can be said of is null. */
function shown(name, value) {
  if (value === null || value === undefined) return words.nothing;
  return words.shares.includes(name) ? words.percent(value) : value.toLocaleString("zh-CN");
}

/** YYYY-MM. */
function monthsAgo(months) {
  const [year, month] = today().split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months)).toISOString().slice(0, 7);
}
