/** Phrases in the index: Pagefind finds them by the stems of their words, and each record is checked word for word. */
import { phraseRanges, standTogether, type Query } from '../../lib/search/terms.ts';
import { shownText, type Fragment, type Pagefind, type Result, type SearchOptions } from './index.client.ts';

/** Whether a record contains every phrase of a query word for word. */
export const containsPhrase = (fragment: Fragment, { phrases }: Pick<Query, 'phrases'>): boolean =>
  phrases.every((phrase) => phraseRanges(shownText(fragment), phrase).length > 0);

async function phraseResults(pagefind: Pagefind, phrase: string, options: SearchOptions): Promise<Result[]> {
  const words = phrase.replace(/\p{S}+/gu, '').split(/\s+/u);
  // The index counts a dash between two words as a word, and a query has none: there, words near each other are searched for.
  const bare = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (bare.length === words.length) {
    const { results } = await pagefind.search(`"${words.join(' ')}"`, options);
    if (results.length > 0) return results;
  }
  const { results } = await pagefind.search(bare.join(' '), options);
  return results.filter((result) => standTogether(result.words, bare.length, words.length));
}

/** Records that may contain every phrase of a query and its other words: in the order of the first phrase. */
export async function phraseCandidates(
  pagefind: Pagefind,
  { phrases }: Pick<Query, 'phrases'>,
  otherWords: string,
  options: SearchOptions,
): Promise<Result[]> {
  const [first = [], ...others] = await Promise.all([
    ...phrases.map((phrase) => phraseResults(pagefind, phrase, options)),
    ...(otherWords === '' ? [] : [pagefind.search(otherWords, options).then(({ results }) => results)]),
  ]);
  const ids = others.map((list) => new Set(list.map(({ id }) => id)));
  return first.filter(({ id }) => ids.every((list) => list.has(id)));
}
