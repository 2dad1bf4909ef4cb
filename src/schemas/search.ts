import { z } from 'astro/zod';
import { id, phrase } from './fields.ts';

/** What the search page offers before anything is asked. */
export const search = z.strictObject({
  /** Queries that show what can be found: a name, a phrase, a reference number. */
  examples: z.array(phrase).optional(),
  /**
   * The topics by which hits can be narrowed, in order. `of` lists the topics of records, themes of
   * articles, categories of events and scopes that mean it; what is listed nowhere is no topic.
   */
  topics: z.record(id, z.strictObject({ label: phrase, of: z.array(id).min(1) })).optional(),
});
