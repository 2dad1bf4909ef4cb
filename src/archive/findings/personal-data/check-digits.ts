/** The check digits of numbers that are given to people. Each takes digits and capitals without what parts them. */

const digitsOf = (number: string) => [...number].map(Number);
const weighted = (number: string, weights: number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0);

/** The rest of a long decimal number, for a divisor of two digits. */
const rest = (digits: string, divisor: number) =>
  digitsOf(digits).reduce((left, digit) => (left * 10 + digit) % divisor, 0);

/** NHS number: nine digits weighted 10 to 2, modulo 11, give the tenth (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/u.test(digits) || /^(\d)\1{9}$/u.test(digits)) return false;
  const check = (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Unique taxpayer reference: nine digits, weighted, modulo 11, give the first (HMRC, specification of modulus checks). */
export const isTaxpayerReference = (number: string): boolean =>
  '21987654321'[weighted(number.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11] === number[0];

/** The letters of a unique pupil number, by remainder: no I, O or S, which look like figures. */
const PUPIL_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Unique pupil number: a check letter, then twelve places weighted 2 to 13, modulo 23. A temporary
 * number ends in a letter, which counts as its place in the list (Government Data Standards Catalogue,
 * Unique Pupil Number 2.0; rule 1510 of the school census).
 */
export function isPupilNumber(number: string): boolean {
  if (!/^[A-Z]\d{11}[A-Z\d]$/u.test(number)) return false;
  let sum = 0;
  for (let place = 1; place <= 12; place += 1) {
    const character = number[place]!;
    const value = /\d/u.test(character) ? Number(character) : PUPIL_LETTERS.indexOf(character);
    if (value < 0) return false;
    sum += value * (place + 1);
  }
  return PUPIL_LETTERS[sum % 23] === number[0];
}

/** IBAN: its first four signs moved to the end, letters as 10 to 35, modulo 97 is 1 (ISO 13616). */
export const isIban = (iban: string): boolean =>
  rest(
    (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/gu, (letter) => String(letter.charCodeAt(0) - 55)),
    97,
  ) === 1;

/** The first digits that issuers of cards have (ISO/IEC 7812), and the lengths that go with them. */
const ISSUERS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d{2}|4[4-9]\d)\d{12}|35\d{14}|(?:5018|5020|5038|6304|6759|676[1-3])\d{8,15})$/u;

/** Card number: the formula of Luhn. */
export const isCardNumber = (digits: string): boolean =>
  ISSUERS.test(digits) &&
  digitsOf(digits)
    .reverse()
    .reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0) %
    10 ===
    0;

/** PPSN: seven digits weighted 8 to 2, and a second letter by 9, modulo 23, give the first letter. */
export function isPpsn(number: string): boolean {
  const [, digits = '', check = '', second = 'W'] = /^(\d{7})([A-W])([A-IW])?$/u.exec(number) ?? [];
  const sum = weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * 'WABCDEFGHI'.indexOf(second);
  return digits !== '' && 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23] === check;
}

/** Steuer-ID: ISO/IEC 7064, mod 11,10; of the first ten digits one occurs twice or three times. */
export function isGermanTaxNumber(digits: string): boolean {
  if (!/^[1-9]\d{10}$/u.test(digits)) return false;
  const counts = [...'0123456789'].map((digit) => digits.slice(0, 10).split(digit).length - 1);
  if (counts.filter((count) => count > 1).length !== 1 || Math.max(...counts) > 3) return false;
  const product = digitsOf(digits.slice(0, 10)).reduce(
    (left, digit) => (((left + digit) % 10 || 10) * 2) % 11,
    10,
  );
  return (11 - product) % 10 === Number(digits[10]);
}

/** German pension insurance number: the letter as two digits, weighted, the sums of digits added (VKVV § 4). */
export function isGermanPensionNumber(number: string): boolean {
  if (!/^\d{8}[A-Z]\d{3}$/u.test(number)) return false;
  const digits = number.replace(/[A-Z]/u, (letter) => String(letter.charCodeAt(0) - 64).padStart(2, '0'));
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, at) => {
    const product = weight * Number(digits[at]);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(digits[12]);
}

/** NIR: 97 less the rest of the thirteen digits is the key; Corsica's 2A and 2B count as 19 and 18. */
export const isNir = (number: string): boolean =>
  97 - rest(number.slice(0, 13).replace('2A', '19').replace('2B', '18'), 97) === Number(number.slice(13));
