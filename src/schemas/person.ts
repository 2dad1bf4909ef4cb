import { z } from 'astro/zod';
import { editorNote, hold, phrase, prose, publication, sources } from './fields.ts';

/** A person in a public role, or an organisation. Private people have no record. */
export const person = z.strictObject({
  name: phrase,
  /** Other forms by which texts name them: they are used to find mentions. */
  names: z.array(phrase).optional(),
  kind: z.enum([
    'person',
    'public-body',
    'committee',
    'court',
    'media',
    'campaign-group',
    'company',
    'school',
    'union',
    'other-organisation',
  ]),
  role: phrase,
  relevance: prose,
  note: prose.optional(),
  sources,
  hold,
  ...publication,
  editorNote,
});
