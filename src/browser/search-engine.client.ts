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
  meta: { title: string; date?: string };
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
  results: Array<() => Promise<Fragment>>;
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

/** Records in which every phrase stands word for word: found by the index, proved in their text. */
async function phraseFound(
  pagefind: Pagefind,
  query: Query,
  state: SearchState,
  common: ReadonlySet<string>,
): Promise<Fragment[]> {
  const options = sortOf(state);
  const words = [query.words, ...query.phrases].join(' ').trim();
  const stretches = query.phrases.flatMap((phrase) => tellingStretches(phrase, common));
  const asked = await Promise.all([
    ...stretches.map((one) => pagefind.search(one.includes(' ') ? `"${one}"` : one, options)),
    ...(query.words === '' ? [] : [pagefind.search(tellingWords(query.words, common), options)]),
  ]);
  let candidates = asked[0]!.results.filter(({ id }) =>
    asked.every((one) => one.results.some((result) => result.id === id)),
  );
  // The index counts a dash between words as a word, and the text may have none: ask for the words alone.
  if (candidates.length === 0) candidates = (await pagefind.search(words, options)).results.slice(0, 40);
  const fragments = await Promise.all(candidates.map((candidate) => candidate.data()));
  return fragments.filter((fragment) =>
    query.phrases.every((phrase) => phraseRanges(shownText(fragment), phrase).length > 0),
  );
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

/** Searches by the words, phrases, filters and order of a state. */
export async function find(
  base: string,
  state: SearchState,
  { references: spellings, common: list }: { references: ReferenceSpellings; common: readonly string[] },
): Promise<Found> {
  const common = new Set(list);
  const pagefind = await load(base);
  const query = readQuery(state.text, state.exact, spellings);
  if (query.phrases.length > 0) {
    const fragments = await phraseFound(pagefind, query, state, common);
    return {
      query,
      results: fragments.filter((one) => passes(one, state)).map((one) => () => Promise.resolve(one)),
      counts: () => Promise.resolve(countFragments(fragments, state)),
    };
  }
  const words = query.words === '' ? null : tellingWords(query.words, common);
  const answer = await pagefind.search(words, { ...sortOf(state), filters: filtersOf(state) });
  return {
    query,
    results: answer.results.map((result) => () => result.data()),
    counts: () => countAnswers(pagefind, words, state),
  };
}
