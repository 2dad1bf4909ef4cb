/** When the record names somebody: its dated records on one axis of years that all people share. */
import { knownDate } from '../../lib/dates/dates.ts';
import { timeAxis } from '../../lib/timeline/time-axis.ts';
import type { Backlink } from '../backlinks.ts';
import type { Story } from '../story.ts';

/** Kinds of records whose date is one of the story. Articles and pages are dated by this site. */
const DATED = ['event', 'request', 'promise', 'document'];

const dated = (links: readonly Backlink[]) =>
  links.filter(({ kind, date }) => DATED.includes(kind) && date !== undefined) as Array<
    Backlink & { date: string }
  >;

/** The axis, from the year of the earliest record that names anybody to our last look. */
export function mentionAxis(s: Story, all: Iterable<readonly Backlink[]>) {
  return timeAxis(
    [...all].flatMap((links) => dated(links).map(({ date }) => date)),
    s.site.knowledge,
  );
}
export type MentionAxis = ReturnType<typeof mentionAxis>;

/** One row of marks: a path over a width of 100 and a height of 1. */
export interface MentionRow {
  kind: string;
  count: number;
  path: string;
}

/** A row for each kind of record: a stroke for a day, a line from the first day to the last where no day is known. */
export function mentionRows(links: readonly Backlink[], axis: MentionAxis): MentionRow[] {
  return DATED.map((kind) => {
    const of = dated(links).filter((link) => link.kind === kind);
    const marks = of.map(({ date }) => {
      const { first, last, precision } = knownDate(date);
      const [from, to] = [axis.at(first), Math.min(axis.at(last), 100)];
      return precision === 'day' ? `M${from} 0v1` : `M${from} .5H${to}`;
    });
    return { kind, count: of.length, path: [...new Set(marks)].join('') };
  }).filter(({ count }) => count > 0);
}

/** The years of which a dated record names somebody, with one mark each. */
export function mentionYears(links: readonly Backlink[], axis: MentionAxis) {
  const years = [...new Set(dated(links).map(({ date }) => knownDate(date).first.slice(0, 4)))].sort();
  return {
    first: years[0],
    last: years.at(-1),
    path: axis.years.flatMap(({ year }, at) => (years.includes(year) ? [`M${at}.5 0v1`] : [])).join(''),
    of: axis.years.length,
  };
}
export type MentionYears = ReturnType<typeof mentionYears>;
