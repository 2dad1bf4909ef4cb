/** The words of the record as it spells them, so that a slip of the reader's pen need not end a search. */
import { distance } from 'fastest-levenshtein';

const WORD = /[\p{L}\p{M}]{4,}/gu;

/**
 * The words that occur at least twice, the commonest first. A word that occurs once may itself be a slip.
 *
 * @param texts everything that the search reads
 */
export function vocabulary(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/**
 * The query with each unknown word put as the record spells the word nearest to it: one letter may
 * differ in a short word, two in a long one. The beginning of a known word is known.
 *
 * @returns undefined where nothing is near, or all of it is known
 */
export function correctSpelling(query: string, words: readonly string[]): string | undefined {
  const corrected = query.replace(WORD, (written) => {
    const wanted = written.toLowerCase();
    if (words.some((word) => word.startsWith(wanted))) return written;
    const allowed = wanted.length > 6 ? 2 : 1;
    const near = words
      .filter((word) => Math.abs(word.length - wanted.length) <= allowed)
      .map((word) => ({ word, away: distance(wanted, word) }))
      .filter(({ away }) => away <= allowed)
      .sort((a, b) => a.away - b.away);
    const [first] = near;
    if (!first) return written;
    const capital = !written.startsWith(wanted.charAt(0));
    return capital ? first.word.charAt(0).toUpperCase() + first.word.slice(1) : first.word;
  });
  return corrected === query ? undefined : corrected;
}
