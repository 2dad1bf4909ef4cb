import { z } from 'astro/zod';
import { date, editorNote, hold, id, phrase, prose, publication, sources } from './fields.ts';

/** What somebody in office said would be published or done, and by when. */
export const promise = z.strictObject({
  promised: prose,
  /** One of the promise scopes in `site.yaml`. */
  scope: id,
  by: phrase,
  byId: id.optional(),
  madeOn: date,
  madeOnNote: phrase.optional(),
  /** Left out where no date was given. */
  due: date.optional(),
  dueNote: phrase.optional(),
  /** `unknown` means that nothing was found, which does not prove that there was nothing. */
  kept: z.enum(['yes', 'no', 'partly', 'unknown']),
  note: prose,
  quotations: z.array(id).optional(),
  sources,
  hold,
  ...publication,
  editorNote,
});
