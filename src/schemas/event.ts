import { z } from 'astro/zod';
import { certainty } from './document.ts';
import { date, day, editorNote, hold, id, phrase, prose, publication, sources } from './fields.ts';

/** Something that happened, on the timeline. */
export const event = z.strictObject({
  title: phrase,
  /** When, at the precision that is known. */
  date,
  /** What may be shown of the date. */
  precision: z.enum(['day', 'month', 'season', 'year', 'academic-year', 'interval']),
  /** A day for ordering only. It is never shown. */
  sort: day,
  /** The date is the latest day that is possible; it is shown as “by 24 January 2021”. */
  latest: z.literal(true).optional(),
  dateNote: phrase.optional(),
  detail: prose,
  /** One of the categories in `site.yaml`. */
  category: id,
  certainty,
  /** Needed where the certainty is `attributed`: on whose word it rests. */
  attributedTo: phrase.optional(),
  /** 1 is on the home page, 2 stands out on the timeline, 3 is the rest. */
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  people: z.array(id).optional(),
  sources,
  hold,
  ...publication,
  editorNote,
});
