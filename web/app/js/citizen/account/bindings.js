// What leads to this account: phones, the mini-program, platforms.
import { listBindings } from "../../api.js";
import { el } from "../../dom.js";
import { texts } from "../../../texts/account.js";

const words = texts.bindings;

export async function bindings() {
  const { items } = await listBindings();
  return el("div", { class: "card" },
    el("h2", {}, words.title),
    el("ul", { class: "points" }, items.map(({ kind, shown }) =>
      el("li", {}, words.line(words.kinds[kind.split(":")[0]] ?? kind, shown)))));
}
