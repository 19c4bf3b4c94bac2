// Once, by staff: which hall this kiosk stands in, and whether it prints by itself.
import { button, el } from "../dom.js";
import { signIn } from "../session.js";
import { go } from "../shell.js";
import { texts } from "../../texts/kiosk.js";
import { branchId, chooseBranch, printAtOnce, printsAtOnce } from "./device.js";
import { branches } from "./hall.js";

export async function setup() {
  const all = await branches();
  const place = el("select", { id: "branch" }, all.map(({ branchId: id, name }) => el("option", { value: id, selected: id === branchId() }, name)));
  const slip = el("select", { id: "slip" },
    el("option", { value: "on-demand", selected: !printsAtOnce() }, texts.setupPrintOnDemand),
    el("option", { value: "at-once", selected: printsAtOnce() }, texts.setupPrintAtOnce));
  return el("section", {}, el("h1", {}, texts.setup), el("p", {}, texts.setupWhat),
    el("div", { class: "field" }, el("label", { for: "branch" }, texts.setupBranch), place),
    el("div", { class: "field" }, el("label", { for: "slip" }, texts.setupPrint), slip),
    el("div", { class: "actions" }, button(texts.setupSave, async () => {
      chooseBranch(place.value);
      printAtOnce(slip.value === "at-once");
      if (await signIn()) go("home");
    })));
}
