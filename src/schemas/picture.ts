import { z } from 'astro/zod';
import { address, date, editorNote, hold, phrase, prose, publication, sources } from './fields.ts';

/** A photograph, a drawing or a map, set into a text. Its file stands beside it, as `picture.jpg` or the like. */
export const picture = z.strictObject({
  /** What the picture shows, in words, for those who cannot see it. It says what the caption does not. */
  alt: prose,
  /** What a reader must know of what is shown: who, where, when. */
  caption: prose,
  /** Whose picture it is, as they wish to be named. */
  credit: phrase,
  /** The licence by which it may be shown, or `All rights reserved`, with `permission`. */
  licence: phrase,
  licenceUrl: address.optional(),
  /** Who allowed its use, when and for what, where no licence does. Editors read it, and readers do not. */
  permission: prose.optional(),
  /** When it was taken or drawn. */
  date: date.optional(),
  /** The documents by which it is known to show what the caption says. */
  sources: sources.optional(),
  hold,
  ...publication,
  editorNote,
});
