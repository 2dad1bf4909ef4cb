/**
 * Finds what may identify a private person in a text. It flags for an editor's decision; it decides nothing.
 *
 * Hand-made because: recognisers of personal data need models and servers, and do not know the numbers of pupils
 * and patients.
 */
import type { FileFinding } from '../../collections/fields/attached-file.ts';
import { brokenNumbers } from './broken-numbers.ts';

/** A stretch of a text that may identify a person. */
export interface Personal {
  kind: FileFinding['kind'];
  start: number;
  end: number;
}

/** It begins where its first part does: else a long word would be looked through again from each of its letters. */
const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const TELEPHONE =
  /(?<![\w.,/-])(?:(?:\+|00 ?)44\)?[ -]?(?:\(0\)[ -]?)?[1-9]|\(?0[1-9])(?:[ ()-]{0,2}\d){8,9}(?![\w/-]|[.,]\d)/gu;
/** Letters and prefixes that are never given: HM Revenue and Customs, National Insurance Manual NIM39110. */
const NATIONAL_INSURANCE =
  /(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d{2}){3}[ -]?[A-D](?!\w)/giu;
const TEN_DIGITS = /(?<![\d.,+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-]|[.,]\d)/gu;
const PUPIL_NUMBER = /(?<!\w)[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z\d](?!\w)/giu;
const POSTCODE = /(?<!\w)(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?[ \n]?\d[ABD-HJLNP-UW-Z]{2})(?!\w)/gu;
const HOUSE =
  /(?<!\w)(?:flat|apartment|unit)?\s*\d{1,4}[a-z]?,?\s+(?:[\p{Lu}][\p{L}'’-]+[ \n]){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|way|court|crescent|gardens|grove|place|terrace|square|hill|row|mews|walk|park|green|view|rise)\b/giu;
const DATE =
  /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}|\d{1,2}(?:st|nd|rd|th)?[ \n](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ \n](?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)/giu;
const BORN = /(?:\bborn\b|\bdate\s+of\s+birth\b|\bd\.?o\.?b\.?(?!\w)|\bbirth\s?date\b)/iu;
const NAME = /\b\p{Lu}[\p{Ll}'’-]+[ \n]\p{Lu}[\p{L}'’-]+\b/u;

/** NHS number: nine digits weighted 10 to 2, modulo 11, give the tenth (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/u.test(digits) || /^(\d)\1{9}$/u.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

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

/** Signs that nobody sees, and that part what belongs together. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]+/gu;

/**
 * A text as it would be typed: spaces, hyphens, letters and figures of print as those of a keyboard, and without
 * signs that nobody sees. `placeOf` gives the place in the text of a character of what was made of it.
 */
function typed(printed: string): { text: string; placeOf: (at: number) => number } {
  const text = printed
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const unseen = [...text.matchAll(UNSEEN)];
  if (unseen.length === 0) return { text, placeOf: (at) => at };
  const places: number[] = [];
  let from = 0;
  for (const { index, 0: signs } of unseen) {
    for (let at = from; at < index; at += 1) places.push(at);
    from = index + signs.length;
  }
  for (let at = from; at < text.length; at += 1) places.push(at);
  return { text: text.replace(UNSEEN, ''), placeOf: (at) => places[at]! };
}

/** All that is found in a text, in its order. What lies inside another find is not named twice. */
export function findPersonalData(printed: string): Personal[] {
  const { text, placeOf } = typed(printed);
  const found: Personal[] = [];
  const take = (kind: Personal['kind'], start: number, length: number) => {
    const end = start + length;
    if (!found.some((other) => start < other.end && end > other.start)) found.push({ kind, start, end });
  };
  for (const match of text.matchAll(EMAIL)) take('email-address', match.index, match[0].length);
  for (const match of text.matchAll(PUPIL_NUMBER))
    if (isPupilNumber(match[0].toUpperCase())) take('unique-pupil-number', match.index, match[0].length);
  for (const match of text.matchAll(NATIONAL_INSURANCE))
    take('national-insurance-number', match.index, match[0].length);
  for (const match of text.matchAll(TEN_DIGITS))
    if (isNhsNumber(match[0].replace(/\D/gu, ''))) take('nhs-number', match.index, match[0].length);
  for (const match of text.matchAll(TELEPHONE)) take('telephone-number', match.index, match[0].length);
  for (const { kind, start, end } of brokenNumbers(text, (kind, characters) =>
    kind === 'nhs-number' ? isNhsNumber(characters) : isPupilNumber(characters.toUpperCase()),
  ))
    take(kind, start, end - start);
  const houses = [...text.matchAll(HOUSE)];
  for (const match of text.matchAll(POSTCODE)) {
    // A house number comes before its postcode, with a street, perhaps a town, and line ends between.
    const house = houses.findLast(({ index }) => index < match.index && match.index - index < 160);
    if (house) take('postal-address', house.index, match.index + match[0].length - house.index);
  }
  for (const match of text.matchAll(DATE)) {
    const around = text.slice(Math.max(0, match.index - 80), match.index + match[0].length + 80);
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 25);
    if ((BORN.test(before) || BORN.test(after)) && NAME.test(around))
      take('date-of-birth', match.index, match[0].length);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({ kind, start: placeOf(start), end: placeOf(end - 1) + 1 }));
}
