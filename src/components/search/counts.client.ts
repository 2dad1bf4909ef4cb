/** What each value of each facet would find beside the other filters. */
import { FACETS, PART_OF, type Facet, type SearchState } from '../../lib/search/address.ts';
import type { PagefindResponse, Fragment, Pagefind } from './index.client.ts';

export type FacetCounts = Record<Facet, Map<string, number>>;

export interface Counted {
  counts: FacetCounts;
  /** How many records are found with all filters. */
  results: number;
  /** Whether these numbers are whole. If not, there are at least so many: not every record was read. */
  all: boolean;
}

/** The filters of a state as the index takes them, all of them or all but one. */
export function pagefindFilters(state: SearchState, except?: Facet): object {
  const set = FACETS.filter((facet) => facet !== except && state.filters[facet].length > 0);
  return Object.fromEntries(set.map((facet) => [facet, { any: state.filters[facet] }]));
}

export const passes = (fragment: Pick<Fragment, 'filters'>, state: SearchState, except?: Facet): boolean =>
  FACETS.every(
    (facet) =>
      facet === except ||
      state.filters[facet].length === 0 ||
      state.filters[facet].some((value) => fragment.filters[facet]?.includes(value)),
  );

export const noCounts = (): FacetCounts =>
  Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as FacetCounts;

/** Counts in records that are there: a document once, however many of its records are among them. */
export function countFragments(
  fragments: ReadonlyArray<Pick<Fragment, 'filters'>>,
  state: SearchState,
): FacetCounts {
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

/** Counts in all that these words find: a document once, however many of its records are found. */
export async function countAnswers(
  pagefind: Pagefind,
  words: string | null,
  state: SearchState,
): Promise<Counted> {
  const counts = noCounts();
  await pagefind.filters();
  /** The values that all records of a document have. */
  const documentValues = new Map<string, Promise<PagefindResponse['filters']>>();
  const valuesOf = (document: string): Promise<PagefindResponse['filters']> => {
    const known =
      documentValues.get(document) ??
      pagefind.search(words, { filters: { [PART_OF]: document } }).then(({ filters }) => filters);
    documentValues.set(document, known);
    return known;
  };
  for (const facet of FACETS) {
    const { filters } = await pagefind.search(words, { filters: pagefindFilters(state, facet) });
    for (const [value, count] of Object.entries(filters[facet] ?? {}))
      if (count > 0) counts[facet].set(value, count);
    for (const [document, records] of Object.entries(filters[PART_OF] ?? {})) {
      if (records < 2) continue;
      for (const [value, count] of Object.entries((await valuesOf(document))[facet] ?? {}))
        if (count > 0) counts[facet].set(value, (counts[facet].get(value) ?? records) - records + 1);
    }
  }
  const { results } = await pagefind.search(words, { filters: pagefindFilters(state) });
  return { counts, results: results.length, all: true };
}
