import { z } from 'astro/zod';
import { date, editorNote, hold, id, phrase, prose, publication, sources } from './fields.ts';

/** What somebody in office said would be published or done, and by when. */
export const promise = z.strictObject({
  promised: prose,
  /** What was promised, in a few words: needed where it was promised again. */
  thing: phrase.optional(),
  /** The first promise of the same thing, where this one repeats it or moves its date. */
  again: id.optional(),
  /** One of the promise scopes in `site.yaml`. */
  scope: id,
  by: phrase,
  byId: id.optional(),
  madeOn: date,
  madeOnNote: phrase.optional(),
  /** Left out where no date was given. */
  due: date.optional(),
  /** The words of the promise, where they are vaguer than `due` can be (“early 2023”): shown in its place, and no days are counted. */
  dueInWords: phrase.optional(),
  dueNote: phrase.optional(),
  /** `unknown` means that nothing was found, which does not prove that there was nothing. */
  kept: z.enum(['yes', 'no', 'partly', 'unknown']),
  /** When it was kept. */
  metOn: date.optional(),
  /** Who says that it was kept, where no document that was read shows it. */
  metAccordingTo: phrase.optional(),
  /** Who says that it had not come, and the last day (or month, or year) of which they can say so. */
  account: z.strictObject({ by: phrase, to: date }).optional(),
  /** The first event that may have ended the wait: no days are counted past it. */
  mayHaveEnded: id.optional(),
  note: prose,
  quotations: z.array(id).optional(),
  sources,
  hold,
  ...publication,
  editorNote,
});
