/** A text as its letters and digits alone, with the way back: how hidden words are looked for. */
import { atPercentEncoded, decodePercent, withoutLookAlikes } from '../../lib/text/look-alikes.ts';

export interface Spelled {
  text: string;
  letters: string;
  /** For each letter, where it begins in the text, and where it ends. */
  starts: number[];
  ends: number[];
}

/** The letters of a character: none for a space or a sign, several for a ligature. */
const plainLetters = (character: string): string =>
  /[\p{L}\p{M}\p{N}]/u.test(character)
    ? withoutLookAlikes(character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, ''))
    : '';

/** Those of the characters that were met, since whole files are spelled out. */
const known = new Map<string, string>();

/** Spells a text: no case, accents, ligatures, look-alikes, spaces or signs, so that no way of writing hides a word. */
export function spellOut(text: string): Spelled {
  let letters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const add = (character: string, length: number) => {
    let plain = known.get(character);
    if (plain === undefined) known.set(character, (plain = plainLetters(character)));
    for (let unit = plain.length; unit > 0; unit -= 1) {
      starts.push(at);
      ends.push(at + length);
    }
    letters += plain;
  };
  atPercentEncoded(text).forEach((piece, index) => {
    const isEncoded = index % 2 === 1;
    for (const character of isEncoded ? decodePercent(piece) : piece) {
      add(character, isEncoded ? piece.length : character.length);
      if (!isEncoded) at += character.length;
    }
    if (isEncoded) at += piece.length;
  });
  return { text, letters, starts, ends };
}

/** Fewer letters than this are in any text: they are taken out, and not looked for elsewhere. */
export const FEWEST_LETTERS = 4;
/** Fewer letters than this are inside other words: they are looked for as words of their own. */
const INSIDE_OTHERS = 6;
/** Scripts in which two letters are a name. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A short name, as it is written. */
const SHORT_NAME = /^\p{Lu}\p{L}{1,2}$/u;

/** Whether words are looked for where they were not found. */
export function isLookedFor(words: string): boolean {
  const { length } = spellOut(words).letters;
  return length >= FEWEST_LETTERS || (length >= 2 && DENSE.test(words)) || SHORT_NAME.test(words.trim());
}

/** The offsets of words in a text, from and to. */
export function occurrences(text: Spelled, words: string): Array<[number, number]> {
  const wanted = spellOut(words).letters;
  const found: Array<[number, number]> = [];
  if (wanted === '') return found;
  const alone = wanted.length < INSIDE_OTHERS && !DENSE.test(words);
  const exact = wanted.length < FEWEST_LETTERS && SHORT_NAME.test(words.trim());
  for (let at = text.letters.indexOf(wanted); at >= 0; at = text.letters.indexOf(wanted, at + 1)) {
    const [start, end] = [text.starts[at]!, text.ends[at + wanted.length - 1]!];
    if (found.length > 0 && start < found.at(-1)![1]) continue;
    if (alone && (isLetter(text.text, start - 1) || isLetter(text.text, end))) continue;
    if (exact && text.text.slice(start, end) !== words.trim()) continue;
    found.push([start, end]);
  }
  return found;
}

const isLetter = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');

export const containsWords = (text: Spelled, words: string): boolean => occurrences(text, words).length > 0;
