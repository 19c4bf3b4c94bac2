// What every page has: header with mode, read-aloud and the call to 12329; a line about the network; screens by hash.
import { Problem, Unreachable } from "./api.js";
import { button, el, fill } from "./dom.js";
import { chooseMode, mode } from "./mode.js";
import { beQuiet, canSpeak, speak, wordsOf } from "./speech.js";
import { common } from "../texts/common.js";
import { problems } from "../texts/problems.js";

const main = el("main", { id: "main", tabindex: -1 });
const networkLine = el("p", { class: "network", role: "status", hidden: true });
const said = el("p", { class: "visually-hidden", role: "status" });
let table = {};
let leaving = new AbortController();
/** What a screen is about stays here, never in the address. */
const about = new Map();
/** What lies under a screen in between, or null. */
let under = null;

/**
 * Starts a page.
 *
 * @param {{title: string, screens: Object<string, Screen>, links?: () => (Node[]), help?: boolean, opening?: Object}} page
 *     `screens`: by name, "home" being the first; `links`: of the navigation; `help`: false leaves header helps out;
 *     `opening`: the screen to begin with and what it is about, where that is not for the address to say
 *
 * @typedef {(about: any, signal: AbortSignal) => (Node|Promise<Node>)} Screen
 *     makes a screen whose first heading is its title; the signal ends when it is left
 */
export function start({ title, screens, links, help = true, opening = null }) {
  table = screens;
  if (opening) {
    about.set(opening.screen, opening.about);
    history.replaceState(null, "", `#/${opening.screen}`);
  }
  document.body.append(
    el("a", { class: "skip", href: "#main", onclick: skip }, common.skip),
    el("header", { class: "top" }, el("p", { class: "brand" }, title), help && helps()),
    networkLine, links ? el("nav", { "aria-label": common.navigation }, links()) : "", main, said);
  addEventListener("hashchange", () => under ? under.leave() : draw());
  addEventListener("modechange", () => under ? under.draw() : draw());
  addEventListener("offline", () => networkIsLost(null));
  addEventListener("online", networkIsBack);
  draw();
}

/** Goes to a screen; `what` it is about is kept in memory only. */
export function go(screen, what = null) {
  about.set(screen, what);
  if (location.hash === `#/${screen}`) draw();
  else location.hash = `#/${screen}`;
}

/** Draws the screen shown anew. */
export function redraw() {
  draw();
}

/**
 * Shows something in between, such as signing in: what was on the screen is kept as it is, with all that was typed, and
 * comes back with the answer, or when one goes back. The address names what is shown now.
 *
 * @param {string} name for the address
 * @param {(between: {show: (make: () => Node) => void, end: (answer: any) => void}) => void} begin shows a first screen;
 *     `show` again goes on to the next, `end` gives the answer
 * @returns {Promise<any>} the answer, or null where one went back or elsewhere
 */
export function between(name, begin) {
  if (under) return Promise.resolve(null);
  return new Promise(resolve => {
    let shown = [...main.childNodes];
    const left = { hash: location.hash, top: scrollY, mode: mode() };
    let make = () => null;
    let answer = null;
    history.pushState(null, "", `#/${name}`);
    const mine = under = {
      draw: () => present([make()], true),
      /** A screen that was on its way when this one came in between. */
      hold: content => { shown = [content]; },
      leave() {
        under = null;
        beQuiet();
        const isBack = location.hash === left.hash;
        if (isBack && left.mode === mode()) {
          present(shown, false);
          scrollTo(0, left.top);
        } else {
          draw();
        }
        resolve(isBack ? answer : null);
      },
    };
    begin({
      show(next) {
        make = next;
        if (under === mine) mine.draw();
      },
      end(given) {
        if (under !== mine) return;
        answer = given;
        history.back();
      },
    });
  });
}

/** Says something to screen readers and in no other way, as what happened is seen already. */
export function announce(text) {
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = text; });
}

/** The network does not answer; `since`: when what is shown was true. */
export function networkIsLost(since) {
  networkLine.textContent = since ? common.offlineSince(timeOf(since)) : common.offline;
  networkLine.hidden = false;
}

export function networkIsBack() {
  networkLine.hidden = true;
}

/** What went wrong, in plain words, with what to do now. */
export function problemBox(error, ...actions) {
  return el("div", { class: "notice problem", role: "alert" },
    el("p", { class: "strong" }, wordsFor(error)),
    error instanceof Problem && error.errors.length > 0 && el("ul", {}, error.errors.map(each => el("li", {}, each.reason))),
    error instanceof Problem && error.status >= 500 && error.correlationId
      && el("p", { "data-secondary": true }, common.reference(error.correlationId)),
    actions.length > 0 && el("div", { class: "actions" }, actions));
}

/** Plain words for whatever failed. */
export function wordsFor(error) {
  if (error instanceof Unreachable) return common.unreachable;
  if (error instanceof Problem) return problems[error.type] ?? (common.sentences([error.title, error.detail].filter(Boolean)) || common.somethingWrong);
  return common.somethingWrong;
}

async function draw() {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  beQuiet();
  const screen = screenOfAddress();
  const slow = setTimeout(() => !signal.aborted && !under && fill(main, el("p", { class: "wait", role: "status" }, common.loading)), 300);
  let content;
  try {
    content = await table[screen](about.get(screen) ?? null, signal);
    networkIsBack();
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof Unreachable) networkIsLost(null);
    if (!(error instanceof Problem || error instanceof Unreachable)) console.warn(error);
    content = el("section", {}, el("h1", {}, common.notNow),
      problemBox(error, button(common.again, redraw), button(common.home, () => go("home"), { class: "quiet" })));
  }
  clearTimeout(slow);
  if (signal.aborted) return;
  if (under) under.hold(content);
  else present([content], main.childElementCount > 0);
}

/** Which screen the address names. What a link of a message adds, such as #/review/<code>, goes into memory and out of the address at once. */
function screenOfAddress() {
  const [name, code] = location.hash.replace(/^#\/?/, "").split("/");
  const screen = Object.hasOwn(table, name) ? name : "home";
  if (code && screen === name) {
    about.set(screen, { code });
    history.replaceState(null, "", `#/${screen}`);
  }
  return screen;
}

/** Shows a screen; whoever came from another one goes on at its heading, or at the field it asks to be filled in. */
function present(nodes, isNext) {
  fill(main, nodes);
  const heading = main.querySelector("h1");
  document.title = [heading?.textContent, document.querySelector(".brand").textContent].filter(Boolean).join(" · ");
  if (!isNext || !heading) return;
  heading.tabIndex = -1;
  (main.querySelector("[data-first]") ?? heading).focus({ preventScroll: true });
  scrollTo(0, 0);
}

function helps() {
  const box = el("div", { class: "helps" });
  const drawHelps = () => fill(box,
    el("a", { class: "help", href: "tel:12329" }, common.call),
    canSpeak() && button(common.readAloud, () => speak(wordsOf(main)), { class: "help" }),
    button(mode() === "elder" ? common.standardMode : common.elderMode,
      () => chooseMode(mode() === "elder" ? "standard" : "elder"), { class: "help" }));
  addEventListener("modechange", drawHelps);
  drawHelps();
  return box;
}

function skip(event) {
  event.preventDefault();
  main.focus();
}

function timeOf(date) {
  return date.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" });
}
