// The hall's screen. Nobody signs in: what it shows is public.
import { branchChoices } from "../branches.js";
import { device, setUp } from "../device.js";
import { el } from "../dom.js";
import { go, start } from "../shell.js";
import { texts } from "../../texts/display.js";
import { board } from "./board.js";

start({
  title: texts.title,
  screens: { home: (about, signal) => device().branchId ? board(about, signal) : branch(), branch },
  help: false,
});

async function branch() {
  return el("section", {}, el("h1", {}, texts.chooseBranch), el("p", {}, texts.chooseOnce),
    await branchChoices(({ branchId, name }) => {
      setUp({ branchId, branchName: name, window: undefined });
      go("home");
    }));
}
