import { z } from 'astro/zod';
import { defineRecords } from '../collection.ts';
import { phrase } from '../fields/fields.ts';

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'A hash has 64 hexadecimal digits: npm run new -- hidden-name');
const words = z.number().int().min(1).max(6).describe('How many words the name has.');

export const hiddenNames = z
  .strictObject({
    salt: z.string().min(16),
    count: z
      .number()
      .int()
      .optional()
      .describe(
        'How many names there are, as `npm run new -- hidden-name` writes it: a list that was cut has fewer.',
      ),
    surnames: z
      .array(z.strictObject({ hash, words }))
      .optional()
      .describe(
        'Their family names, of which the check warns where they occur alone; in another order than the names.',
      ),
    forms: z
      .array(z.strictObject({ hash, words }))
      .optional()
      .describe(
        'Other forms of the names, none of which is published either: with initials, in an e-mail address; in another order than the names.',
      ),
    names: z.array(
      z.strictObject({
        hash,
        words,
        why: phrase.describe('Why it is not to be published, without saying whose it is.'),
      }),
    ),
  })
  .describe(
    'Names that are not to be published, as salted hashes, so that the list itself does not publish them.',
  );

export const names = defineRecords({
  name: 'hidden-names',
  folder: 'style',
  file: 'names',
  extension: 'yaml',
  schema: hiddenNames,
  noun: 'list of names',
  single: true,
  editorsOnly: true,
});
