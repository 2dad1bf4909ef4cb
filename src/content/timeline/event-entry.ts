/** Events as the timeline shows them. */
import { addresses } from '../../lib/site/addresses.ts';
import { byYear } from '../../lib/timeline/density.ts';
import { categoryMark } from '../marks.ts';
import { linkedText } from '../linked-text.ts';
import type { Event, Story } from '../story.ts';

export type EventEntry = ReturnType<typeof eventEntry>;

export const eventEntry = (s: Story, event: Event) => ({
  ...event,
  detail: linkedText(s, event.detail),
  /** Its category, with its label and its mark. */
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

/** The events with these ids, oldest first. */
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

/** The timeline: every event, oldest first, by year, with the silent years between. */
export const timelineEntry = (s: Story) => ({
  stretches: byYear(s.events.map((event) => eventEntry(s, event))),
  filter: timelineFilter(s),
});

export type TimelineEntry = ReturnType<typeof timelineEntry>;
