/** A search: what titles answer, then what the texts add. Nothing is found twice. */
import { FACETS, orderOf, PART_OF, type SearchState } from '../../lib/search/address.ts';
import type { Query } from '../../lib/search/terms.ts';
import { countFragments, passes, type Counted } from './counts.client.ts';
import { idsOfRows, load, type Fragment, type Pagefind } from './index.client.ts';
import { containsPhrase } from './phrases.client.ts';
import { findInTexts, sortOf, type SearchWords, type TextHits } from './texts.client.ts';
import { filtersOf, passing, type TitleHits } from './titles.client.ts';

/** A record by its row among the titles; or one that loads on demand: nothing where it lacks the phrase after all. */
export type Found = { row: number } | { read: () => Promise<Fragment | undefined> };

export interface SearchResult extends Pick<TextHits, 'query' | 'unread' | 'onlyCommon'> {
  results: Found[];
  /** What was searched instead. */
  instead?: TitleHits['instead'];
  /** Whether some of the titles have only most of the words. */
  nearest: boolean;
  /**
   * How much is found, and what each value of each facet would find beside the other filters: a document counts
   * once there, however many of its records are found. Called once hits are shown.
   */
  counts(): Promise<Counted>;
}

/** The texts of a query; of its correction, where they lack one of its words or none has all. */
async function searchTexts(
  pagefind: Pagefind,
  state: SearchState,
  words: SearchWords,
  hits: TitleHits | undefined,
): Promise<{ texts: TextHits; corrected: boolean }> {
  const known = hits ? [...hits.titles.index.records.keys()] : [];
  const texts = await findInTexts(pagefind, state, words, known);
  if (!hits?.instead || (texts.known && (await texts.whole()).length > 0)) return { texts, corrected: false };
  const instead = { ...state, text: hits.instead.shown };
  return { texts: await findInTexts(pagefind, instead, words, known), corrected: true };
}

/**
 * Which titles are found, and whether they come after the texts: those that lack a word of what is no question do.
 * A word that the texts have was no slip: then, titles answer a question as well as they can.
 */
function foundTitles(
  hits: TitleHits,
  texts: TextHits,
  corrected: boolean,
): { rows: number[]; nearest: boolean; last?: boolean } {
  if (corrected || (!hits.instead && hits.found.length > 0))
    return { rows: hits.found, nearest: hits.nearest, last: hits.lacking };
  const rows = hits.question || (texts.known && texts.results.length === 0) ? hits.partly : [];
  return { rows, nearest: rows.length > 0 };
}

const readable = (texts: TextHits, query: Query): Found[] =>
  texts.results.map((result) => ({
    read: async () => {
      const fragment = await result.data();
      return texts.unread && !containsPhrase(fragment, query) ? undefined : fragment;
    },
  }));

/** Adds to numbers what only titles found. */
async function countMore(
  counted: Counted,
  rows: readonly number[],
  { titles: { records } }: TitleHits,
  state: SearchState,
  pagefind: Pagefind,
): Promise<Counted> {
  if (rows.length === 0) return counted;
  const { filters } = await pagefind.search(null, {});
  /** Documents whose pages count as one with them. */
  const inParts = new Set(Object.keys(filters[PART_OF] ?? {}));
  const more = rows
    .map((row) => records[row]!)
    .filter(({ kind, address }) => kind !== 'document' || !inParts.has(address.split('/')[2]!))
    .map(filtersOf);
  const counts = countFragments(more, state);
  for (const facet of FACETS)
    for (const [value, count] of counts[facet])
      counted.counts[facet].set(value, (counted.counts[facet].get(value) ?? 0) + count);
  return { ...counted, results: counted.results + more.filter((one) => passes(one, state)).length };
}

/** Searches titles and texts together. */
export async function find(
  base: string,
  state: SearchState,
  words: SearchWords,
  hits?: TitleHits,
): Promise<SearchResult> {
  const pagefind = await load(base, words.divided);
  const { texts, corrected } = await searchTexts(pagefind, state, words, hits);
  const { query, unread, onlyCommon } = texts;
  const found = readable(texts, query);
  const counts = () => texts.counts();
  if (!hits) return { query, unread, onlyCommon, results: found, nearest: false, counts };

  // The index numbers its records as the titles do.
  const days = hits.titles.records.slice(0, hits.titles.indexed).map(({ day }) => day);
  const ids = await idsOfRows(pagefind, days);
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const titles = foundTitles(hits, texts, corrected);
  const rows = passing(titles.rows, hits.titles, state).map((row) => ({ id: ids[row], found: { row } }));
  const read = texts.results.map(({ id }, at) => ({ id, found: found[at]! }));
  const [first, last] = titles.last ? [read, rows] : [rows, read];
  const shown = new Set(first.map(({ id }) => id));
  let all: Array<{ id: string | undefined; found: Found }> = [
    ...first,
    ...last.filter(({ id }) => id === undefined || !shown.has(id)),
  ];
  if (orderOf(state) !== 'relevance') {
    const { results } = await pagefind.search(null, sortOf(state));
    const places = new Map<string | undefined, number>(results.map(({ id }, place) => [id, place]));
    const placeOf = ({ id }: { id: string | undefined }) => places.get(id) ?? results.length;
    all = all.sort((a, b) => placeOf(a) - placeOf(b));
  }
  return {
    query,
    unread,
    onlyCommon,
    instead: corrected ? hits.instead : undefined,
    nearest: titles.nearest && rows.length > 0,
    results: all.map((one) => one.found),
    counts: async () => {
      const inTexts = new Set((await texts.whole()).map(({ id }) => rowOf.get(id)));
      const only = titles.rows.filter((row) => !inTexts.has(row));
      return countMore(await texts.counts(), only, hits, state, pagefind);
    },
  };
}
