// All of somebody's cases, newest first: what he must do before all else.
import { listCases } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { dayText } from "../../format.js";
import { isSignedIn, signIn } from "../../session.js";
import { go, redraw } from "../../shell.js";
import { citizen } from "../../../texts/citizen.js";
import { texts } from "../../../texts/cases.js";
import { texts as reviews } from "../../../texts/reviews.js";
import { attempt, part, toldHere } from "../parts.js";

const PAGE = 10;

export function cases(_, signal) {
  return el("section", {},
    el("h1", {}, texts.title),
    isSignedIn() ? part(own, signal) : signInHere(),
    el("div", { class: "actions" },
      isSignedIn() && button(texts.mine, () => go("reviews"), { class: "quiet" }),
      button(texts.query.title, () => go("case-query"), { class: "quiet" }),
      button(reviews.board.title, () => go("board"), { class: "quiet" })));
}

function signInHere() {
  const box = toldHere();
  return [el("p", {}, texts.signIn), box,
    button(citizen.signIn.now, () => attempt(box, async () => await signIn({ screen: "cases" }) && redraw()))];
}

async function own() {
  const todo = el("ul", { class: "stack" });
  const others = el("ul", { class: "stack" });
  const headings = [el("h2", { hidden: true }, texts.todo), el("h2", { hidden: true }, texts.others)];
  const box = toldHere();
  const more = el("div", { class: "told" });
  async function read(cursor) {
    const { items, nextCursor } = await listCases({ query: { limit: PAGE, cursor } });
    for (const each of items) (each.mustDo ? todo : others).append(el("li", {}, row(each)));
    headings.forEach(heading => { heading.hidden = todo.childElementCount === 0; });
    headings[1].hidden ||= others.childElementCount === 0;
    fill(more, nextCursor && button(texts.more, () => attempt(box, () => read(nextCursor)), { class: "quiet" }));
  }
  await read();
  if (todo.childElementCount + others.childElementCount === 0) return el("p", {}, texts.none);
  return [headings[0], todo, headings[1], others, box, more];
}

function row({ projectNo, matterName, status, statusName, openedOn, mustDo }) {
  return el("button", { type: "button", class: "choice wide", onclick: () => go("case", { projectNo }) },
    matterName,
    mustDo && el("span", { class: "state" }, mustDo.text),
    el("span", {}, texts.row(texts.status[status] ?? statusName, dayText(openedOn))));
}
