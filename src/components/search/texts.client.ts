/** What the texts have: the index searched by the terms of `lib/search/terms.ts`. */
import { orderOf, type SearchState } from '../../lib/search/address.ts';
import { readQuery, removeWords, type Query, type ReferenceSpellings } from '../../lib/search/terms.ts';
import {
  countAnswers,
  countFragments,
  pagefindFilters,
  noCounts,
  passes,
  type Counted,
} from './counts.client.ts';
import type { Pagefind, Result, SearchOptions } from './index.client.ts';
import { phraseCandidates, containsPhrase } from './phrases.client.ts';
import { indexedWords } from './words.client.ts';

/** The words of a language as a search takes them. */
export interface SearchWords {
  references: ReferenceSpellings;
  /** Words of nearly every page: not searched for beside others. */
  common: readonly string[];
  /** Words that a question has: not searched for beside others. */
  small: readonly string[];
  /** Whether the index has several bundles. */
  divided?: boolean;
}

export interface TextHits {
  query: Query;
  /** Whether the index has every word of the query. */
  known: boolean;
  results: Result[];
  /** Whether a record may lack the phrase after all, so that it must be read. */
  unread: boolean;
  /** Whether the query has only words of nearly every page. */
  onlyCommon: boolean;
  /** What is found without filters. */
  whole(): Promise<Result[]>;
  counts(): Promise<Counted>;
}

/** The order of a search as the index takes it. */
export function sortOf(state: SearchState): SearchOptions {
  const order = orderOf(state);
  return order === 'relevance' ? {} : { sort: { [order]: order === 'newest' ? 'desc' : 'asc' } };
}

/** So many records at most are read to count what is found where that must be read. */
const COUNTED = 60;

/** Counts what phrases find in records, by reading the first of these. */
async function countRead(candidates: readonly Result[], query: Query, state: SearchState): Promise<Counted> {
  const read = await Promise.all(candidates.slice(0, COUNTED).map((one) => one.data()));
  const fragments = read.filter((fragment) => containsPhrase(fragment, query));
  return {
    counts: countFragments(fragments, state),
    results: fragments.filter((fragment) => passes(fragment, state)).length,
    all: candidates.length <= COUNTED,
  };
}

/**
 * Searches the texts by the words, phrases, filters and order of a state.
 * @param titleWords the words of titles: one of them may begin with a word of the query
 */
export async function findInTexts(
  pagefind: Pagefind,
  state: SearchState,
  { references, common, small }: SearchWords,
  titleWords: readonly string[],
): Promise<TextHits> {
  const query = readQuery(state.text, state.exact, references);
  const options = { ...sortOf(state), filters: pagefindFilters(state) };
  const telling = removeWords(query.words, [...common, ...small]);
  const onlyCommon = [query.words, ...query.phrases].every((text) => removeWords(text, common) === '');
  const searched = telling === '' && query.phrases.length === 0 ? query.words : telling;
  const words = await indexedWords(pagefind, searched, titleWords);
  if (words === undefined)
    return {
      query,
      known: false,
      results: [],
      unread: false,
      onlyCommon,
      whole: () => Promise.resolve([]),
      counts: () => Promise.resolve({ counts: noCounts(), results: 0, all: true }),
    };
  const known = true;
  if (query.phrases.length > 0) {
    const whole = () => phraseCandidates(pagefind, query, words, sortOf(state));
    const results = await phraseCandidates(pagefind, query, words, options);
    const counts = async () => countRead(await whole(), query, state);
    return { query, known, results, unread: true, onlyCommon, whole, counts };
  }
  // By filters alone: all that pass them.
  const term = words === '' ? null : words;
  const { results } = await pagefind.search(term, options);
  return {
    query,
    known,
    results,
    unread: false,
    onlyCommon,
    whole: async () => (await pagefind.search(term, {})).results,
    counts: () => countAnswers(pagefind, term, state),
  };
}
