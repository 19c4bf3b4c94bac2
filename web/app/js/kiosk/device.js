// What this kiosk is set to, by staff and for all its visitors. Kept on the device; nothing of a person is.
const BRANCH = "openhpf.kiosk.branch";
const PRINT = "openhpf.kiosk.print";

/** Id of the branch whose hall this kiosk stands in, or null before it was set up. */
export function branchId() {
  return localStorage.getItem(BRANCH);
}

export function chooseBranch(id) {
  localStorage.setItem(BRANCH, id);
}

/** Whether slips are printed at once; the browser then runs with --kiosk-printing, so that it asks nobody. */
export function printsAtOnce() {
  return localStorage.getItem(PRINT) === "at-once";
}

export function printAtOnce(wanted) {
  localStorage.setItem(PRINT, wanted ? "at-once" : "on-demand");
}
