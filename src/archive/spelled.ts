/** A text as its letters and digits alone, with the way back: how hidden words are looked for. */

export interface Spelled {
  letters: string;
  /** For each letter, where it begins in the text, and where it ends. */
  starts: number[];
  ends: number[];
}

/** Spells a text: no case, no accents, no ligatures, no spaces or signs, so that no way of writing hides a word. */
export function spelled(text: string): Spelled {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]/gu))
    for (const unit of match[0].normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').split('')) {
      letters.push(unit);
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  return { letters: letters.join(''), starts, ends };
}

/** Fewer letters than this stand in any text: they are taken out, and not looked for elsewhere. */
export const FEWEST_LETTERS = 4;

/** Where words stand in a text, as offsets from and to. */
export function occurrences(text: Spelled, words: string): Array<[number, number]> {
  const wanted = spelled(words).letters;
  const found: Array<[number, number]> = [];
  if (wanted === '') return found;
  for (let at = text.letters.indexOf(wanted); at >= 0; at = text.letters.indexOf(wanted, at + wanted.length))
    found.push([text.starts[at]!, text.ends[at + wanted.length - 1]!]);
  return found;
}
