// The list of findings beside the text. One is open at a time; the arrow keys go from one to the next.
import { el, fill } from "../dom.js";
import { keyed, write } from "../keyed.js";
import { texts } from "../../texts/proofread.js";

/**
 * @param {Object} does
 * @param {(found: Found) => void} does.met one was chosen
 * @param {(step: 1|-1) => void} does.move an arrow key was pressed
 * @param {(found: Found) => void} does.enter Enter was pressed on the one looked at
 */
export function findingList({ met, move, enter }) {
  const list = el("ol", { class: "findings", onkeydown: pressed });
  const rows = new Map();
  let current = null;

  function pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !event.target.matches(".head")) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) move(step);
    // One that is held down says nothing about the next finding.
    else if (event.key === "Enter" && event.repeat) event.preventDefault();
    else if (event.key === "Enter" && current && event.target === rows.get(current.findingId).head) enter(current);
    else return;
    event.preventDefault();
  }

  function make(found) {
    const number = el("span", { class: "number" });
    const status = el("span", { "data-secondary": true });
    const what = el("span", { class: "what" });
    const head = el("button", { type: "button", class: "head", tabindex: -1, "aria-expanded": "false", onclick: () => met(found) }, number,
      el("span", { class: `kind ${found.severity}`, "data-secondary": true }, `${found.categoryName} · ${texts.severity[found.severity]}`), what, status);
    const detail = el("div", { class: "detail" });
    const row = {
      head, detail,
      node: el("li", { class: `finding of-${found.category}` }, head, detail),
      update(now) {
        write(number, `${now.number}`);
        write(what, told(now));
        write(status, now.status === "open" ? "" : texts.status[now.status]);
        status.className = now.status === "accepted" ? "tag good" : "tag soft";
        status.hidden = now.status === "open";
        row.node.classList.toggle("decided", now.status !== "open");
      },
    };
    rows.set(found.findingId, row);
    return row;
  }

  const show = keyed(list, ({ findingId }) => findingId, make);
  const node = el("div", { class: "list", role: "region", "aria-label": texts.findings, tabindex: 0 }, list);
  return {
    node, show,
    update: found => rows.get(found.findingId)?.update(found),
    /** Opens one with its detail; nothing is open where there is none. */
    point(found, detail) {
      if (current && current !== found) {
        const before = rows.get(current.findingId);
        fill(before.detail);
        before.node.classList.remove("now");
        before.head.setAttribute("aria-expanded", "false");
        before.head.tabIndex = -1;
      }
      current = found;
      if (!found) return;
      const row = rows.get(found.findingId);
      row.node.classList.add("now");
      row.head.setAttribute("aria-expanded", "true");
      row.head.tabIndex = 0;
      fill(row.detail, detail);
      row.node.scrollIntoView({ block: "nearest" });
    },
    /** @param {boolean} isShown false: the filter has just hidden it */
    focus: isShown => isShown ? rows.get(current.findingId).head.focus() : node.focus(),
    filter(all, isShown) {
      for (const found of all) rows.get(found.findingId).node.hidden = !isShown(found);
    },
  };
}

/** What is at fault, and what it becomes. */
export function told({ original, suggestions, status, chosen, position, ruleTitle }) {
  if (!position) return texts.ofWhole(ruleTitle);
  if (status === "accepted") return texts.becomes(original, chosen);
  return suggestions.length > 0 ? texts.becomes(original, suggestions[0].text) : original || ruleTitle;
}
