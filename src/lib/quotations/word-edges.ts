/** Where a quotation may begin and end in a text: never within a word, never within a number. */
import type { Normalised } from './normalise.ts';
import { beginsWithMagnitude } from './meaning-words.ts';

/** A letter or figure, or a mark on one: a word goes on where the next of these follows. */
const WORD = /[\p{L}\p{N}\p{M}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
/** Signs that hold a number together: 14,500; 2019/20; 10-15; 10:30; 3⁄4. */
const IN_NUMBER = /[.,:'/⁄-]/u;
/** Longer than the longest word that multiplies a number. */
const MAGNITUDE_LENGTH = 16;

const is = (pattern: RegExp, character: string | undefined): boolean =>
  character !== undefined && pattern.test(character);

/** Whether the text before and after a position are one number: “14|,500”, “-|5”, “5| %”, “14.5| million”. */
function cutsNumber({ text, tight }: Normalised, at: number): boolean {
  const [before2, before, after, after2] = [text[at - 2], text[at - 1], text[at], text[at + 1]];
  if (is(DIGIT, before)) {
    if (is(IN_NUMBER, after) && is(DIGIT, after2)) return true;
    if (is(/[%‰]/u, after) || (after === ' ' && is(/[%‰]/u, after2))) return true;
    if (tight.has(at) && is(DIGIT, after2)) return true;
    if (after === ' ' && beginsWithMagnitude(text.slice(at, at + MAGNITUDE_LENGTH))) return true;
  }
  if (is(DIGIT, before2)) {
    if (is(IN_NUMBER, before) && is(DIGIT, after)) return true;
    if (before !== ' ') return false;
    if (is(/[%‰]/u, after) || (tight.has(at - 1) && is(DIGIT, after))) return true;
    return beginsWithMagnitude(text.slice(at, at + MAGNITUDE_LENGTH));
  }
  // A minus, and no dash between words.
  return before === '-' && is(DIGIT, after) && (before2 === undefined || before2 === ' ' || before2 === '(');
}

/** Whether a quotation that begins or ends at a position would cut a word or a number. */
function cuts(source: Normalised, at: number): boolean {
  const { text } = source;
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [text[at - 1], text[at]];
  // “non-compliant”, “un-⏎lawful”: a part of such a word may say the opposite. A long dash parts words.
  if (source.hyphens.has(at)) return !source.dashes.has(at);
  if (is(WORD, before) && is(WORD, after)) return true;
  // “can't”, “board's”.
  if (after === "'" && is(LETTER, before) && is(LETTER, text[at + 1])) return true;
  if (before === "'" && is(LETTER, after) && is(LETTER, text[at - 2])) return true;
  return cutsNumber(source, at);
}

/** Whether a stretch of a text begins and ends at the edges of words and numbers. */
export const isWholeWords = (source: Normalised, at: number, length: number): boolean =>
  !cuts(source, at) && !cuts(source, at + length);
