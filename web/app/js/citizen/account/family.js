// Who may act for whom: what I gave to family, and what family gave to me.
import { actByDelegation, endDelegation, listDelegations } from "../../api.js";
import { button, el } from "../../dom.js";
import { fullDay } from "../../format.js";
import { actFor } from "../../session.js";
import { go, redraw } from "../../shell.js";
import { texts } from "../../../texts/account.js";
import { attempt, sure, toldHere } from "../parts.js";

const words = texts.family;

export async function family() {
  const { items } = await listDelegations();
  const received = items.filter(({ role }) => role === "delegate");
  const given = items.filter(({ role }) => role === "principal");
  const box = toldHere();
  return el("div", { class: "card" },
    el("h2", {}, words.title),
    box,
    received.map(each => el("div", { class: "stack" },
      el("p", {}, words.received(each.name, matters(each), fullDay(each.until))),
      button(words.act(each.name), () => attempt(box, () => act(each))))),
    given.map(each => el("div", { class: "stack" },
      el("p", {}, words.given(each.name, matters(each), fullDay(each.until))),
      sure(words.end(each.name), () => attempt(box, async () => {
        await endDelegation({ delegationId: each.delegationId });
        redraw();
      })))),
    el("p", { "data-secondary": true }, words.what),
    button(words.give, () => go("delegate"), { class: "quiet" }));
}

function act({ delegationId, name }) {
  return actFor(name, token => actByDelegation({ delegationId, token }));
}

function matters(delegation) {
  return words.list(delegation.matters.map(matter => words.matters[matter] ?? matter));
}
