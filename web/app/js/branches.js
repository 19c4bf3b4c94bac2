// Chooses a branch, where a device is set up.
import { listBranches } from "./api.js";
import { device } from "./device.js";
import { button, el } from "./dom.js";

/**
 * A button for every branch; the one of this device is marked.
 *
 * @param {(branch: {branchId: string, name: string}) => void} choose
 */
export async function branchChoices(choose) {
  const { items } = await listBranches();
  return el("div", { class: "choices" }, items.map(branch => button(branch.name, () => choose(branch),
    { class: "choice", "aria-pressed": String(branch.branchId === device().branchId) })));
}
