/** The index in the browser: loaded when it is needed, asked in the terms of `rules/search-terms.ts`. */
import { FACETS, orderOf, PART_OF, type Facet, type SearchState } from '../rules/search-address.ts';
import { standApart, standTogether, tellingStretches, tellingWords } from '../rules/phrase-places.ts';
import {
  phraseRanges,
  readQuery,
  TOKENS_FOLLOW,
  type Query,
  type ReferenceSpellings,
} from '../rules/search-terms.ts';

export interface Fragment {
  url: string;
  content: string;
  meta: { title: string; date?: string; lang?: string };
  filters: Partial<Record<Facet | typeof PART_OF, string[]>>;
  anchors: Array<{ id: string; text?: string; location: number }>;
  locations: number[];
}
interface Result {
  id: string;
  /** The numbers of the words in the record that were found. */
  words: number[];
  data(): Promise<Fragment>;
}
interface Answer {
  results: Result[];
  filters: Partial<Record<Facet | typeof PART_OF, Record<string, number>>>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** Fetches the filters; answers count them only after that. */
  filters(): Promise<unknown>;
  search(words: string, options: object): Promise<Answer>;
}
export type Lazy = () => Promise<Fragment | undefined>;
export type Counts = Record<Facet, Map<string, number>>;
export interface Found {
  query: Query;
  /** Each gives its record when it is asked for; nothing where the phrase does not stand in it after all. */
  results: Lazy[];
  /**
   * Where more records than a few may hold a phrase with common words: those that do hold it. The lists
   * of the common words are heavy to fetch, so this is to be asked once the first of `results` are shown.
   */
  certain?: () => Promise<Lazy[]>;
  /**
   * What each value of each facet would find beside the other filters: a document counts once, however many of
   * its records are found. To be asked for once hits are shown.
   */
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

function sortOf(state: SearchState): object {
  const order = orderOf(state);
  return order === 'relevance' ? {} : { sort: { [order]: order === 'newest' ? 'desc' : 'asc' } };
}

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

/** Whether every phrase of a query stands in a record word for word. */
const stands = (fragment: Fragment, query: Query): boolean =>
  query.phrases.every((phrase) => phraseRanges(shownText(fragment), phrase).length > 0);

/** The records in which a phrase may stand, by the places of its words that tell. */
async function mayHold(
  ask: (words: string) => Promise<Result[]>,
  phrase: string,
  common: ReadonlySet<string>,
): Promise<Result[]> {
  const stretches = tellingStretches(phrase, common);
  const answers = await Promise.all(stretches.map(({ text, words }) => ask(words > 1 ? `"${text}"` : text)));
  const others = answers.slice(1).map((list) => new Map(list.map((one) => [one.id, one.words])));
  return answers[0]!.filter(({ id, words }) =>
    standApart(stretches, [words, ...others.map((places) => places.get(id) ?? [])]),
  );
}

/** So many records are read to tell whether a phrase stands in them, before the index is asked for all its words. */
const FEW = 8;

/** Records in which every phrase may stand. That it does is proved in the text when it is shown. */
async function phraseCandidates(
  pagefind: Pagefind,
  query: Query,
  options: object,
  common: ReadonlySet<string>,
): Promise<Result[]> {
  const ask = async (words: string) => (await pagefind.search(words, options)).results;
  const loose = tellingWords(query.words, common);
  const lists = await Promise.all([
    ...query.phrases.map((phrase) => mayHold(ask, phrase, common)),
    ...(loose === '' ? [] : [ask(loose)]),
  ]);
  const [first = [], ...others] = lists;
  const ids = others.map((list) => new Set(list.map(({ id }) => id)));
  const candidates = first.filter(({ id }) => ids.every((list) => list.has(id)));
  if (candidates.length > 0) return candidates;
  // The index counts a dash between words as a word, and the text may have none: ask for the words alone.
  const all = [query.words, ...query.phrases].map((words) => tellingWords(words, common)).join(' ');
  return (await ask(all.trim())).filter(({ words }) =>
    query.phrases.every((phrase) => {
      const stretches = tellingStretches(phrase, common);
      const length = phrase.split(/\s+/u).length;
      return standTogether(
        words,
        stretches.reduce((sum, stretch) => sum + stretch.words, 0),
        length,
      );
    }),
  );
}

const noCounts = (): Counts =>
  Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Counts;

function countFragments(fragments: readonly Fragment[], state: SearchState): Counts {
  const counts = noCounts();
  for (const facet of FACETS) {
    const counted = new Set<string>();
    for (const fragment of fragments.filter((one) => passes(one, state, facet))) {
      const document = fragment.filters[PART_OF]?.[0];
      if (document !== undefined && counted.has(document)) continue;
      if (document !== undefined) counted.add(document);
      for (const value of fragment.filters[facet] ?? [])
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

async function countAnswers(pagefind: Pagefind, words: string, state: SearchState): Promise<Counts> {
  const counts = noCounts();
  await pagefind.filters();
  /** The values that all records of a document have. */
  const documentValues = new Map<string, Promise<Answer['filters']>>();
  const valuesOf = (document: string): Promise<Answer['filters']> => {
    const known =
      documentValues.get(document) ??
      pagefind.search(words, { filters: { [PART_OF]: document } }).then(({ filters }) => filters);
    documentValues.set(document, known);
    return known;
  };
  for (const facet of FACETS) {
    const { filters } = await pagefind.search(words, { filters: filtersOf(state, facet) });
    for (const [value, count] of Object.entries(filters[facet] ?? {}))
      if (count > 0) counts[facet].set(value, count);
    for (const [document, records] of Object.entries(filters[PART_OF] ?? {})) {
      if (records < 2) continue;
      for (const [value, count] of Object.entries((await valuesOf(document))[facet] ?? {}))
        if (count > 0) counts[facet].set(value, (counts[facet].get(value) ?? records) - records + 1);
    }
  }
  return counts;
}

/** The values of facets are counted in so many records at most. */
const COUNTED = 60;

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
    const proved = (one: Result) => async () => {
      const fragment = await one.data();
      return stands(fragment, query) ? fragment : undefined;
    };
    const candidates = await phraseCandidates(pagefind, query, options, common);
    const unsure =
      candidates.length > FEW && query.phrases.some((phrase) => tellingWords(phrase, common) !== phrase);
    return {
      query,
      results: candidates.map(proved),
      ...(unsure && {
        certain: async () => (await phraseCandidates(pagefind, query, options, new Set())).map(proved),
      }),
      counts: async () => {
        const all = await phraseCandidates(pagefind, query, sortOf(state), unsure ? new Set() : common);
        const fragments = await Promise.all(all.slice(0, COUNTED).map((one) => one.data()));
        return countFragments(
          fragments.filter((fragment) => stands(fragment, query)),
          state,
        );
      },
    };
  }
  const words = query.words === '' ? TOKENS_FOLLOW : tellingWords(query.words, common);
  const answer = await pagefind.search(words, options);
  return {
    query,
    results: answer.results.map((result) => () => result.data()),
    counts: () => countAnswers(pagefind, words, state),
  };
}
