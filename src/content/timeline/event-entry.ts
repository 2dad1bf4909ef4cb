/** Events as the timeline shows them. */
import { addresses } from '../../lib/site/addresses.ts';
import { byYear } from '../../lib/timeline/density.ts';
import { yearRow } from '../../lib/timeline/year-row.ts';
import { dateFormat } from '../../lib/text/intl.ts';
import { linkedText } from '../linked-text.ts';
import type { Event, Site, Story } from '../story.ts';

/** How many different marks there are. A site with more categories repeats them; labels still differ. */
const MARKS = 10;

/** The mark of a category: its place in `site.yaml`. */
const categoryMark = (site: Site, category: string): number =>
  Math.max(0, Object.keys(site.categories).indexOf(category)) % MARKS;

export type EventEntry = ReturnType<typeof eventEntry>;

export const eventEntry = (s: Story, event: Event) => ({
  ...event,
  detail: linkedText(s, event.detail),
  category: {
    id: event.category,
    label: s.site.categories[event.category]?.label,
    mark: categoryMark(s.site, event.category),
  },
  people: (event.people ?? []).flatMap((id) => {
    const person = s.people.get(id);
    return person ? [{ name: person.name, address: addresses.person(id) }] : [];
  }),
  sources: event.sources.flatMap((id) => s.documents.get(id) ?? []),
});

export const eventsById = ({ events }: Story, ids: readonly string[]): Event[] =>
  events.filter(({ id }) => ids.includes(id));

/** What the timeline can be narrowed by: categories and certainties that have events, with their numbers. */
export function timelineFilter({ site, events }: Story) {
  const count = (test: (event: Event) => boolean) => events.filter(test).length;
  return {
    events: events.length,
    categories: Object.entries(site.categories)
      .map(([id, { label, description }]) => ({
        ...{ id, label, description },
        mark: categoryMark(site, id),
        count: count(({ category }) => category === id),
      }))
      .filter((category) => category.count > 0),
    certainties: (['established', 'attributed', 'inferred'] as const)
      .map((id) => ({ id, count: count(({ certainty }) => certainty === id) }))
      .filter((certainty) => certainty.count > 0),
  };
}

export type TimelineFilter = ReturnType<typeof timelineFilter>;

/** The first months of the quarters, as a drawing of a year writes them. */
const quarters = ({ site }: Story): string[] =>
  ['01', '04', '07', '10'].map((month) =>
    dateFormat(site.language, { timeZone: 'UTC', month: 'short' }).format(
      new Date(`2001-${month}-01T00:00:00Z`),
    ),
  );

/** The timeline: the key events, where not all are; every event, oldest first, by year, with the silent years between. */
export function timelineEntry(s: Story) {
  const key = s.events.filter(({ importance }) => importance === 1);
  return {
    key: key.length < s.events.length ? key : [],
    stretches: byYear(s.events.map((event) => eventEntry(s, event))).map((one) =>
      one.events ? { ...one, row: yearRow(one.year, one.events) } : one,
    ),
    months: quarters(s),
    filter: timelineFilter(s),
  };
}

export type TimelineEntry = ReturnType<typeof timelineEntry>;
