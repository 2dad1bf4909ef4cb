/**
 * What came when an original was fetched that is not shown here, and which recorded quotations it contains.
 * Written by `npm run documents -- fetch`. Pages say what is written here, whatever lies on the machine that builds.
 */
import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import type { RecordedMarks } from '../../lib/quotations/editor-marks.ts';
import { address, positive, id, moment, sha256 } from './fields.ts';

export const fetched = z.strictObject({
  sha256: sha256.describe('SHA-256 of the file that came.'),
  text: sha256.describe('SHA-256 of its text: a page of the web is never the same bytes twice.'),
  from: address.describe('Where it was found in the end.'),
  at: moment.describe('When, in Coordinated Universal Time.'),
  quotations: z
    .array(
      z.strictObject({
        id,
        page: positive
          .optional()
          .describe('The page on which it begins, from 1. Left out where there are no pages.'),
        words: z
          .string()
          .regex(/^[0-9a-f]{16}$/)
          .describe(
            'A mark of the words that were looked for. Where the record has other words now, this says nothing of them.',
          ),
      }),
    )
    .optional()
    .describe('The recorded quotations that it contains word for word.'),
});

export type FetchedOriginal = z.infer<typeof fetched>;

/** The mark of the words of a quotation, as they are in its record, with what is recorded of an editor's marks in them. */
export function markOfWords(text: string, { putIn, leftOut, farApart }: RecordedMarks = {}): string {
  const marks = [
    ...(putIn ?? []).map(({ word, instead, because }) => [word, instead, because]),
    ...(leftOut ?? []).map(({ words, because }) => [...words, because]),
    ...(farApart === undefined ? [] : [farApart]),
  ];
  // The record may be read with the apostrophes of print or without.
  const recorded = marks.length === 0 ? '' : JSON.stringify(marks).replaceAll('’', "'");
  return createHash('sha256').update(text.trim()).update(recorded).digest('hex').slice(0, 16);
}
