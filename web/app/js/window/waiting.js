// Who waits: those this window may call, in the order of the call, and below them all others.
import { el } from "../dom.js";
import { keyed, write } from "../keyed.js";
import { texts } from "../../texts/window.js";
import { minutesBetween } from "./minutes.js";

/** @param {Object<string, string>} names of categories */
export function waitingPeople(names) {
  const heading = el("h2");
  const none = el("p", { hidden: true }, texts.noneHere);
  const here = line(texts.here, names);
  const elsewhere = line(texts.elsewhere, names);
  return {
    node: el("section", { class: "card waiting" }, heading, none, here.node, elsewhere.node),

    /** @param {{at: string, waiting: Object[], own?: {categories: string[]}}} queue with this window as `own` */
    show({ at, waiting, own }) {
      const people = waiting.map(one => ({ ...one, minutes: minutesBetween(one.issuedAt, at) }));
      const isHere = one => Boolean(own?.categories.includes(one.category));
      write(heading, texts.waiting(people.length));
      here.show(people.filter(isHere));
      elsewhere.show(people.filter(one => !isHere(one)));
      none.hidden = people.length === 0 || people.some(isHere);
    },
  };
}

function line(caption, names) {
  const rows = el("tbody");
  const show = keyed(rows, one => one.ticketId, one => {
    const waited = el("td");
    const how = el("td");
    return {
      node: el("tr", {}, el("th", { scope: "row" }, one.number), el("td", {}, names[one.category]), how, waited),
      update({ kind, returnedAt, minutes }) {
        write(how, returnedAt ? texts.returned : texts.kinds[kind]);
        write(waited, texts.minutes(minutes));
      },
    };
  });
  const columns = [texts.number, texts.category, texts.kind, texts.waited];
  const node = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    el("table", {}, el("caption", {}, caption),
      el("thead", {}, el("tr", {}, columns.map(column => el("th", { scope: "col" }, column)))), rows));
  return {
    node,
    show(people) {
      node.hidden = people.length === 0;
      show(people);
    },
  };
}
