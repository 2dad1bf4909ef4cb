import { z } from 'astro/zod';
import { address, day, editorNote, id, phrase, prose, publication } from './fields.ts';

/** What could not be established. Not found never means does not exist. */
export const unknown = z.strictObject({
  text: prose,
  topic: phrase,
  /** The day up to which it was looked for. */
  checkedTo: day,
  note: prose.optional(),
  /** Addresses that would settle it. */
  lookAt: z.array(address).optional(),
  sources: z.array(id).optional(),
  requests: z.array(id).optional(),
  promises: z.array(id).optional(),
  ...publication,
  editorNote,
});
