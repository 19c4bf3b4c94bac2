// One document: how far it is, its picture with what was read beside it, and what can be done with it.
import { deleteDocument, getDocument, Unreachable } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { fullDay } from "../../format.js";
import { write } from "../../keyed.js";
import { live } from "../../live.js";
import { mode } from "../../mode.js";
import { announce, go, networkIsBack, networkIsLost, problemBox } from "../../shell.js";
import { speak } from "../../speech.js";
import { texts } from "../../../texts/documents.js";
import { attempt, part, sure, toldHere } from "../parts.js";
import { fields, problems } from "./fields.js";
import { lines } from "./lines.js";
import { pages } from "./pages.js";
import { uses } from "./uses.js";

const words = texts.document;
/** Seconds. */
const EVERY = 1.5;
const ON_ITS_WAY = ["queued", "reading"];

/**
 * @param {{documentId: string, isSent?: boolean, isKnown?: boolean}} what `isSent`: just now, the API may not know it yet;
 *     `isKnown`: it was handed in again and was there
 * @param {AbortSignal} signal ends when the screen is left
 */
export async function document(what, signal) {
  const { documentId } = what;
  const title = el("h1", {});
  const box = el("div", { class: "stack" });
  const settled = new AbortController();
  signal.addEventListener("abort", () => settled.abort());
  const known = el("p", { class: "notice", role: "status", hidden: !what.isKnown });
  let shown = null;

  function show(document) {
    networkIsBack();
    const status = what.isSent && document.status === "awaiting-upload" ? "queued" : document.status;
    const isOnItsWay = ON_ITS_WAY.includes(status);
    const state = `${status} ${document.pagesRead} ${document.version}`;
    if (state === shown) return;
    write(title, document.kindName ?? texts.unknownKind);
    write(known, words.known(status));
    fill(box, standing(document, status), !isOnItsWay && outcome(document, status, signal));
    if (!isOnItsWay) settled.abort();
    if (shown && !isOnItsWay) tell(texts.status[status]);
    shown = state;
  }

  function fail(error, since) {
    if (error instanceof Unreachable) networkIsLost(since ?? new Date());
    else {
      settled.abort();
      fill(box, problemBox(error, button(texts.all, () => go("documents"), { class: "quiet" })));
    }
  }

  show(await getDocument({ documentId }));
  if (!settled.signal.aborted) live(() => getDocument({ documentId }), show, fail, { every: EVERY, signal: settled.signal });
  return el("section", { class: "document" }, title, known, box,
    button(texts.all, () => go("documents"), { class: "quiet" }));
}

/** Who waited hears how it ended. */
function tell(sentence) {
  announce(sentence);
  if (mode() === "elder") speak(sentence);
}

/** How far it is, and what there is to be done. */
function standing({ pageCount, pagesRead, validUntil }, status) {
  const kinds = { "accepted": "notice good", "rejected": "notice problem", "needs-review": "notice" };
  return el("div", { class: kinds[status] ?? "notice" },
    el("p", { class: "strong" }, texts.status[status]),
    el("p", {}, texts.todo[status]),
    status === "reading" && pageCount > 1 && [
      el("progress", { max: pageCount, value: pagesRead, "aria-label": words.pages(pagesRead, pageCount) }),
      el("p", {}, words.pages(pagesRead, pageCount)),
    ],
    status === "accepted" && validUntil && el("p", {}, words.validUntil(fullDay(validUntil))));
}

/** Of what was refused, fields that were not read say nothing more. */
function hasSomething({ fields }, status) {
  return status === "rejected" ? fields.some(({ value }) => value) : fields.length > 0;
}

/** A letter or a statement: it has no fields, its owner sees what was read of it line by line. */
function isText({ fields, pagesRead }, status) {
  return fields.length === 0 && pagesRead > 0 && status !== "rejected";
}

function outcome(document, status, signal) {
  const { documentId, kind, caseId } = document;
  const told = toldHere();
  const again = label => button(label, () => go("photograph", { kind, caseId }));
  return [
    problems(document),
    status === "rejected" && again(words.retake),
    status === "awaiting-upload" && again(words.goOn),
    el("div", { class: "beside" },
      document.pagesRead > 0 && part(() => pages(document), signal),
      hasSomething(document, status) && fields(document),
      isText(document, status) && part(() => lines(document), signal)),
    status === "needs-review" && document.problems.length > 0 && again(words.retake),
    status === "accepted" && uses(document),
    told,
    sure(words.remove, () => attempt(told, async () => {
      await deleteDocument({ documentId });
      go("documents");
    })),
  ];
}
