/**
 * The file that is attached to a document: how it was read, and what was found in it that an editor must decide
 * before it may be published. Written by `npm run documents`; an editor writes the decisions.
 */
import { z } from 'astro/zod';
import { COVERERS, LEFT_BEHIND, OF_PERSONS } from '../../lib/pages/findings.ts';
import { address, positive, day, moment, phrase, sha256 } from './fields.ts';

/** What can be found in a file that must not reach a reader unseen. */
export const findingKinds = [
  'text-under-rectangle',
  'text-under-image',
  'unapplied-redaction',
  'dark-highlight',
  'cross-hatching',
  'unseen-text',
  'page-not-judged',
  'unsure-reading',
  'bookmark-leak',
  ...LEFT_BEHIND,
  ...OF_PERSONS,
  'marked-by-editor',
] as const;

export const box = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe('From the left, from the top, width, height, in points of the page (72 to the inch).');

export const finding = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .describe('Names the finding: its kind, its page and a number.'),
  kind: z.enum(findingKinds),
  page: positive.optional().describe('The page, from 1. Left out where it is of the whole file.'),
  box: box.optional(),
  message: phrase.describe('What was found, without the hidden words.'),
  decision: z
    .enum(['redact', 'keep', 'withdraw'])
    .optional()
    .describe(
      'What an editor decided. `redact`: covered on the image and taken out of the text and the published file. `keep`: published as it is, with a reason. `withdraw`: nothing of the file is published.',
    ),
  reason: phrase
    .optional()
    .describe(
      'Why it is kept: needed with `keep`. With `redact`, why it is covered: readers are told, beside the page.',
    ),
  coveredBy: z
    .enum(COVERERS)
    .optional()
    .describe(
      'With `redact`: who covered it. `newsroom`: an editor of this site. `body`: whoever published the document. Left out, a bar that was in the file as it came is said to have been there.',
    ),
  decidedBy: phrase
    .optional()
    .describe(
      'Who decided: `npm run documents` writes the name that git knows, or that of --by. It is not published.',
    ),
  decidedAt: moment.optional().describe('When the decision was first carried out.'),
  carriedOut: z
    .boolean()
    .optional()
    .describe('Set by `npm run documents` when the decision has been carried out.'),
});

export const attachedFile = z.strictObject({
  format: z.enum(['pdf', 'image', 'text', 'web-page', 'office', 'email']),
  sha256: sha256.describe('SHA-256 of the file that was read, which is kept out of the site.'),
  bytes: z.number().int().nonnegative().describe('Size of the file that was read.'),
  pages: positive,
  language: z.string().optional().describe('The language of the text, as a language tag.'),
  extractor: phrase.describe('What read the text, with its version: another version may read it otherwise.'),
  added: day.describe('The day on which the file was added.'),
  fetchedFrom: address.optional().describe('Where the file was fetched, and when.'),
  fetchedAt: moment.optional(),
  readFromPictures: z
    .array(z.strictObject({ page: positive, confidence: z.number().min(0).max(100) }))
    .optional()
    .describe('Pages whose text was read from a picture, with the confidence of the reading in per cent.'),
  enginesDisagree: z
    .array(positive)
    .optional()
    .describe('Pages on which two ways of reading the text do not agree.'),
  published: z
    .strictObject({
      file: z
        .string()
        .regex(/^published\.(?:pdf|txt|png|jpg|webp)$/)
        .describe('Its name in the folder of the document. No page: a browser would run what is in it.'),
      sha256,
      bytes: z.number().int().nonnegative(),
    })
    .optional()
    .describe('The copy that readers may download, without metadata and with what was redacted taken out.'),
  withdrawn: z
    .boolean()
    .optional()
    .describe(
      'True where an editor withdrew the file: the record stays, and nothing of the file is published.',
    ),
  withdrawnOn: day.optional().describe('The day on which the file was withdrawn.'),
  withdrawnBecause: phrase
    .optional()
    .describe('Why it was withdrawn, for readers: a court’s order, a mistake in a redaction.'),
  withdrawnBy: phrase.optional().describe('Who withdrew it. It is not published.'),
  findings: z.array(finding).optional(),
});

export type AttachedFile = z.infer<typeof attachedFile>;
export type FileFinding = z.infer<typeof finding>;
export type Box = z.infer<typeof box>;
