/** Searches the index by the terms of `lib/search/terms.ts`. */
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
import { load, type Fragment, type Result } from './index.client.ts';
import { phraseCandidates, containsPhrase } from './phrases.client.ts';
import { indexedWords } from './words.client.ts';

type Lazy = () => Promise<Fragment | undefined>;
export interface SearchResult {
  query: Query;
  /** Each loads its record on demand; nothing where the record lacks the phrase after all. */
  results: Lazy[];
  /** Whether each of `results` may turn out to be none, so that their number is known only once all were read. */
  unread: boolean;
  /** Whether the query has only words of nearly every page. */
  onlyCommon: boolean;
  /**
   * How much is found, and what each value of each facet would find beside the other filters: a document counts
   * once there, however many of its records are found. Called once hits are shown.
   */
  counts(): Promise<Counted>;
}

function sortOf(state: SearchState): object {
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

/** The words of a language as a search takes them. */
export interface SearchWords {
  references: ReferenceSpellings;
  /** Words of nearly every page: not searched for beside others. */
  common: readonly string[];
}

/** Searches by the words, phrases, filters and order of a state. */
export async function find(
  base: string,
  state: SearchState,
  { references, common }: SearchWords,
): Promise<SearchResult> {
  const pagefind = await load(base);
  const query = readQuery(state.text, state.exact, references);
  const options = { ...sortOf(state), filters: pagefindFilters(state) };
  const telling = removeWords(query.words, common);
  const onlyCommon = [query.words, ...query.phrases].every((text) => removeWords(text, common) === '');
  const words = await indexedWords(
    base,
    pagefind,
    telling === '' && query.phrases.length === 0 ? query.words : telling,
  );
  if (words === undefined)
    return {
      query,
      results: [],
      unread: false,
      onlyCommon,
      counts: () => Promise.resolve({ counts: noCounts(), results: 0, all: true }),
    };
  if (query.phrases.length > 0) {
    const candidates = await phraseCandidates(pagefind, query, words, options);
    return {
      query,
      results: candidates.map((one) => async () => {
        const fragment = await one.data();
        return containsPhrase(fragment, query) ? fragment : undefined;
      }),
      unread: true,
      onlyCommon,
      counts: async () =>
        countRead(await phraseCandidates(pagefind, query, words, sortOf(state)), query, state),
    };
  }
  // By filters alone: all that pass them.
  const term = words === '' ? null : words;
  const answer = await pagefind.search(term, options);
  return {
    query,
    results: answer.results.map((result) => () => result.data()),
    unread: false,
    onlyCommon,
    counts: () => countAnswers(pagefind, term, state),
  };
}
