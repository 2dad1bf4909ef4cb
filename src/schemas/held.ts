/**
 * What is held of a document: the file that was read, how it was read, and what was found in it that
 * an editor must decide before it may be published. Written by `npm run documents`; an editor writes
 * the decisions.
 */
import { z } from 'astro/zod';
import { LEFT_BEHIND, OF_PERSONS } from '../rules/held-findings.ts';
import { address, day, moment, phrase } from './fields.ts';

/** What can be found in a file that must not reach a reader unseen. */
export const findingKinds = [
  'text-under-rectangle',
  'text-under-image',
  'unapplied-redaction',
  'dark-highlight',
  'cross-hatching',
  'unseen-text',
  'page-not-judged',
  'bookmark-leak',
  ...LEFT_BEHIND,
  ...OF_PERSONS,
  'marked-by-editor',
] as const;

/** From the left, from the top, width, height, in points of the page (72 to the inch). */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const finding = z.strictObject({
  /** Names the finding: its kind, its page and a number. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  kind: z.enum(findingKinds),
  /** The page, from 1. Left out where it is of the whole file. */
  page: z.number().int().positive().optional(),
  box: box.optional(),
  /** What was found, without the hidden words. */
  message: phrase,
  /**
   * What an editor decided. `redact`: covered on the image and taken out of the text and the published
   * file. `keep`: published as it is, with a reason. `withdraw`: nothing of the file is published.
   */
  decision: z.enum(['redact', 'keep', 'withdraw']).optional(),
  /** Why it is kept. Needed with `keep`. */
  reason: phrase.optional(),
  /** Set by the machine when the decision has been carried out. */
  carriedOut: z.boolean().optional(),
});

export const held = z.strictObject({
  format: z.enum(['pdf', 'image', 'text', 'web-page']),
  /** SHA-256 of the file that was read, which is kept out of the site. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 has 64 hexadecimal digits.'),
  /** Size of the file that was read. */
  bytes: z.number().int().nonnegative(),
  pages: z.number().int().positive(),
  /** The language of the text, as a language tag. */
  language: z.string().optional(),
  /** What read the text, with its version: another version may read it otherwise. */
  extractor: phrase,
  /** The day on which the file was added. */
  added: day,
  /** Where the file was fetched, and when. */
  fetchedFrom: address.optional(),
  fetchedAt: moment.optional(),
  /** Pages whose text was read from a picture, with the confidence of the reading in per cent. */
  readFromPictures: z
    .array(z.strictObject({ page: z.number().int().positive(), confidence: z.number().min(0).max(100) }))
    .optional(),
  /** Pages on which two ways of reading the text do not agree. */
  enginesDisagree: z.array(z.number().int().positive()).optional(),
  /** The copy that readers may download, without metadata and with what was redacted taken out. */
  published: z
    .strictObject({
      /** Its name in the folder of the document. No page: a browser would run what stands in it. */
      file: z.string().regex(/^published\.(?:pdf|txt|png|jpg|webp)$/),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().nonnegative(),
    })
    .optional(),
  /** True where an editor withdrew the file: the record stays, and nothing of the file is published. */
  withdrawn: z.boolean().optional(),
  findings: z.array(finding).optional(),
});

export type Held = z.infer<typeof held>;
export type HeldFinding = z.infer<typeof finding>;
export type Box = z.infer<typeof box>;
