/** The index in the browser: loaded when it is needed, asked in the terms of `rules/search-terms.ts`. */
import { FACETS, type Facet, type SearchState } from '../rules/search-address.ts';
import {
  phraseRanges,
  readQuery,
  tellingStretches,
  tellingWords,
  TOKENS_FOLLOW,
  type Query,
  type ReferenceSpellings,
} from '../rules/search-terms.ts';

export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; date?: string; lang?: string };
  filters: Partial<Record<Facet, string[]>>;
  anchors: Array<{ id: string; text?: string; location: number }>;
  locations: number[];
}
interface Result {
  id: string;
  data(): Promise<Fragment>;
}
interface Answer {
  results: Result[];
  filters: Partial<Record<Facet, Record<string, number>>>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** Fetches the filters; answers count them only after that. */
  filters(): Promise<unknown>;
  search(words: string | null, options: object): Promise<Answer>;
}
export type Counts = Record<Facet, Map<string, number>>;
export interface Found {
  query: Query;
  /** Each gives its record when it is asked for; nothing where the phrase does not stand in it after all. */
  results: Array<() => Promise<Fragment | undefined>>;
  /** What each value of each facet would find beside the other filters. To be asked for once hits are shown. */
  counts(): Promise<Counts>;
}

let engine: Promise<Pagefind> | undefined;

/** Begins to load the index. `base` is the folder in which the site is published, with its slashes. */
export function load(base: string): Promise<Pagefind> {
  engine ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    // Without its worker: one file fewer to fetch, and no policy for workers to be opened.
    await pagefind.options({ baseUrl: '/', noWorker: true });
    await pagefind.init();
    return pagefind;
  })();
  engine.catch(() => (engine = undefined));
  return engine;
}

/** The text of a hit, without the tokens of its references. */
export const shownText = (fragment: Fragment): string => fragment.content.split(` ${TOKENS_FOLLOW}`)[0]!;

const sortOf = ({ sort }: SearchState): object =>
  sort === 'relevance' ? {} : { sort: sort === 'newest' ? { newest: 'desc' } : { oldest: 'asc' } };

function filtersOf(state: SearchState, except?: Facet): object {
  const set = FACETS.filter((facet) => facet !== except && state.filters[facet].length > 0);
  return Object.fromEntries(set.map((facet) => [facet, { any: state.filters[facet] }]));
}

const passes = (fragment: Fragment, state: SearchState, except?: Facet): boolean =>
  FACETS.every(
    (facet) =>
      facet === except ||
      state.filters[facet].length === 0 ||
      state.filters[facet].some((value) => fragment.filters[facet]?.includes(value)),
  );

/** So many records are fetched and read to tell in which a phrase stands; more are left to the index. */
const READ = 8;

const inAll = (answers: readonly Answer[]): Result[] =>
  answers[0]!.results.filter(({ id }) =>
    answers.every((one) => one.results.some((result) => result.id === id)),
  );

/** Whether every phrase of a query stands in a record word for word. */
const stands = (fragment: Fragment, query: Query): boolean =>
  query.phrases.every((phrase) => phraseRanges(shownText(fragment), phrase).length > 0);

/**
 * Records in which every phrase may stand. The index is asked for the words that tell; where they are in
 * too many records to read, for the whole phrase. What it finds is proved in the text when it is shown.
 */
async function phraseCandidates(
  pagefind: Pagefind,
  query: Query,
  options: object,
  common: ReadonlySet<string>,
): Promise<{ candidates: Result[]; sure: boolean }> {
  const ask = (asked: readonly string[]) =>
    Promise.all(
      [...asked.map((one) => (one.includes(' ') ? `"${one}"` : one)), tellingWords(query.words, common)]
        .filter((one) => one !== '')
        .map((one) => pagefind.search(one, options)),
    );
  const stretches = query.phrases.flatMap((phrase) => tellingStretches(phrase, common));
  const whole = stretches.join() === query.phrases.join();
  let candidates = inAll(await ask(stretches));
  if (!whole && candidates.length > READ) {
    candidates = inAll(await ask(query.phrases));
    if (candidates.length > 0) return { candidates, sure: true };
  }
  if (candidates.length > 0) return { candidates, sure: whole };
  // The index counts a dash between words as a word, and the text may have none: ask for the words alone.
  const words = [query.words, ...query.phrases].join(' ').trim();
  return { candidates: (await pagefind.search(words, options)).results.slice(0, 40), sure: false };
}

const noCounts = (): Counts =>
  Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Counts;

function countFragments(fragments: readonly Fragment[], state: SearchState): Counts {
  const counts = noCounts();
  for (const facet of FACETS)
    for (const fragment of fragments.filter((one) => passes(one, state, facet)))
      for (const value of fragment.filters[facet] ?? [])
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  return counts;
}

async function countAnswers(pagefind: Pagefind, words: string | null, state: SearchState): Promise<Counts> {
  const counts = noCounts();
  await pagefind.filters();
  for (const facet of FACETS) {
    const { filters } = await pagefind.search(words, { filters: filtersOf(state, facet) });
    for (const [value, count] of Object.entries(filters[facet] ?? {}))
      if (count > 0) counts[facet].set(value, count);
  }
  return counts;
}

/** The values of facets are counted in so many records at most. */
const COUNTED = 60;

type Lazy = () => Promise<Fragment | undefined>;

async function onlyProved(all: readonly Lazy[]): Promise<Lazy[]> {
  const fragments = await Promise.all(all.map((one) => one()));
  return fragments
    .filter((fragment) => fragment !== undefined)
    .map((fragment) => () => Promise.resolve(fragment));
}

/** Searches by the words, phrases, filters and order of a state. */
export async function find(
  base: string,
  state: SearchState,
  { references: spellings, common: list }: { references: ReferenceSpellings; common: readonly string[] },
): Promise<Found> {
  const common = new Set(list);
  const pagefind = await load(base);
  const query = readQuery(state.text, state.exact, spellings);
  const options = { ...sortOf(state), filters: filtersOf(state) };
  if (query.phrases.length > 0) {
    const { candidates, sure } = await phraseCandidates(pagefind, query, options, common);
    const proved = candidates.map((one) => async () => {
      const fragment = await one.data();
      return stands(fragment, query) ? fragment : undefined;
    });
    const results = sure ? proved : await onlyProved(proved);
    return {
      query,
      results,
      counts: async () => {
        const all = await phraseCandidates(pagefind, query, sortOf(state), common);
        const fragments = await Promise.all(all.candidates.slice(0, COUNTED).map((one) => one.data()));
        return countFragments(
          fragments.filter((fragment) => stands(fragment, query)),
          state,
        );
      },
    };
  }
  const words = query.words === '' ? null : tellingWords(query.words, common);
  const answer = await pagefind.search(words, options);
  return {
    query,
    results: answer.results.map((result) => () => result.data()),
    counts: () => countAnswers(pagefind, words, state),
  };
}
