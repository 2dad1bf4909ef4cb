/** The fields that records are made of, each with what it is for. */
import { z } from 'astro/zod';
import { readDate } from '../../lib/dates/dates.ts';
import { turnsPairs, typesetMarks } from '../../lib/text/typeset-marks.ts';
import { MOMENT } from '../../lib/site/visibility.ts';

/**
 * YAML readers differ: one gives a day as a `Date` and a bare year as a number, another gives both
 * as text. Editors may write either, so both are turned into the text of the file.
 */
function asText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  return value;
}

let pairs = true;

/** Sets the language of the story, which decides whether pairs of quotation marks are turned in its records. */
export function setLanguage(language: string): void {
  pairs = turnsPairs(language);
}

/** Whether pairs of quotation marks are turned in the story. */
export const storyTurnsPairs = (): boolean => pairs;

/** Text for the reader, with the marks of print. Editors type the straight ones. */
function typeset(value: unknown): unknown {
  const text = asText(value);
  return typeof text === 'string' ? typesetMarks(text, { pairs }) : text;
}

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id has lower-case letters, digits and single hyphens.')
  .describe('An id is an address: lower-case letters, digits and hyphens, and it never changes.');

/**
 * Names a record by its id.
 *
 * @param collection the collection, `quotations`, or a field of `site.yaml` whose keys are ids (`site.themes`)
 */
export const ref = (collection: string) => z.string().meta({ refersTo: collection });

export const refs = (collection: string) => z.array(ref(collection));

/** Text that a reader of YAML may give as a date or a number. */
const dated = (problemOf: (value: string) => string | undefined) =>
  z.preprocess(
    asText,
    z.string().superRefine((value, context) => {
      const message = problemOf(value);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
  );

export const date = dated((value) => {
  const result = readDate(value);
  return 'problem' in result ? result.problem : undefined;
}).meta({
  description:
    'A date at the precision that is known, as EDTF: 2020, 2020-10, 2020-10-07, 2024-23, or two with a slash.',
  form: 'date',
});

/** The date of something that has happened: the check refuses one to come. */
export const pastDate = date.meta({ past: true });

export const moment = z
  .preprocess(
    (value) => (value instanceof Date ? value.toISOString() : value),
    z.iso.datetime('This is no moment such as 2026-11-24T06:00:00.000Z.'),
  )
  .describe('A moment, as a machine writes it: a reader of YAML may give it as a `Date`.');

export const day = dated((value) => {
  const result = readDate(value);
  if ('problem' in result) return result.problem;
  return result.precision === 'day' ? undefined : `“${value}” is not a day. Write it as 2020-10-07.`;
}).meta({ description: 'A whole day, as year-month-day.', form: 'day' });

/** The day of something that has happened: the check refuses one to come. */
export const pastDay = day.meta({ past: true });

/** The number of a page, or another number of things that are counted from 1. */
export const positive = z.number().int().positive();

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 hexadecimal digits.');

const EMPTY = 'This text is empty.';

export const phrase = z
  .preprocess(typeset, z.string().trim())
  .pipe(z.string().min(1, EMPTY))
  .describe('A few words for the reader.');

/** Words of our own: their spelling and their phrasing are checked. */
export const prose = phrase.meta({
  description: 'One sentence or more for the reader. `[[document-id]]` links to a document.',
  prose: true,
});

/** A few words of our own, such as a title. */
export const title = phrase.meta({ prose: true });

/** A headline, or a text of few words, with its limits of length in characters. */
export const line = (min: number, max: number, tooLong?: string) =>
  z.preprocess(typeset, z.string()).pipe(z.string().min(min).max(max, tooLong)).meta({ prose: true });

export const recorded = z
  .string()
  .trim()
  .min(1, EMPTY)
  .describe('Words of others, to the letter: nothing is changed in them but the space around them.');

export const sources = refs('documents')
  .min(1, 'At least one source is needed.')
  .describe('Ids of documents that a statement rests on. At least one: no statement without a source.');

export const address = z
  .url({ protocol: /^https?$/, error: 'This is not a web address.' })
  .describe(
    'An address on the web. Readers follow it: no other kind of address (`javascript:`, `file:`) is one.',
  );

export const contactAddress = z
  .string()
  .trim()
  .regex(
    /^(?:https:\/\/[^\s/]+\.[^\s]*|mailto:[^\s@]+@[^\s@]+\.[^\s@]+)$/u,
    'It begins with “https://” or “mailto:”.',
  )
  .describe('An address to which readers are sent to do something: encrypted, or their own mail program.');

export const serviceAddress = z
  .string()
  .trim()
  .regex(
    /^https:\/\/[^\s/{}]+\.[^\s/{}]+(?:\/\S*)?$/u,
    'It begins with “https://” and the name of the service.',
  )
  .describe('An encrypted address of the web; `{…}` in it is what is filled in.');

export const alsoCalled = z
  .array(title)
  .optional()
  .describe('Other names by which readers may look for it: the search finds it by each as by its title.');

export const editorNote = z.string().optional().meta({
  description: 'What an editor must know and a reader need not. Never published.',
  editorsOnly: true,
});

export const reworded = z.array(phrase).optional().meta({
  description:
    'Released sentences, word for word, that were changed or removed though they were not wrong: they need no correction.',
  editorsOnly: true,
});

export const hold = z.string().optional().meta({
  description: 'A reason to keep the record in the files and out of the site until a check is made.',
  editorsOnly: true,
});

export const draft = z.boolean().optional().meta({
  description: 'True keeps the record out of the site. `npm run dev` shows it with a mark.',
  editorsOnly: true,
});

export const publishAt = dated((value) => {
  const result = readDate(value.slice(0, 10));
  const isDay = !('problem' in result) && result.precision === 'day';
  return isDay && (value.length === 10 || (MOMENT.test(value) && !Number.isNaN(Date.parse(value))))
    ? undefined
    : `“${value}” is neither a day nor a moment with its zone. Write 2026-11-24, or 2026-11-24T06:00Z to the minute.`;
})
  .optional()
  .meta({
    description:
      'Keeps the record out of every build before this moment. A day (2026-11-24) begins in the time zone of the story; a moment is written to the minute with its zone (2026-11-24T06:00Z, 2026-11-24T06:00+01:00).',
    editorsOnly: true,
  });

/** What decides when a record is published. */
export const publication = { draft, publishAt };

/** What an editor says of a record: whether it is published, and what only editors read. */
export const editing = { hold, ...publication, editorNote };
