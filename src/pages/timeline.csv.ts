/** The timeline as a table for spreadsheets: a row for each event. */
import { notHere } from '../content/not-found.ts';
import { eventData } from '../content/exports/timeline-export.ts';
import { story } from '../content/story.ts';
import { writeSheet } from '../lib/tables/csv.ts';

const HEADING = [
  'id',
  'date',
  'precision',
  'date_in_words',
  'date_note',
  'title',
  'detail',
  'category',
  'certainty',
  'attributed_to',
  'people',
  'sources',
  'url',
];

export async function GET(): Promise<Response> {
  const s = await story();
  if (s.events.length === 0) return notHere();
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
  return new Response(writeSheet([HEADING, ...rows]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
