// Sends a file. A network that goes loses nothing: it is tried again, with the same key.
import { submitProofreading, Unreachable } from "../api.js";
import { AddressRefused, sha256, upload } from "../documents/upload.js";
import { button, el, fill } from "../dom.js";
import { write } from "../keyed.js";
import { go, networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { texts } from "../../texts/proofread.js";

/** Milliseconds after which it is tried again though nothing told that the network is back. */
const PAUSE = 5_000;

async function sent(proofreadingId, signal) {
  const { proofreading } = await import("./proofreading.js");
  return proofreading({ proofreadingId, isSent: true }, signal);
}

/**
 * @param {{file?: File, contentType: string, options: Object, arrived: () => void, sent?: string}} wish `sent`: the proofreading
 *     it became, for who comes back here
 * @param {AbortSignal} signal ends when the screen is left
 */
export function sending(wish, signal) {
  if (wish.sent) return sent(wish.sent, signal);
  const step = el("p", { role: "status", class: "strong" });
  const bar = el("progress", { max: 1, value: 0, "aria-label": texts.progress });
  const percent = el("p", {});
  const told = el("div", { class: "told" });
  let waiting = null;
  let busy = false;

  async function send() {
    if (busy || signal.aborted) return;
    busy = true;
    clearTimeout(waiting);
    fill(told);
    try {
      wish.sent = await sendOnce(2);
      delete wish.file;
      wish.arrived();
      if (!signal.aborted) go("proofreading", { proofreadingId: wish.sent, isSent: true });
    } catch (error) {
      if (!signal.aborted) failed(error);
    } finally {
      busy = false;
    }
  }

  async function sendOnce(addresses) {
    const { file, contentType, options } = wish;
    write(step, texts.checking);
    wish.sha256 ??= await sha256(file);
    wish.order ??= await submitProofreading({ body: { fileName: file.name, contentType, size: file.size, sha256: wish.sha256, ...options } });
    networkIsBack();
    write(step, texts.uploading);
    try {
      await upload(wish.order.upload, file, progress, signal);
    } catch (error) {
      if (!(error instanceof AddressRefused) || addresses === 1) throw error;
      // The address may be too old: another order brings another one.
      delete wish.order;
      return sendOnce(addresses - 1);
    }
    return wish.order.proofreadingId;
  }

  function progress(share) {
    bar.value = share;
    write(percent, texts.percent(Math.floor(100 * share)));
  }

  function failed(error) {
    if (error instanceof Unreachable) {
      networkIsLost(null);
      write(step, texts.lost);
      waiting = setTimeout(send, PAUSE);
      fill(told, el("div", { class: "actions" }, button(texts.again, send, { class: "quiet" })));
    } else {
      write(step, "");
      fill(told, problemBox(error, button(texts.restart, () => go("home"))));
    }
  }

  addEventListener("online", send, { signal });
  signal.addEventListener("abort", () => clearTimeout(waiting));
  send();
  return el("section", {}, el("h1", {}, texts.sending), el("p", {}, wish.file.name), el("div", { class: "card" }, step, bar, percent), told);
}
