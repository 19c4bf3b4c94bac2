// The slots of a category on a day.
import { el } from "../dom.js";
import { keyed, write } from "../keyed.js";
import { texts } from "../../texts/officer.js";
import { loadBar } from "./load.js";
import { quotaForm } from "./quota.js";

/**
 * @param {((startTime: string, what: string, capacity: number) => Promise)|null} save sets the places of a slot; null: not on this day
 */
export function slotTable(save) {
  const caption = el("caption");
  const none = el("p", { hidden: true }, texts.noSlots);
  const rows = el("tbody");
  // Slots of two categories are two things: a place being changed is not carried over.
  const show = keyed(rows, slot => `${slot.category} ${slot.startTime}`, slot => slotRow(slot, save));
  const columns = [texts.slot, texts.load, texts.taken, texts.come, save && texts.quota].filter(Boolean);
  const frame = el("div", { class: "scroll card", tabindex: 0, role: "region", "aria-label": texts.slot },
    el("table", {}, caption, el("thead", {}, el("tr", {}, columns.map(column => el("th", { scope: "col" }, column)))), rows));
  return {
    node: el("div", {}, none, frame),

    /** @param {{category: string, name: string, slots: Object[]}} category with its slots */
    show({ category, name, slots }) {
      write(caption, texts.slots(name));
      none.hidden = slots.length > 0;
      frame.hidden = slots.length === 0;
      show(slots.map(slot => ({ ...slot, category })));
    },
  };
}

function slotRow({ startTime, endTime }, save) {
  const what = texts.span(startTime, endTime);
  const taken = el("td");
  const come = el("td");
  const bar = loadBar();
  const form = save && quotaForm(what, texts.change, capacity => save(startTime, what, capacity));
  return {
    node: el("tr", {}, el("th", { scope: "row" }, what), el("td", {}, bar.node), taken, come, form && el("td", {}, form.node)),
    update(slot) {
      write(taken, texts.categoryLoad(slot.taken, slot.capacity));
      write(come, String(slot.checkedIn));
      bar.update(slot);
      if (form) form.node.hidden = slot.closed;
    },
  };
}
