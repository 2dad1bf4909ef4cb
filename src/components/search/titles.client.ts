/** The titles of all records in the browser: fetched when the field gets the focus, and searched at each key. */
import { FACETS, type SearchState } from '../../lib/search/address.ts';
import { searchTitles, type TitleAnswer } from '../../lib/search/ranking.ts';
import { titleIndex, type TitleIndex } from '../../lib/search/title-index.ts';
import { unpackTitles, type TitleRecord, type TitlesFile } from '../../lib/search/titles.ts';
import { passes } from './counts.client.ts';
import type { Settings } from './hits.client.ts';
import type { Fragment } from './index.client.ts';

export interface Titles {
  records: TitleRecord[];
  /** How many of them the index of texts has: the first. */
  indexed: number;
  index: TitleIndex;
}

let titles: Promise<Titles> | undefined;

export function loadTitles({ base, ...words }: Settings): Promise<Titles> {
  titles ??= (async () => {
    const answer = await fetch(`${base}search/titles.json`);
    if (!answer.ok) throw new Error(`The titles could not be loaded: ${answer.status}.`);
    const file = (await answer.json()) as TitlesFile;
    const records = unpackTitles(file, document.documentElement.lang);
    const index = titleIndex(records, words, file.synonyms);
    return { records, indexed: file.indexed, index };
  })();
  titles.catch(() => (titles = undefined));
  return titles;
}

/** The values of a record, as those of a record in the index of texts. */
export const filtersOf = ({
  kind,
  grade,
  publisher,
  topics,
  day,
}: TitleRecord): Pick<Fragment, 'filters'> => ({
  filters: {
    kind: [kind],
    topic: [...topics],
    ...(grade && { grade: [grade] }),
    ...(publisher && { publisher: [publisher] }),
    ...(day && { year: [day.slice(0, 4)] }),
  },
});

/** What titles say to a search, before its filters. */
export interface TitleHits extends TitleAnswer {
  titles: Titles;
}

/** Searches the titles. By filters alone nothing is found here: the index of texts has all. */
export function hitsInTitles(loaded: Titles, { text, exact }: SearchState): TitleHits {
  return { ...searchTitles(loaded.index, text, exact), titles: loaded };
}

/** The rows among these that pass the filters. */
export const passing = (rows: readonly number[], { records }: Titles, state: SearchState): number[] =>
  FACETS.every((facet) => state.filters[facet].length === 0)
    ? [...rows]
    : rows.filter((row) => passes(filtersOf(records[row]!), state));
