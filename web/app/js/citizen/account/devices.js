// Where one is signed in, and ending that: one's phone was lost, or somebody else's was borrowed.
import { endAllSessions, endSession, listSessions } from "../../api.js";
import { el } from "../../dom.js";
import { whenText } from "../../format.js";
import { signedOut } from "../../session.js";
import { redraw } from "../../shell.js";
import { texts } from "../../../texts/account.js";
import { attempt, sure, toldHere } from "../parts.js";

const words = texts.devices;

export async function devices() {
  const { items } = await listSessions({ query: { limit: 20 } });
  const box = toldHere();
  return el("div", { class: "card" },
    el("h2", {}, words.title),
    el("ul", { class: "stack" }, items.map(session => el("li", { class: "stack" },
      el("p", {}, el("strong", {}, words.device(session.device, texts.channels[session.channel])), session.current && ` ${words.here}`),
      el("p", { "data-secondary": true }, words.lastUsed(whenText(session.lastUsedAt))),
      !session.current && sure(words.end(session.device), () => attempt(box, async () => {
        await endSession({ sessionId: session.sessionId });
        redraw();
      }))))),
    box,
    items.length > 1 && sure(words.endAll, () => attempt(box, async () => {
      await endAllSessions();
      signedOut();
    })));
}
