/** What is found, asked in the terms of `rules/search-terms.ts`. */
import { runsToAsk } from '../rules/neighbours.ts';
import { tellingWords } from '../rules/phrase-places.ts';
import { orderOf, type SearchState } from '../rules/search-address.ts';
import { readQuery, TOKENS_FOLLOW, type Query, type ReferenceSpellings } from '../rules/search-terms.ts';
import {
  countAnswers,
  countFragments,
  filtersOf,
  noCounts,
  passes,
  type Counted,
} from './search-counts.client.ts';
import { load, type Fragment, type Result } from './search-index.client.ts';
import { heavyWords } from './search-neighbours.client.ts';
import { commonWordCandidates, phraseCandidates, stands, type Asked } from './search-phrases.client.ts';
import { standing } from './search-words.client.ts';

export type Lazy = () => Promise<Fragment | undefined>;
export interface Found {
  query: Query;
  /** What is to be marked in the records that are found. */
  marked: Query;
  /** Each gives its record when it is asked for; nothing where the phrase does not stand in it after all. */
  results: Lazy[];
  /** Whether each of `results` may turn out to be none, so that their number is known only once all were read. */
  unread: boolean;
  /**
   * Where more records than a few may hold a phrase with heavy words: those that do hold it. The places of
   * those words are heavy to fetch, so this is to be asked once the first of `results` are shown.
   */
  certain?: () => Promise<Lazy[]>;
  /**
   * How much is found, and what each value of each facet would find beside the other filters: a document counts
   * once there, however many of its records are found. To be asked for once hits are shown.
   */
  counts(): Promise<Counted>;
}

function sortOf(state: SearchState): object {
  const order = orderOf(state);
  return order === 'relevance' ? {} : { sort: { [order]: order === 'newest' ? 'desc' : 'asc' } };
}

/** So many records are read to tell whether a phrase stands in them, before the index is asked for all its words. */
const FEW = 8;

/** So many records at most are read to count what is found where that must be read. */
const COUNTED = 60;

/** A record that gives itself only where the phrases of a query stand in it. */
const proved =
  (query: Query) =>
  (one: Result): Lazy =>
  async () => {
    const fragment = await one.data();
    return stands(fragment, query) ? fragment : undefined;
  };

/** Counts what phrases find in records, by reading the first of these. */
async function countRead(candidates: readonly Result[], query: Query, state: SearchState): Promise<Counted> {
  const read = await Promise.all(candidates.slice(0, COUNTED).map((one) => one.data()));
  const fragments = read.filter((fragment) => stands(fragment, query));
  return {
    counts: countFragments(fragments, state),
    results: fragments.filter((fragment) => passes(fragment, state)).length,
    all: candidates.length <= COUNTED,
  };
}

async function findPhrases(query: Query, state: SearchState, asked: Asked): Promise<Found> {
  const candidates = await phraseCandidates(query, asked);
  const unsure =
    candidates.length > FEW && query.phrases.some((phrase) => runsToAsk(phrase, asked.heavy).length > 0);
  const all = { ...asked, heavy: new Set<string>() };
  return {
    query,
    marked: query,
    results: candidates.map(proved(query)),
    unread: true,
    ...(unsure && {
      certain: async () => (await phraseCandidates(query, all)).map(proved(query)),
    }),
    counts: async () =>
      countRead(
        await phraseCandidates(query, { ...(unsure ? all : asked), options: sortOf(state) }),
        query,
        state,
      ),
  };
}

/** The answer to a query with a word that stands nowhere. */
const nothing = (query: Query): Found => ({
  query,
  marked: query,
  results: [],
  unread: false,
  counts: () => Promise.resolve({ counts: noCounts(), results: 0, all: true }),
});

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
  const asWritten = readQuery(state.text, state.exact, references);
  const options = { ...sortOf(state), filters: filtersOf(state) };
  const leftOut = new Set([...common, ...weak.filter((word) => heavy.has(word))]);
  const words = await standing(base, pagefind, tellingWords(asWritten.words, leftOut));
  if (words === undefined) return nothing(asWritten);
  const query = words === '' ? asWritten : { ...asWritten, words };
  const asked: Asked = { base, pagefind, options, common: leftOut, heavy };
  if (query.phrases.length > 0) return findPhrases(query, state, asked);
  if (query.words !== '' && words === '') {
    const marked = { ...query, words: '', phrases: query.words.split(' ') };
    const byRelevance = orderOf(state) === 'relevance';
    const results = await commonWordCandidates(marked.phrases, asked, byRelevance);
    const unfiltered = { ...asked, options: sortOf(state) };
    return {
      query,
      marked,
      results: results.map(proved(marked)),
      unread: true,
      counts: async () =>
        countRead(await commonWordCandidates(marked.phrases, unfiltered, byRelevance), marked, state),
    };
  }
  const telling = words === '' ? TOKENS_FOLLOW : words;
  const answer = await pagefind.search(telling, options);
  return {
    query,
    marked: query,
    results: answer.results.map((result) => () => result.data()),
    unread: false,
    counts: () => countAnswers(pagefind, telling, state),
  };
}
