// Check digits: whoever mistypes is told at once, before anything is asked of the API.
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = "10X98765432";

/** Whether a ticket code ends with its check digit (Luhn, ISO/IEC 7812-1 Annex B). */
export function isTicketCode(code) {
  const sum = [...code].reverse()
    .map((digit, place) => place % 2 === 1 ? Number(digit) * 2 : Number(digit))
    .reduce((total, weighted) => total + (weighted > 9 ? weighted - 9 : weighted), 0);
  return /^\d{9}$/.test(code) && sum % 10 === 0;
}

/** Whether an id number ends with its check character (GB 11643-1999, ISO 7064 MOD 11-2). */
export function isIdNumber(number) {
  const sum = ID_WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return /^\d{17}[\dX]$/.test(number) && ID_CHECKS[sum % 11] === number[17];
}
