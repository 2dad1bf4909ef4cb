/** Words as titles and queries are compared: without case, accents and apostrophes, in any of their forms. */

export const plainWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\p{M}’'‘ʼ]/gu, '')
    .replace(/(\d),(?=\d{3})/gu, '$1')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How a language forms words: the longest first. */
export interface Endings {
  /** Endings by which the forms of a word differ; after an “=”, what takes the place of one. */
  cut: readonly string[];
  /** Endings that are part of a word. */
  kept: readonly string[];
}

/** What is left of a word without its ending, so that “fines” and “fined” are one. */
export function stemOf(word: string, { cut, kept }: Endings): string {
  if (/\p{N}/u.test(word) || kept.some((ending) => word.endsWith(ending))) return word;
  for (const one of cut) {
    const [ending = '', instead = ''] = one.split('=');
    if (word.length - ending.length > 2 && word.endsWith(ending))
      return word.slice(0, -ending.length) + instead;
  }
  return word;
}

/** A shorter word may be another word with one slip in it. */
const SHORTEST = 5;

/** Whether one slip makes one word of another: a letter wrong, missing or too many, or two swapped. The first is right. */
export function isOneSlip(written: string, word: string): boolean {
  if (written.length < SHORTEST || word.length < SHORTEST || written === word) return false;
  let same = 0;
  while (same < written.length && written.at(same) === word.at(same)) same += 1;
  if (same === 0) return false;
  const [a, b] = [written.slice(same), word.slice(same)];
  if (a.length === b.length)
    return (
      a.slice(1) === b.slice(1) || (a.at(0) === b.at(1) && a.at(1) === b.at(0) && a.slice(2) === b.slice(2))
    );
  return a.length > b.length ? a.slice(1) === b : a === b.slice(1);
}
