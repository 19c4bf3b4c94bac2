// Who may act for whom: what I gave to family, and what family gave to me.
import { acceptDelegation, actByDelegation, endDelegation, listDelegations } from "../../api.js";
import { button, el } from "../../dom.js";
import { fullDay } from "../../format.js";
import { actFor } from "../../session.js";
import { go, redraw } from "../../shell.js";
import { texts } from "../../../texts/account.js";
import { attempt, sure, toldHere } from "../parts.js";

const words = texts.family;
const OPEN = ["offered", "active"];

/** Nobody acts before it is known who he is: level 2. */
export async function family({ level }) {
  if (level < 2) return el("div", { class: "card" }, el("h2", {}, words.title), el("p", {}, words.proveFirst));
  const [received, given] = await Promise.all(["received", "given"]
    .map(async side => (await listDelegations({ query: { side } })).items.filter(({ status }) => OPEN.includes(status))));
  const box = toldHere();
  return el("div", { class: "card" },
    el("h2", {}, words.title),
    box,
    received.map(each => fromOthers(each, box)),
    given.map(each => toOthers(each, box)),
    el("p", { "data-secondary": true }, words.what),
    button(words.give, () => go("delegate"), { class: "quiet" }));
}

function fromOthers(delegation, box) {
  const { delegationId, status, principal: { name } } = delegation;
  const accept = async () => {
    await acceptDelegation({ delegationId });
    redraw();
  };
  return el("div", { class: "stack" }, status === "offered"
    ? [el("p", {}, words.offered(name, ...what(delegation))),
      button(words.accept(name), () => attempt(box, accept)),
      sure(words.refuse(name), () => attempt(box, () => end(delegationId)))]
    : [el("p", {}, words.received(name, ...what(delegation))),
      button(words.act(name), () => attempt(box, () => actFor(name, token => actByDelegation({ delegationId, token })))),
      sure(words.refuse(name), () => attempt(box, () => end(delegationId)))]);
}

function toOthers(delegation, box) {
  const { delegationId, status, delegateName: name } = delegation;
  return el("div", { class: "stack" },
    el("p", {}, (status === "offered" ? words.asked : words.given)(name, ...what(delegation))),
    sure(words.end(name), () => attempt(box, () => end(delegationId))));
}

async function end(delegationId) {
  await endDelegation({ delegationId });
  redraw();
}

/** Matters and the last day, in words. */
function what({ matters, until }) {
  return [words.list(matters.map(matter => words.matters[matter] ?? matter)), fullDay(until)];
}
