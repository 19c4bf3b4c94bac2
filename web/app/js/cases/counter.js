// A case of somebody who stands at the counter.
import { listBranches, openCase } from "../api.js";
import { el } from "../dom.js";
import { stepForm } from "../parts/stepForm.js";
import { go } from "../shell.js";
import { texts } from "../../texts/case-desk.js";
import { applicantFields, applicantOf } from "./applicant.js";
import { matterOptions } from "./matters.js";

export async function counter() {
  const [matters, { items: branches }] = await Promise.all([matterOptions(), listBranches()]);
  const form = stepForm([
    { name: "matter", label: texts.fields.matter, kind: "list", options: matters, required: true },
    { name: "branchId", label: texts.fields.branch, kind: "list", options: branches.map(({ branchId, name }) => [branchId, name]), required: true },
    ...applicantFields(),
  ], {
    label: texts.open,
    send: async values => {
      const { matter, branchId } = values;
      const branchName = branches.find(branch => branch.branchId === branchId).name;
      const { projectNo } = await openCase({ body: { matter, channel: "offline", branchId, branchName, applicant: applicantOf(values) } });
      go("case", { projectNo, said: texts.opened(projectNo) });
    },
  });
  return el("section", {}, el("h1", {}, texts.counter), el("p", {}, texts.counterWhat), el("div", { class: "card" }, form.node));
}
