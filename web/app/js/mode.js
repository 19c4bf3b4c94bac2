// Standard or elder mode: remembered on this device, the same on every page. On a device of many people, such as a
// kiosk, a choice holds for the visit alone.
const KEY = "openhpf.mode";

let shared = false;
let ofVisit = null;

/** @returns {"standard"|"elder"} */
export function mode() {
  return ofVisit ?? (localStorage.getItem(KEY) === "elder" ? "elder" : "standard");
}

/** Whether the person has been asked, or has chosen. */
export function hasChosenMode() {
  return localStorage.getItem(KEY) !== null;
}

/** Chooses as people do by the button of every page. */
export function chooseMode(chosen) {
  if (shared) ofVisit = chosen;
  else localStorage.setItem(KEY, chosen);
  apply();
}

/** From now on choices belong to the visit; what the device remembers is where each visit begins. */
export function shareDevice() {
  shared = true;
}

/** Whether the person before a shared device chose another mode than it begins with. */
export function isModeOfVisit() {
  return ofVisit !== null;
}

/** The next person finds the device as it always begins. */
export function forgetModeOfVisit() {
  if (ofVisit === null) return;
  ofVisit = null;
  apply();
}

function apply() {
  document.documentElement.dataset.mode = mode();
  dispatchEvent(new Event("modechange"));
}

apply();
