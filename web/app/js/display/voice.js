// The loudspeaker: one announcement after the other, each once. Browsers speak only after somebody touched the page.
import { button, el } from "../dom.js";
import { write } from "../keyed.js";
import { canSpeak, speak } from "../speech.js";
import { texts } from "../../texts/display.js";

/** A voice that never says it has ended must not silence the hall. */
const LONGEST = 20_000;

/** Whether somebody has switched it on; holds while the page lives. */
let on = false;

export function voice() {
  const state = el("span", { role: "status" });
  const starter = button(texts.startVoice, async () => {
    on = true;
    draw();
    await utter(texts.voiceStarted);
  });
  /** By window: what a newer call of it outdates is not said. */
  const toSay = new Map();
  let speaking = false;

  function draw() {
    write(state, !canSpeak() ? texts.voiceNone : on ? texts.voiceOn : texts.voiceOff);
    starter.hidden = on || !canSpeak();
  }

  async function sayAll() {
    if (speaking) return;
    speaking = true;
    for (const [window, text] of toSay) {
      toSay.delete(window);
      await utter(text);
    }
    speaking = false;
  }

  draw();
  return {
    node: el("p", { class: "voice" }, state, starter),

    /** Announces what was called to a window. */
    say(window, text) {
      if (!on) return;
      toSay.delete(window);
      toSay.set(window, text);
      sayAll();
    },
  };
}

function utter(text) {
  return Promise.race([speak(text), new Promise(done => setTimeout(done, LONGEST))]);
}
