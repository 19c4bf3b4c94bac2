// What this device is set up for, such as the window it stands at. Kept on it; nothing personal.
const KEY = "openhpf.device";

/** @returns {{branchId?: string, branchName?: string, window?: number, keysOff?: boolean}} */
export function device() {
  return JSON.parse(localStorage.getItem(KEY) ?? "{}");
}

/** Keeps these settings beside the others; undefined forgets one. */
export function setUp(settings) {
  localStorage.setItem(KEY, JSON.stringify({ ...device(), ...settings }));
}
