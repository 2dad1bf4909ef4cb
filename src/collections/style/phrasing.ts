import { z } from 'astro/zod';
import { defineRecords } from '../collection.ts';
import { id, phrase } from '../fields/fields.ts';

export const phrasing = z
  .array(
    z.strictObject({
      id,
      pattern: z.string().describe('A regular expression, without regard to case.'),
      allowedWith: z
        .string()
        .optional()
        .describe('The wording is allowed in a sentence that also matches this.'),
      catches: z
        .array(z.string())
        .min(1)
        .describe('Sentences that the pattern must catch: the check tries each.'),
      instead: phrase,
      why: phrase,
    }),
  )
  .describe('A wording that must not be used, and what to write instead.');

export const style = defineRecords({
  name: 'phrasing',
  folder: 'style',
  file: 'phrasing',
  extension: 'yaml',
  schema: phrasing,
  noun: 'list of phrasings',
  single: true,
  editorsOnly: true,
});
