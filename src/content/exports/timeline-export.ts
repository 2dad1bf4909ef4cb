/** The timeline for machines. The day that only orders an event is never given out. */
import { addresses } from '../../lib/site/addresses.ts';
import { writeSheet } from '../../lib/tables/csv.ts';
import { absoluteUrl, dateInWords } from '../../i18n/format.ts';
import type { Event, Story } from '../story.ts';

/** Sources of a record, each with its grade and its page. */
export const sourcesOf = (s: Story, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const document = s.documents.get(id);
    return document
      ? [
          {
            id,
            title: document.title,
            publisher: document.publisher,
            ...(document.date && { date: document.date }),
            grade: document.evidence,
            url: absoluteUrl(s.site, addresses.document(id)),
          },
        ]
      : [];
  });

export const eventData = (s: Story, event: Event) => ({
  id: event.id,
  url: absoluteUrl(s.site, addresses.event(event.id)),
  title: event.title,
  date: event.date,
  precision: event.precision,
  ...(event.latest && { latest: true }),
  dateInWords: dateInWords(event.date, false, event.latest),
  ...(event.dateNote && { dateNote: event.dateNote }),
  detail: event.detail.replace(/\[\[([a-z0-9-]+)\]\]/gu, (_, id: string) => s.documents.get(id)?.title ?? id),
  category: { id: event.category, label: s.site.categories[event.category]?.label ?? event.category },
  certainty: event.certainty,
  ...(event.attributedTo && { attributedTo: event.attributedTo }),
  importance: event.importance,
  people: (event.people ?? []).flatMap((id) => {
    const person = s.people.get(id);
    return person ? [{ id, name: person.name, url: absoluteUrl(s.site, addresses.person(id)) }] : [];
  }),
  sources: sourcesOf(s, event.sources),
});

/** All events, with whose timeline it is and up to which day it was checked. */
export const timelineData = (s: Story): object => ({
  title: s.site.title,
  url: absoluteUrl(s.site, addresses.timeline),
  licence: s.site.licence,
  checkedTo: s.site.knowledge,
  events: s.events.map((event) => eventData(s, event)),
});

const HEADING =
  'id date precision date_in_words date_note title detail category certainty attributed_to people sources url'.split(
    ' ',
  );

/** The timeline as a table for spreadsheets: a row for each event. */
export function timelineSheet(s: Story): string {
  const rows = s.events.map((event) => {
    const data = eventData(s, event);
    return [
      data.id,
      data.date,
      data.precision,
      data.dateInWords,
      data.dateNote ?? '',
      data.title,
      data.detail,
      data.category.id,
      data.certainty,
      data.attributedTo ?? '',
      data.people.map((person) => person.name).join('; '),
      data.sources.map((source) => source.id).join('; '),
      data.url,
    ];
  });
  return writeSheet([HEADING, ...rows]);
}
