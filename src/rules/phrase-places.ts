/**
 * Where a phrase may stand in a record, told from the places of some of its words alone. The words that
 * stand on nearly every page have long lists in the index, which are heavy to fetch: the places of the
 * other words, and how far apart they are, say nearly as much. That the phrase does stand there is
 * proved in the text, when it is shown.
 */

/** Words of a phrase that stand side by side, and how many words of the phrase come before them. */
export interface Stretch {
  text: string;
  before: number;
  words: number;
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
/** A word without what stands around it, in small letters. */
const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();

/**
 * The stretches of a phrase that the index is asked for: without the common words.
 * @returns stretches of one word or more; none where it has no other words
 */
export function tellingStretches(phrase: string, common: ReadonlySet<string>): Stretch[] {
  const words = phrase.split(/\s+/u).filter(hasWord);
  const telling: Stretch[] = [];
  let open = false;
  words.forEach((word, before) => {
    const last = telling.at(-1);
    if (common.has(bare(word))) open = false;
    else if (open && last) {
      last.text += ` ${word}`;
      last.words += 1;
    } else {
      telling.push({ text: word, before, words: 1 });
      open = true;
    }
  });
  return telling;
}

/** The words of a query without those that stand on nearly every page. */
export const tellingWords = (words: string, common: ReadonlySet<string>): string =>
  tellingStretches(words, common)
    .map(({ text }) => text)
    .join(' ');

/** The index counts a dash between two words as a word, and the reader may not have written it: so many may come between. */
const DASHES = 2;

/**
 * Whether stretches stand in a record as far apart as in their phrase.
 * @param places for each stretch, the numbers of the words in the record that belong to it, in any order
 */
export function standApart(stretches: readonly Stretch[], places: ReadonlyArray<readonly number[]>): boolean {
  const found = places.map((list) => new Set(list));
  const follows = (at: number, index: number): boolean => {
    const next = stretches[index + 1];
    if (!next) return true;
    const gap = next.before - stretches[index]!.before;
    return [...Array(DASHES + 1).keys()].some(
      (dashes) => found[index + 1]!.has(at + gap + dashes) && follows(at + gap + dashes, index + 1),
    );
  };
  return [...(found[0] ?? [])].some((at) => follows(at, 0));
}

/** Whether so many of these places lie as near to each other as the words of a phrase of this length. */
export function standTogether(places: readonly number[], count: number, length: number): boolean {
  const ordered = [...new Set(places)].sort((a, b) => a - b);
  return ordered.some((at, index) => {
    const last = ordered[index + count - 1];
    return last !== undefined && last - at < length + DASHES;
  });
}
