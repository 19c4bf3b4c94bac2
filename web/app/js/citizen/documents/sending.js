// Sends what was chosen. A network that goes loses nothing: the API knows content by its fingerprint, and goes on.
import { submitDocument, Unreachable } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { AddressRefused, sha256, upload } from "../../documents/upload.js";
import { write } from "../../keyed.js";
import { go, networkIsBack, networkIsLost, problemBox } from "../../shell.js";
import { texts } from "../../../texts/documents.js";
import { toldHere } from "../parts.js";
import { document } from "./document.js";

const words = texts.sending;
/** What a document is for that is handed in before anything asks for it. */
const KEPT = "reuse";
/** Milliseconds after which it is tried again though nothing told that the network is back. */
const PAUSE = 5_000;

/**
 * @param {{file: File, contentType: string, kind: string|null, caseId?: string, sent?: Object}} wish `sent`: the document it
 *     became, for who comes back here
 * @param {AbortSignal} signal ends when the screen is left
 */
export function sending(wish, signal) {
  if (wish.sent) return document(wish.sent, signal);
  const step = el("p", { role: "status", class: "strong" });
  const bar = el("progress", { max: 1, value: 0, "aria-label": words.progress });
  const percent = el("p", {});
  const told = toldHere();
  let waiting = null;
  let busy = false;

  async function send() {
    if (busy || signal.aborted) return;
    busy = true;
    clearTimeout(waiting);
    fill(told);
    try {
      arrived(await sendOnce(2));
    } catch (error) {
      if (!signal.aborted) failed(error);
    } finally {
      busy = false;
    }
  }

  async function sendOnce(addresses) {
    const { file, contentType, kind, caseId } = wish;
    write(step, words.checking);
    wish.sha256 ??= await sha256(file);
    const body = { kind: kind ?? undefined, purpose: KEPT, caseId, fileName: file.name, contentType, size: file.size, sha256: wish.sha256 };
    const { documentId, upload: address } = await submitDocument({ body });
    networkIsBack();
    if (!address) return { documentId, isKnown: true };
    write(step, words.uploading);
    try {
      await upload(address, file, progress, signal);
    } catch (error) {
      if (!(error instanceof AddressRefused) || addresses === 1) throw error;
      return sendOnce(addresses - 1);
    }
    return { documentId, isSent: true };
  }

  function progress(share) {
    bar.value = share;
    write(percent, words.percent(Math.floor(100 * share)));
  }

  function arrived(sent) {
    if (signal.aborted) return;
    wish.sent = sent;
    delete wish.file;
    go("document", sent);
  }

  function failed(error) {
    if (error instanceof Unreachable) {
      networkIsLost(null);
      write(step, words.lost);
      waiting = setTimeout(send, PAUSE);
      fill(told, el("div", { class: "actions" }, button(words.again, send, { class: "quiet" })));
    } else {
      write(step, "");
      fill(told, problemBox(error, button(words.again, send), button(words.restart, () => go("photograph", { kind: wish.kind }), { class: "quiet" })));
    }
  }

  addEventListener("online", send, { signal });
  signal.addEventListener("abort", () => clearTimeout(waiting));
  send();
  return el("section", {}, el("h1", {}, words.title), el("div", { class: "card" }, step, bar, percent), told, el("p", {}, words.stay));
}
