// One's own account: who one is here and how surely, where one is signed in, and who may act for whom.
import { getMe } from "../../api.js";
import { button, el, facts } from "../../dom.js";
import { actingFor, signOut } from "../../session.js";
import { redraw } from "../../shell.js";
import { proveFor } from "../../signin/prove.js";
import { texts } from "../../../texts/account.js";
import { attempt, part, toldHere } from "../parts.js";
import { bindings } from "./bindings.js";
import { devices } from "./devices.js";
import { family } from "./family.js";
import { history } from "./history.js";

/** Proofs that can be given on this page; others are given elsewhere. */
const HERE = ["real-name", "bank-card"];

export async function account(_, signal) {
  if (actingFor()) return el("section", {}, el("h1", {}, texts.title), el("p", {}, texts.whileActing(actingFor())));
  const me = await getMe();
  const box = toldHere();
  return el("section", {},
    el("h1", {}, texts.title),
    who(me),
    part(() => family(me), signal),
    part(devices, signal),
    part(bindings, signal),
    history(),
    box,
    button(texts.signOut, () => attempt(box, signOut), { class: "quiet" }));
}

function who({ name, phone, idNumber, level, waysToRaise }) {
  return el("div", { class: "card" },
    facts([texts.name, name ?? texts.unknown], [texts.idNumber, idNumber], [texts.phone, phone], [texts.level, texts.levels[level]]),
    waysToRaise.length > 0 && raise(waysToRaise));
}

function raise(ways) {
  return [
    el("h2", {}, texts.raise),
    el("ul", { class: "stack" }, ways.map(({ way, level }) => el("li", {}, HERE.includes(way)
      ? button(texts.ways[way], async () => await proveFor(level) && redraw(), { class: "quiet" })
      : el("p", {}, texts.ways[way])))),
    el("p", { "data-secondary": true }, texts.whyRaise),
  ];
}
