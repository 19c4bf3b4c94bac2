// Which findings are shown: by class, severity, what was decided, and draft.
import { el, fill } from "../dom.js";
import { texts } from "../../texts/proofread.js";

const STATUSES = ["open", "accepted", "rejected", "ignored"];

/** @param {() => void} changed other findings are wanted */
export function filter(changed) {
  // Asked only where a draft before it had some of them; then what is new is wanted first.
  const draft = { name: "draft", label: texts.byDraft, of: found => found.isNew ? "new" : "old", options: () => [["new", texts.newOnly], ["old", texts.oldOnly]] };
  let isSecond = false;
  const asked = [
    { name: "class", label: texts.byCategory, of: found => found.category, options: classes },
    { name: "severity", label: texts.bySeverity, of: found => found.severity, options: () => Object.entries(texts.severity) },
    { name: "status", label: texts.byStatus, of: found => found.status, options: () => STATUSES.map(status => [status, texts.status[status]]) },
    draft,
  ].map(each => Object.assign(each, { wish: "", select: el("select", { id: `by-${each.name}` }) }));
  for (const each of asked) {
    each.select.addEventListener("change", () => {
      each.wish = each.select.value;
      changed();
    });
  }
  for (const each of asked) each.node = el("div", { class: "field", hidden: each === draft }, el("label", { for: each.select.id }, each.label), each.select);

  return {
    node: el("fieldset", { class: "filters" }, el("legend", { class: "visually-hidden" }, texts.filter), asked.map(({ node }) => node)),
    matches: found => asked.every(({ wish, of }) => wish === "" || of(found) === wish),
    /** Looks at findings that have come. */
    meet(all) {
      if (isSecond || all.every(found => found.isNew)) return;
      isSecond = true;
      draft.wish = "new";
      draft.node.hidden = false;
    },
    /** Says how many there are of each. */
    count(all) {
      for (const { of, options, select, wish } of asked) {
        const counts = new Map();
        for (const found of all) counts.set(of(found), (counts.get(of(found)) ?? 0) + 1);
        const lines = [["", texts.all(all.length)], ...options(all).map(([value, name]) => [value, texts.some(name, counts.get(value) ?? 0)])];
        if (select.options.length !== lines.length) fill(select, lines.map(([value]) => el("option", { value })));
        lines.forEach(([, text], place) => { if (select.options[place].text !== text) select.options[place].text = text; });
        select.value = wish;
      }
    },
  };
}

/** Those there are, as the table of tags orders them. */
function classes(all) {
  const names = new Map(all.map(found => [found.category, found.categoryName]));
  return [...names].sort(([one], [other]) => place(one) - place(other));
}

function place(name) {
  const found = Object.keys(texts.tags).indexOf(name);
  return found < 0 ? Infinity : found;
}
