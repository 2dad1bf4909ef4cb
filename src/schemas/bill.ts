import { z } from 'astro/zod';
import { date, day, editorNote, id, phrase, prose, publication, sources } from './fields.ts';

/** A stage of a bill. */
export const stage = z.strictObject({
  id,
  stage: phrase,
  house: phrase,
  date,
  detail: prose,
  note: prose.optional(),
  sources,
  editorNote,
});

/** What a part of a bill or an Act asks, in plain words, and what of it was not read. */
export const provision = z.strictObject({
  id,
  provision: phrase,
  /** A heading in plain words. */
  plain: phrase.optional(),
  /** The group under which the page shows it. */
  group: phrase.optional(),
  requires: prose,
  status: prose,
  whatWasNotRead: prose.optional(),
  sources,
  editorNote,
});

/** A bill, from its introduction to its commencement. */
export const bill = z.strictObject({
  title: phrase,
  /** Its name before it was law. */
  titleBefore: phrase.optional(),
  order: z.number(),
  /** Where it stands, in a sentence or two. */
  standing: prose.optional(),
  standingSources: sources.optional(),
  /** The day it became law. */
  enacted: day.optional(),
  /** Date of the newest evidence on what is in force. */
  newestEvidence: date.optional(),
  checkedTo: day.optional(),
  stages: z.array(stage),
  provisions: z.array(provision),
  notKnown: z.array(id).optional(),
  ...publication,
  editorNote,
});
