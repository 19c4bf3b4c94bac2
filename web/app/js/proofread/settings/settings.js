// How texts are proofread here: rules switched, words of the office, words it does not want, who holds which post.
import { changeProofreadingSettings, getMe, listProofreadingRules, proofreadingSettings } from "../../api.js";
import { button, el, fill } from "../../dom.js";
import { announce, problemBox, redraw } from "../../shell.js";
import { texts } from "../../../texts/proofread-settings.js";
import { ignores } from "./ignores.js";
import { rows } from "./rows.js";
import { switches } from "./switches.js";

const MAY_CHANGE = ["officer", "admin"];

export async function settings() {
  const [known, { items: rules }, me, own] = await Promise.all([proofreadingSettings(), listProofreadingRules(), getMe(), ignores()]);
  const mayChange = me.roles.some(role => MAY_CHANGE.includes(role));
  let { version } = known;
  const told = el("div", { class: "told" });
  const words = el("textarea", { id: "words", rows: 6, spellcheck: "false" });
  words.value = known.words.join("\n");
  const switched = switches(rules, known.rules);
  const banned = rows(texts.banned, texts.bannedColumns, { required: ["word"] }, known.banned);
  const posts = rows(texts.posts, texts.postsColumns,
    { required: ["name", "post", "from", "order"], types: { from: "date", to: "date", order: "number" } }, known.posts);

  async function save() {
    fill(told);
    const faults = [...banned.faults(), ...posts.faults()];
    if (faults.length > 0) {
      return fill(told, el("div", { class: "notice problem", role: "alert" }, el("ul", { class: "points" }, faults.map(fault => el("li", {}, fault)))));
    }
    const body = { version, rules: switched.chosen(), words: [...new Set(words.value.split("\n").map(word => word.trim()).filter(Boolean))],
      banned: banned.filled(), posts: posts.filled() };
    try {
      ({ version } = await changeProofreadingSettings({ body }));
      fill(told, el("p", { class: "notice good" }, texts.saved));
      announce(texts.saved);
    } catch (error) {
      fill(told, error.type === "settings-changed"
        ? el("div", { class: "notice warn", role: "alert" }, el("p", {}, texts.changed), el("div", { class: "actions" }, button(texts.reload, redraw, { class: "quiet" })))
        : problemBox(error));
    }
  }

  const part = (title, hint, ...content) => el("section", { class: "card" }, el("h2", {}, title), hint && el("p", { "data-secondary": true }, hint), content);
  return el("section", {},
    el("h1", {}, texts.title),
    el("p", {}, mayChange ? texts.forAll : texts.readOnly),
    el("fieldset", { class: "stack", disabled: !mayChange },
      part(texts.rules, texts.rulesHint, switched.node),
      part(texts.words, null, el("div", { class: "field" }, el("label", { for: "words" }, texts.wordsLabel), words)),
      part(texts.banned, null, banned.node),
      part(texts.posts, texts.postsHint, posts.node)),
    told,
    mayChange && el("div", { class: "actions" }, button(texts.save, save)),
    part(texts.ignores, texts.ignoresHint, own));
}
