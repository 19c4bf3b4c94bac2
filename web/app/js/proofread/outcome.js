// What comes of it: the corrected text, a report, and the next draft.
import { correctedText } from "../api.js";
import { button, el, fill } from "../dom.js";
import { announce, go, problemBox } from "../shell.js";
import { texts } from "../../texts/proofread.js";
import { nameOf } from "./own.js";

/** Milliseconds: a download reads it after the click. */
const A_MINUTE = 60_000;

/**
 * @param {Object} about
 * @param {Object} about.view as the API tells it
 * @param {() => Promise<void>} about.idle resolves when every decision is stored
 */
export function outcome({ view, idle }) {
  const { proofreadingId } = view;
  const name = nameOf(view);
  const actions = el("div", { class: "actions" });
  const told = el("div", { class: "told" });

  const deed = (label, action) => button(label, async () => {
    fill(told);
    try {
      await idle();
      await action(await correctedText({ proofreadingId }));
    } catch (error) {
      fill(told, problemBox(error));
    }
  }, { class: "quiet" });

  async function copy({ text }) {
    try {
      await navigator.clipboard.writeText(text);
      fill(told, el("p", { class: "notice good" }, texts.copied));
      announce(texts.copied);
    } catch (error) {
      console.info(error.message);
      const area = el("textarea", { id: "corrected", rows: 8, readonly: true });
      area.value = text;
      fill(told, el("div", { class: "notice field" }, el("p", {}, texts.cannotCopy), el("label", { for: "corrected" }, texts.correctedText), area));
      area.select();
      area.focus();
    }
  }

  function download({ text, fileName }) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    el("a", { href: address, download: fileName }).click();
    setTimeout(() => URL.revokeObjectURL(address), A_MINUTE);
  }

  return {
    node: el("div", { class: "stack ends" }, actions, told),
    show({ status, source, mode, documentKind, forPublication }) {
      if (status !== "done" || actions.hasChildNodes()) return;
      fill(actions,
        source === "docx" ? deed(texts.downloadTracked, ({ url, fileName }) => el("a", { href: url, download: fileName }).click())
          : [deed(texts.copy, copy), deed(texts.download, download)],
        button(texts.report, async () => {
          await idle();
          go("report", { proofreadingId });
        }, { class: "quiet" }),
        button(texts.secondDraft, () => go("home", { previous: { proofreadingId, name, mode, documentKind, forPublication } }), { class: "quiet" }));
    },
  };
}
