/** A source as a line of text: who, what, when, and how well we know it. */
import { addresses } from '../rules/addresses.ts';
import { knownDate } from '../rules/dates.ts';
import type { Document } from './story.ts';

/** The short name of a document: “Publisher (year)”. */
export function shortName(document: Pick<Document, 'publisher' | 'date'>): string {
  const year = document.date ? ` (${knownDate(document.date).first.slice(0, 4)})` : '';
  return `${document.publisher}${year}`;
}

/** The address of the place that a citation means: a note, a quotation or the record. */
export function placeOf(document: Document, at?: string, quotation?: string): string {
  if (quotation) return addresses.quotation(document.id, quotation);
  if (at) return addresses.note(document.id, at);
  return addresses.document(document.id);
}
