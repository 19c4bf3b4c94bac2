// Reads aloud with the device's own voice (speech synthesis); says so where it has none.
import { common } from "../texts/common.js";

export function canSpeak() {
  return "speechSynthesis" in window;
}

/** Speaks a text; what was being said ends. Resolves when it was said, or could not be. */
export function speak(text) {
  if (!canSpeak()) return Promise.resolve();
  speechSynthesis.cancel();
  return new Promise(done => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = "zh-CN";
    utterance.rate = 0.9;
    utterance.onend = utterance.onerror = () => done();
    speechSynthesis.speak(utterance);
  });
}

export function beQuiet() {
  if (canSpeak()) speechSynthesis.cancel();
}

/** What is to be read of an element: its visible text and the names of its controls, in order, with pauses. */
export function wordsOf(element) {
  return common.sentences(element.innerText.split("\n").map(line => spelled(line.trim())).filter(line => line !== ""));
}

/** Codes, telephone numbers and numbers of the queue are read digit by digit, not as a quantity. */
function spelled(line) {
  return line.replace(/\b(?:[A-Z]{1,2}\d{3,}|\d{3}(?: \d{3})+|\d{5,})\b/g, code => [...code.replaceAll(" ", "")].join(" "));
}
