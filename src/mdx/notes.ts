/**
 * What the components of one page share while it is rendered: its numbered notes, and how often
 * each was referred to so far, so that every reference has an anchor of its own to come back to.
 */
import { noteKey, type Note } from '../lib/citations/provenance.ts';
import { referenceAnchor } from '../lib/citations/references.ts';

export interface PageNotes {
  notes: Map<string, Note>;
  referred: Map<string, number>;
  /** How many passages without a source were rendered so far. */
  marked: number;
}

/** Begins the notes of a page. To be called by the page, before its text is rendered. */
export function beginNotes(locals: object, { notes }: { notes: Map<string, Note> }): void {
  const page: PageNotes = { notes, referred: new Map(), marked: 0 };
  (locals as { notes?: PageNotes }).notes = page;
}

/** The next reference to a note: its number and the anchor of this reference. */
export function refer(
  locals: object,
  component: string,
  values: { of?: string; at?: string; where?: string },
): { number: number; anchor: string } {
  const page = (locals as { notes?: PageNotes }).notes;
  const key = noteKey(component, values);
  const note = page?.notes.get(key);
  if (!page || !note)
    throw new Error(`<${component} of="${values.of ?? ''}"> is on a page that has no notes.`);
  const count = (page.referred.get(key) ?? 0) + 1;
  page.referred.set(key, count);
  return { number: note.number, anchor: referenceAnchor(note.number, count) };
}
