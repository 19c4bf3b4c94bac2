// What one always wants left as it is; it can be taken back.
import { endProofreadingIgnore, listProofreadingIgnores } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { announce, problemBox } from "../../shell.js";
import { texts } from "../../../texts/proofread-settings.js";

const PAGE = 50;

export async function ignores() {
  const list = el("ul", { class: "rules" });
  const more = el("div", {});
  const told = el("div", { class: "told" });
  const attempt = action => async () => {
    fill(told);
    await action().catch(error => fill(told, problemBox(error)));
  };

  function line({ ignoreId, rule, ruleTitle = rule, original }) {
    const node = el("li", {}, el("p", {}, texts.ignored(original, ruleTitle)),
      button(texts.endIgnore, attempt(async () => {
        await endProofreadingIgnore({ ignoreId });
        node.remove();
        announce(texts.ended);
      }), { class: "quiet", "aria-label": texts.endIgnoreOf(original) }));
    return node;
  }

  async function read(cursor) {
    const { items, nextCursor } = await listProofreadingIgnores({ query: { limit: PAGE, cursor } });
    list.append(...items.map(line));
    fill(more, nextCursor && button(texts.more, attempt(() => read(nextCursor)), { class: "quiet" }));
    return items.length;
  }

  const count = await read(null);
  return el("div", { class: "stack" }, told, count === 0 ? el("p", {}, texts.noIgnores) : list, more);
}
