// Where everybody begins: three ways to a ticket and one to a review, or plainly why there is none now.
import { queueSummary, Unreachable } from "../api.js";
import { button, el, fill } from "../dom.js";
import { live } from "../live.js";
import { endsSoon, isSignedIn, renew, signIn } from "../session.js";
import { go, networkIsBack, redraw } from "../shell.js";
import { texts } from "../../texts/kiosk.js";
import { branchId } from "./device.js";
import { setup } from "./setup.js";
import { forgetPerson, isUntouched } from "./visit.js";

/** Seconds between two looks at the queue, and at the network. */
const ASK_EVERY = 20;

export function home(about, signal) {
  forgetPerson();
  if (!isSignedIn()) return deviceSignIn();
  if (branchId() === null) return setup();
  const heading = el("h1", {}, texts.start);
  const waiting = el("p", { class: "waiting", "data-secondary": true });
  const place = el("div", { class: "stack" });
  const ways = el("div", { class: "ways" },
    way("code", texts.byCode, texts.byCodeHint), way("card", texts.byCard, texts.byCardHint), way("category", texts.walkIn, texts.walkInHint),
    way("review-slip", texts.review, texts.reviewHint));
  const outOfOrder = el("div", { class: "notice warn", role: "alert" },
    el("p", { class: "strong" }, texts.outOfOrderDo), el("p", {}, texts.outOfOrderUntil));
  const offer = () => {
    heading.textContent = texts.start;
    fill(place, ways, waiting);
  };

  offer();
  live(() => queueSummary({ branchId: branchId() }), ({ lines }) => {
    networkIsBack();
    // The network answers and nobody is there: a good moment to leave the page for an instant.
    if (endsSoon() && isUntouched()) renew();
    waiting.textContent = texts.waitingNow(lines.reduce((sum, line) => sum + line.waiting, 0));
    if (outOfOrder.isConnected) offer();
  }, error => {
    if (!(error instanceof Unreachable)) return;
    heading.textContent = texts.outOfOrder;
    fill(place, outOfOrder);
  }, { every: ASK_EVERY, signal });
  return el("section", { class: "home" }, heading, place);
}

function way(screen, label, hint) {
  return button([el("strong", {}, label), el("span", { "data-secondary": true }, hint)], () => go(screen), { class: "choice way" });
}

function deviceSignIn() {
  return el("section", {}, el("h1", {}, texts.deviceSignIn), el("p", {}, texts.deviceSignInWhat),
    el("div", { class: "actions" }, button(texts.deviceSignInDo, async () => await signIn() && redraw())));
}
