// Reviews that something looks odd about. All of them count; whether everybody may read their texts is decided here.
import { Problem, displayReview, getReview, listFlagged } from "../api.js";
import { button, el, fill } from "../dom.js";
import { whenText } from "../format.js";
import { stepForm } from "../parts/stepForm.js";
import { announce, problemBox } from "../shell.js";
import { texts } from "../../texts/rectify.js";

const PAGE = 20;
const MOST = 200;

export async function flagged() {
  const all = el("div", { class: "stack told" });
  const more = el("div", { class: "told" });
  const told = el("div", { class: "told" });
  function show({ items, nextCursor }) {
    all.append(...items.map(reviewCard));
    fill(more, nextCursor && button(texts.more, () => read(nextCursor), { class: "quiet" }));
  }
  async function read(cursor) {
    fill(told);
    try {
      show(await listFlagged({ query: { limit: PAGE, cursor } }));
    } catch (error) {
      fill(told, problemBox(error));
    }
  }
  const first = await listFlagged({ query: { limit: PAGE } });
  show(first);
  return el("section", {}, el("h1", {}, texts.flaggedTitle), el("p", {}, texts.flaggedWhat),
    first.items.length === 0 && !first.nextCursor && el("p", {}, texts.noneFlagged), all, told, more);
}

function reviewCard(found) {
  const { reviewId } = found;
  const card = el("div", { class: "card" });

  function draw({ matterName, branchName, levelName, reviewedAt, codes, text, supplement, flags = [], shown, version }, note = null, reason = "") {
    const decide = async given => {
      try {
        const now = await displayReview({ reviewId, body: { version, shown: !shown, reason: given.reason } });
        draw(now, texts.decided(now.shown));
      } catch (error) {
        if (!(error instanceof Problem) || error.type !== "review-changed") throw error;
        draw(await getReview({ reviewId }), texts.reviewChanged, given.reason);
      }
    };
    const form = stepForm([{ name: "reason", label: texts.why, most: MOST, required: true, value: reason }], { label: texts.show[!shown], send: decide });
    const heading = el("h2", { tabindex: -1 }, matterName);
    fill(card, heading,
      el("p", { "data-secondary": true }, texts.about(branchName, levelName, whenText(reviewedAt))),
      el("p", { class: "tags" }, el("span", { class: shown ? "tag good" : "tag warn" }, texts.isShown[shown]),
        flags.map(flag => el("span", { class: "tag soft" }, texts.flags[flag] ?? flag))),
      codes.length > 0 && el("ul", { class: "reasons" }, codes.map(code => el("li", {}, texts.code(code.code, code.text)))),
      text && el("p", { class: "quote" }, text), supplement && el("p", {}, texts.supplement(supplement.text)),
      note && el("p", { class: "notice good" }, note), (text || supplement) && form.node);
    if (!note) return;
    announce(note);
    heading.focus();
  }

  draw(found);
  return card;
}
