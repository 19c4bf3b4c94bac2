// The ticket machine of a hall.
import { Unreachable } from "../api.js";
import { button, el } from "../dom.js";
import { enter } from "../door.js";
import { chooseMode, mode, shareDevice } from "../mode.js";
import { start } from "../shell.js";
import { canSpeak, speak, wordsOf } from "../speech.js";
import { common } from "../../texts/common.js";
import { texts } from "../../texts/kiosk.js";
import { card, code } from "./appointment.js";
import { branch } from "./hall.js";
import { home } from "./home.js";
import { watch } from "./idle.js";
import { problem } from "./problem.js";
import { reachButton } from "./reach.js";
import { setup } from "./setup.js";
import { ticket } from "./ticket.js";
import { endVisit, isUntouched, visit } from "./visit.js";
import { category, elder } from "./walk-in.js";

/** Who comes to review has a slip, and the page is light for those who come for one. */
const ofReviews = name => async (about, signal) => {
  const screens = await import("./review.js").catch(() => {
    throw new Unreachable();
  });
  return screens[name](about, signal);
};

shareDevice();
// Whoever stands before it then is no staff: home says where to go.
await enter("kiosk", endVisit);

start({
  title: texts.title(),
  screens: {
    home, code, card, category, elder, ticket, problem, setup,
    "review-slip": ofReviews("slip"), review: ofReviews("review"), reviewed: ofReviews("reviewed"),
  },
  help: false,
});
document.querySelector(".top").append(
  el("p", { class: "hotline" }, texts.hotline), el("div", { class: "helps" }, reachButton()));
document.querySelector("main").after(tools());
addEventListener("hashchange", nameHall);
nameHall();
watch(() => visit().waiting === 0 && !isUntouched(), endVisit);

/** The page is its hall's, once a hall was chosen and the network told its name. */
function nameHall() {
  branch().then(here => { document.querySelector(".brand").textContent = texts.title(here?.name); }, () => {});
}

/** What every screen offers, low enough for everybody. */
function tools() {
  const modeButton = button("", () => chooseMode(mode() === "elder" ? "standard" : "elder"), { class: "help" });
  const label = () => modeButton.replaceChildren(mode() === "elder" ? common.standardMode : common.elderMode);
  addEventListener("modechange", label);
  label();
  return el("footer", { class: "tools" }, modeButton,
    canSpeak() && button(common.readAloud, () => { speak(wordsOf(document.querySelector("main"))); }, { class: "help" }),
    reachButton());
}
