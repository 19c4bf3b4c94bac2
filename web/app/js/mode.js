// Standard or elder mode: remembered on this device, the same on every page.
const KEY = "openhpf.mode";

/** @returns {"standard"|"elder"} */
export function mode() {
  return localStorage.getItem(KEY) === "elder" ? "elder" : "standard";
}

/** Whether the person has been asked, or has chosen. */
export function hasChosenMode() {
  return localStorage.getItem(KEY) !== null;
}

export function chooseMode(chosen) {
  localStorage.setItem(KEY, chosen);
  apply();
  dispatchEvent(new Event("modechange"));
}

function apply() {
  document.documentElement.dataset.mode = mode();
}

apply();
