// Runs before a page's own scripts. The hall's time may be ahead of the machine's; what is read aloud is written down;
// what the browser holds against the page is kept for the test.
if (SETTINGS.aheadMillis) {
  const RealDate = Date;
  window.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length ? args : [RealDate.now() + SETTINGS.aheadMillis]));
    }
    static now() {
      return RealDate.now() + SETTINGS.aheadMillis;
    }
  };
}
if (SETTINGS.elder && location.protocol.startsWith("http") && !localStorage.getItem("openhpf.mode")) {
  localStorage.setItem("openhpf.mode", "elder");
}

window.__faults = [];
addEventListener("securitypolicyviolation", event => window.__faults.push(
  `policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile || ""}:${event.lineNumber || ""}`));
addEventListener("error", event => event.message && window.__faults.push(`error: ${event.message} ${event.filename}:${event.lineno}`));
addEventListener("unhandledrejection", event => window.__faults.push(`rejected: ${event.reason?.stack || event.reason}`));

window.__spoken = [];
const later = setTimeout.bind(window);
const voice = {name: "Chinese", lang: "zh-CN", localService: true, default: true, voiceURI: "zh-CN"};
const synthesis = Object.assign(new EventTarget(), {
  speaking: false, pending: false, paused: false, onvoiceschanged: null,
  getVoices: () => [voice],
  speak(utterance) {
    window.__spoken.push(utterance.text);
    synthesis.speaking = true;
    later(() => utterance.dispatchEvent(new Event("start")));
    later(() => {
      synthesis.speaking = false;
      utterance.dispatchEvent(new Event("end"));
    }, 20);
  },
  cancel() { synthesis.speaking = false; },
  pause() { synthesis.paused = true; },
  resume() { synthesis.paused = false; }
});
Object.defineProperty(window, "speechSynthesis", {value: synthesis, configurable: true});
