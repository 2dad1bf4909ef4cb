/** The facets of a page, by which the search narrows and sorts its hits. */
import { knownDate } from '../../lib/dates/dates.ts';
import type { IndexedFacets } from '../../lib/search/records.ts';
import { dateInWords } from '../../i18n/format.ts';
import type { Document, Story } from '../story.ts';

export interface Facets {
  /** The name of a collection. */
  kind: string;
  publisher?: string | undefined;
  /** An EDTF date: the year is a facet, and hits can be sorted by it. */
  date?: string | undefined;
  grade?: Document['evidence'] | undefined;
  /** Topics, themes, categories or scopes: `search.topics` in `site.yaml` says what each belongs to. */
  topics?: readonly string[] | undefined;
}

/** Facets in the form in which they are indexed: topics joined, the date in words, as year and for sorting. */
export function indexed(
  { site }: Pick<Story, 'site'>,
  { kind, publisher, date, grade, topics = [] }: Facets,
): IndexedFacets {
  const groups = Object.entries(site.search?.topics ?? {});
  const topicOf = new Map(groups.flatMap(([topic, { of }]) => of.map((one) => [one, topic] as const)));
  const days = date === undefined ? undefined : knownDate(date);
  return {
    kind,
    ...(publisher && { publisher }),
    ...(grade && { grade }),
    topics: [...new Set(topics.map((topic) => topicOf.get(topic)).filter((topic) => topic !== undefined))],
    ...(days && date && { year: days.first.slice(0, 4), day: days.first, shown: dateInWords(date) }),
  };
}
