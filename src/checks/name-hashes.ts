/**
 * Names that are not to be published, as salted hashes. The list can stand in a public repository: it
 * cannot be read. Whoever suspects a name can still try it, as the check does, so a name that must not even
 * be guessed belongs in no list.
 */
import { createHash } from 'node:crypto';

/** A name as it is compared: without capitals, accents, points, hyphens and possessive endings. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The hash of a name as {@link plainName} gives it. */
export const hashOf = (plain: string, salt: string): string =>
  createHash('sha256').update(`${salt}\0${plain}`).digest('hex');

/** Words that may begin a name or go on with one. Names of people have capitals, and small words between. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu;

export interface Window {
  /** As {@link plainName} gives it. */
  plain: string;
  /** Where it begins in the text. */
  offset: number;
  written: string;
}

/**
 * Every run of so many words in a text that may be a name: it begins and ends with a capital.
 * @param lengths of how many words a name may be
 */
export function* windows(text: string, lengths: readonly number[]): Generator<Window> {
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], offset: match.index }));
  const capital = words.map(({ word }) => /^\p{Lu}/u.test(word));
  for (const [at, { offset }] of words.entries()) {
    if (!capital[at]) continue;
    for (const length of lengths) {
      const last = words[at + length - 1];
      if (!last || !capital[at + length - 1]) continue;
      const written = text.slice(offset, last.offset + last.word.length);
      if (/\n\s*\n/u.test(written)) continue;
      const plain = plainName(written);
      if (plain.split(' ').length === length) yield { plain, offset, written };
    }
  }
}
