// Where this device stands: a branch, then one of its windows. Chosen once.
import { seeQueue } from "../api.js";
import { branchChoices } from "../branches.js";
import { device, setUp } from "../device.js";
import { button, el } from "../dom.js";
import { go } from "../shell.js";
import { texts } from "../../texts/window.js";

/**
 * @param {{branchId: string, name: string}|null} branch chosen just now
 */
export async function place(branch) {
  return el("section", {},
    el("h1", {}, texts.placeTitle),
    el("p", {}, texts.placeOnce),
    branch ? await windows(branch) : [
      el("h2", {}, texts.chooseBranch),
      await branchChoices(chosen => go("place", chosen)),
    ]);
}

async function windows({ branchId, name }) {
  const { windows: all } = await seeQueue({ branchId });
  const isHere = window => device().branchId === branchId && device().window === window;
  return [
    el("h2", {}, texts.chooseWindow(name)),
    el("div", { class: "choices small" }, all.map(({ window }) => button(texts.window(window), () => {
      setUp({ branchId, branchName: name, window });
      go("home");
    }, { class: "choice", "aria-pressed": String(isHere(window)) }))),
    el("div", { class: "actions" }, button(texts.otherBranch, () => go("place"), { class: "quiet" })),
  ];
}
