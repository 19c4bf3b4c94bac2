// One document: every field beside the place it was read at; then it is accepted or sent back, by keys alone.
import { correctDocument, decideDocument, getDocument, reviewQueue } from "../api.js";
import { button, el, fill } from "../dom.js";
import { write } from "../keyed.js";
import { announce, go, networkIsBack, problemBox } from "../shell.js";
import { texts } from "../../texts/review.js";
import { changes, stillWaiting } from "./changes.js";
import { checklist } from "./checklist.js";
import { keys } from "../keys.js";
import { queue, when } from "./queue.js";
import { askWhy } from "./rejection.js";
import { wholePages } from "./whole.js";

/** Somebody else has done something to it. */
const OUTDATED = ["changed-meanwhile", "not-in-review"];
/** As far as one looks for a document that has not been passed over. */
const AHEAD = 50;

/**
 * @param {{documentId: string, kind: string|null, passed?: string[], said?: string}|null} about `kind`: of those gone through;
 *     `passed`: documents that had their turn; `said`: what was done to the one before. Null after a reload
 * @param {AbortSignal} signal ends when the screen is left
 */
export async function document(about, signal) {
  if (!about) return queue(null);
  const { documentId, kind = null, passed = [] } = about;
  let seen = await getDocument({ documentId });

  const told = el("div", { class: "told stack" });
  const asked = el("div", { class: "told" });
  const left = el("p", { class: "strong", role: "status" });
  const failed = error => tell(problemBox(error));
  const whole = wholePages(seen, failed);
  const list = checklist({
    met: field => whole.show(field.page, field),
    picture: whole.picture,
    changed: () => write(left, texts.left(list.left())),
    done: () => accept.focus(),
    failed,
  });
  const node = el("section", { class: "review" });

  function tell(...nodes) {
    fill(told, nodes);
    told.scrollIntoView({ block: "nearest" });
  }

  function tryAccept() {
    if (list.left() === 0) return decide({ decision: "accept" }, list.corrections());
    tell(el("p", { class: "notice warn", role: "alert" }, texts.stillUnsure(list.left())));
    list.enter();
  }

  /** Sends what was changed, once, then the decision. */
  async function decide(decision, fields = []) {
    fill(told);
    try {
      if (fields.length > 0) {
        seen = await correctDocument({ documentId, body: { version: seen.version, fields } });
        list.show(seen.fields);
      }
      await decideDocument({ documentId, body: { version: seen.version, ...decision } });
      networkIsBack();
      await goOn(decision.decision === "accept" ? texts.saidAccepted : texts.saidRejected);
    } catch (error) {
      if (OUTDATED.includes(error.type)) await meanwhile().catch(failed);
      else if (!list.tellWrong(error.errors ?? [], fields)) failed(error);
    }
  }

  /** Somebody else was quicker: what he changed is told, and what was typed here stays. */
  async function meanwhile() {
    const now = await stillWaiting(documentId);
    fill(asked);
    tell(changes(seen, now), !now && el("div", { class: "actions" }, onward));
    list.node.inert = !now;
    if (!now) return onward.focus();
    seen = now;
    list.show(seen.fields);
    list.enter();
  }

  async function goOn(said = null) {
    const { items } = await reviewQueue({ query: { kind, limit: AHEAD } });
    const next = items.find(item => item.documentId !== documentId && !passed.includes(item.documentId));
    if (next) go("document", { documentId: next.documentId, kind, passed: [...passed, documentId], said: said && texts.saidNext(said) });
    else go("home", { kind, said });
  }

  const deed = (label, shortcut, action, props) => button([label, el("kbd", {}, shortcut)], () => action().catch(failed),
    { "aria-keyshortcuts": shortcut.replace("Ctrl", "Control").replaceAll(" ", ""), ...props });
  const shown = (label, shortcut, name, isShown) => {
    const made = deed(label, shortcut, async () => made.setAttribute("aria-pressed", String(node.classList.toggle(name))),
      { class: "quiet", "aria-pressed": String(isShown) });
    node.classList.toggle(name, isShown);
    return made;
  };
  const accept = deed(texts.accept, "Ctrl + Enter", async () => tryAccept());
  const reject = deed(texts.reject, "Alt + R", async () => askWhy(asked, reason => decide({ decision: "reject", reason }), list.enter), { class: "danger" });
  const next = deed(texts.next, "Alt + N", goOn, { class: "quiet" });
  const onward = button(texts.next, () => goOn().catch(failed));
  const zoom = shown(texts.zoom, "Alt + Z", "zoomed", false);
  const page = shown(texts.whole, "Alt + P", "with-page", true);
  keys({
    // Not while it is being sent back.
    "Control+Enter": () => asked.hasChildNodes() || accept.click(), "Alt+KeyR": () => reject.click(), "Alt+KeyN": () => next.click(),
    "Alt+KeyZ": () => zoom.click(), "Alt+KeyP": () => page.click(),
  }, signal);

  list.show(seen.fields);
  whole.show(1);
  if (about.said) announce(about.said);
  return fill(node,
    el("h1", {}, texts.of(seen.kindName ?? texts.unknownKind)),
    about.said && el("p", { class: "notice good" }, about.said),
    el("p", {}, texts.submitted(when(seen.createdAt), otherKind(seen))),
    found(seen), left, told,
    el("div", { class: "desk" }, list.node, whole.node),
    asked,
    el("div", { class: "actions" }, accept, reject, next, zoom, page),
    help(),
    button(texts.back, () => go("home", { kind }), { class: "quiet" }));
}

function otherKind({ kind, recognisedKind }) {
  return recognisedKind && recognisedKind !== kind ? texts.kinds[recognisedKind] ?? recognisedKind : null;
}

function found({ problems }) {
  return problems.length > 0 && el("div", { class: "notice warn" }, el("p", { class: "strong" }, texts.problems),
    el("ul", { class: "points" }, problems.map(({ title, detail }) => el("li", {}, texts.problem(title, detail)))));
}

function help() {
  return el("section", { class: "card keys", "aria-labelledby": "keys" }, el("h2", { id: "keys" }, texts.keysTitle),
    el("dl", {}, texts.keys.map(([key, meaning]) => el("div", {}, el("dt", {}, el("kbd", {}, key)), el("dd", {}, meaning)))));
}
