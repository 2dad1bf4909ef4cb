/** The state of a search and its form in an address: what can be shared, and what the back button returns to. */

export const FACETS = ['kind', 'grade', 'topic', 'year', 'publisher'] as const;
export type Facet = (typeof FACETS)[number];
/** Beside the facets, the filter that names the document of a record which is one of several. */
export const PART_OF = 'part-of';

export type Sort = 'relevance' | 'newest' | 'oldest';

export interface SearchState {
  text: string;
  exact: boolean;
  filters: Record<Facet, string[]>;
  sort: Sort;
  /** How many lots of hits are shown, from 1. */
  page: number;
}

/** Reads the state from the parameters of an address. What cannot be understood is left out. */
export function readState(parameters: URLSearchParams): SearchState {
  const sort = parameters.get('sort');
  const page = Number(parameters.get('page') ?? 1);
  const filters = Object.fromEntries(
    FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet).filter((value) => value !== ''))]]),
  );
  return {
    text: parameters.get('q') ?? '',
    exact: parameters.get('exact') === '1',
    filters: filters as Record<Facet, string[]>,
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    page: Number.isInteger(page) && page > 1 ? Math.min(page, 100) : 1,
  };
}

/** The parameters of a state: only what differs from an empty search. Empty, or beginning with `?`. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.text.trim() !== '') parameters.set('q', state.text.trim());
  if (state.exact) parameters.set('exact', '1');
  for (const facet of FACETS) for (const value of state.filters[facet]) parameters.append(facet, value);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.page > 1) parameters.set('page', String(state.page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a search has words, and not filters alone. */
export const asksWords = ({ text }: Pick<SearchState, 'text'>): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether a search asks for anything: words, or filters. */
export const isAsked = (state: SearchState): boolean =>
  asksWords(state) || FACETS.some((facet) => state.filters[facet].length > 0);

/** The order that hits are shown in. A search by filters alone has no best match: the newest comes first. */
export const orderOf = (state: Pick<SearchState, 'text' | 'sort'>): Sort =>
  state.sort === 'relevance' && !asksWords(state) ? 'newest' : state.sort;
