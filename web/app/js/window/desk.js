// What staff see all day: who is at the window, who waits, and who comes to take a number.
import { Unreachable, getTicket, listBranches, seeQueue } from "../api.js";
import { device } from "../device.js";
import { button, el, fill } from "../dom.js";
import { live } from "../live.js";
import { announce, go, networkIsBack, networkIsLost, problemBox } from "../shell.js";
import { signOut } from "../session.js";
import { texts } from "../../texts/window.js";
import { keySwitch, shortcuts } from "./keys.js";
import { passedPeople } from "./passed.js";
import { reception } from "./reception.js";
import { servingCard } from "./serving.js";
import { waitingPeople } from "./waiting.js";

/** @param {AbortSignal} signal ends when the desk is left */
export async function desk(_, signal) {
  const { branchId, branchName, window } = device();
  const { items } = await listBranches();
  const { categories } = items.find(branch => branch.branchId === branchId);
  const names = Object.fromEntries(categories.map(({ category, name }) => [category, name]));

  const trouble = el("div");
  const passed = passedPeople(act);
  const serving = servingCard({ branchId, window, names, act, explain, keep: passed.add });
  const waiting = waitingPeople(names);
  let deeds = 0;
  let ticket = null;

  /**
   * Does one thing and gives the ticket it was about; after a refusal, said in words, null. What is shown is asked for again
   * either way.
   */
  async function act(deed, said) {
    fill(trouble);
    try {
      ticket = await deed();
      announce(said(ticket.number));
      return ticket;
    } catch (error) {
      fill(trouble, problemBox(error));
      return null;
    } finally {
      deeds++;
      refresh();
    }
  }

  function explain(words) {
    fill(trouble, el("p", { class: "notice warn", role: "status" }, words));
  }

  /** What was asked before something was done here tells of the time before: asked again. */
  async function load() {
    for (;;) {
      const before = deeds;
      const queue = await seeQueue({ branchId });
      const own = queue.windows.find(each => each.window === window);
      const there = own?.serving;
      const known = there && ticket?.ticketId === there.ticketId && ticket.calledAt === there.since;
      if (there && !known) ticket = await getTicket({ ticketId: there.ticketId });
      if (before === deeds) return { ...queue, own, ticket: there ? ticket : null };
    }
  }

  function show(queue) {
    networkIsBack();
    serving.show(queue);
    waiting.show(queue);
  }

  function fail(error, since) {
    if (error instanceof Unreachable) networkIsLost(since);
    else fill(trouble, problemBox(error));
  }

  const refresh = live(load, show, fail, { every: 3, signal });
  shortcuts(serving.keys, signal);
  return el("section", { class: "desk" },
    el("div", { class: "place" }, el("h1", {}, texts.at(branchName, window)),
      el("div", { class: "actions" },
        button(texts.changePlace, () => go("place"), { class: "quiet" }),
        button(texts.signOut, signOut, { class: "quiet" }))),
    el("div", { class: "stack" }, trouble, serving.node, passed.node, reception({ branchId, categories }), keySwitch()),
    waiting.node);
}
