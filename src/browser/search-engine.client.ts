/** What is found, asked in the terms of `rules/search-terms.ts`. */
import { runsToAsk } from '../rules/neighbours.ts';
import { tellingWords } from '../rules/phrase-places.ts';
import { orderOf, type SearchState } from '../rules/search-address.ts';
import { readQuery, TOKENS_FOLLOW, type Query, type ReferenceSpellings } from '../rules/search-terms.ts';
import { countAnswers, countFragments, filtersOf, type Counts } from './search-counts.client.ts';
import { load, type Fragment, type Result } from './search-index.client.ts';
import { heavyWords } from './search-neighbours.client.ts';
import { commonWordCandidates, phraseCandidates, stands, type Asked } from './search-phrases.client.ts';

export type Lazy = () => Promise<Fragment | undefined>;
export interface Found {
  query: Query;
  /** What is to be marked in the records that are found. */
  marked: Query;
  /** Each gives its record when it is asked for; nothing where the phrase does not stand in it after all. */
  results: Lazy[];
  /**
   * Where more records than a few may hold a phrase with heavy words: those that do hold it. The places of
   * those words are heavy to fetch, so this is to be asked once the first of `results` are shown.
   */
  certain?: () => Promise<Lazy[]>;
  /**
   * What each value of each facet would find beside the other filters: a document counts once, however many of
   * its records are found. To be asked for once hits are shown.
   */
  counts(): Promise<Counts>;
}

function sortOf(state: SearchState): object {
  const order = orderOf(state);
  return order === 'relevance' ? {} : { sort: { [order]: order === 'newest' ? 'desc' : 'asc' } };
}

/** So many records are read to tell whether a phrase stands in them, before the index is asked for all its words. */
const FEW = 8;

/** The values of facets are counted in so many records at most. */
const COUNTED = 60;

/** A record that gives itself only where the phrases of a query stand in it. */
const proved =
  (query: Query) =>
  (one: Result): Lazy =>
  async () => {
    const fragment = await one.data();
    return stands(fragment, query) ? fragment : undefined;
  };

async function findPhrases(query: Query, state: SearchState, asked: Asked): Promise<Found> {
  const candidates = await phraseCandidates(query, asked);
  const unsure =
    candidates.length > FEW && query.phrases.some((phrase) => runsToAsk(phrase, asked.heavy).length > 0);
  const all = { ...asked, heavy: new Set<string>() };
  return {
    query,
    marked: query,
    results: candidates.map(proved(query)),
    ...(unsure && {
      certain: async () => (await phraseCandidates(query, all)).map(proved(query)),
    }),
    counts: async () => {
      const found = await phraseCandidates(query, { ...(unsure ? all : asked), options: sortOf(state) });
      const fragments = await Promise.all(found.slice(0, COUNTED).map((one) => one.data()));
      return countFragments(
        fragments.filter((fragment) => stands(fragment, query)),
        state,
      );
    },
  };
}

/** The words of a language as a search takes them. */
export interface SearchWords {
  references: ReferenceSpellings;
  /** Not asked for beside others. */
  common: readonly string[];
  /** Nor are these, where they are heavy. */
  weak: readonly string[];
}

/** Searches by the words, phrases, filters and order of a state. */
export async function find(
  base: string,
  state: SearchState,
  { references, common, weak }: SearchWords,
): Promise<Found> {
  const [pagefind, heavy] = await Promise.all([load(base), heavyWords(base)]);
  const query = readQuery(state.text, state.exact, references);
  const options = { ...sortOf(state), filters: filtersOf(state) };
  const leftOut = new Set([...common, ...weak.filter((word) => heavy.has(word))]);
  const asked: Asked = { base, pagefind, options, common: leftOut, heavy };
  if (query.phrases.length > 0) return findPhrases(query, state, asked);
  const words = tellingWords(query.words, asked.common);
  if (query.words !== '' && words === '') {
    const marked = { ...query, words: '', phrases: query.words.split(' ') };
    const results = await commonWordCandidates(marked.phrases, asked, orderOf(state) === 'relevance');
    return {
      query,
      marked,
      results: results.map(proved(marked)),
      counts: () => countAnswers(pagefind, query.words, state),
    };
  }
  const telling = words === '' ? TOKENS_FOLLOW : words;
  const answer = await pagefind.search(telling, options);
  return {
    query,
    marked: query,
    results: answer.results.map((result) => () => result.data()),
    counts: () => countAnswers(pagefind, telling, state),
  };
}
