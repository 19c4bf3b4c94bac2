/** Whole minutes from one instant to another, at least 0. */
export function minutesBetween(from, to) {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}
