import { z } from 'astro/zod';
import { id, phrase } from './fields.ts';

export const search = z
  .strictObject({
    examples: z
      .array(phrase)
      .optional()
      .describe('Queries that show what can be found: a name, a phrase, a reference number.'),
    topics: z
      .record(id, z.strictObject({ label: phrase, of: z.array(id).min(1) }))
      .optional()
      .describe(
        'The topics by which hits can be narrowed, in order. `of` lists the topics of records, themes of articles, categories of events and scopes that mean it; what is listed nowhere is no topic.',
      ),
    synonyms: z
      .array(z.array(phrase).min(2))
      .optional()
      .describe(
        'Groups of words that readers use for one thing: the search for one of them finds titles with another.',
      ),
    shards: z
      .number()
      .int()
      .min(1)
      .max(64)
      .optional()
      .describe(
        'Into how many bundles the index of texts is divided. For an archive of more than 50,000 pages: each bundle is made by itself, so that the build needs less memory.',
      ),
  })
  .describe('What the search page offers before a search.');
