import { z } from 'astro/zod';
import { editorNote, phrase, prose, publication, sources } from './fields.ts';

/** A term in plain words. */
export const term = z.strictObject({
  term: phrase,
  abbreviation: phrase.optional(),
  definition: prose,
  sources,
  ...publication,
  editorNote,
});
