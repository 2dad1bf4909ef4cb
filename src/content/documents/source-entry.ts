/** A document as a source of what a page says. */
import { addresses, slug } from '../../lib/site/addresses.ts';
import { linkedText } from '../linked-text.ts';
import { placeOf, shortName } from '../sources.ts';
import type { Story } from '../story.ts';
import { wordsAddress } from './verification.ts';

/** A source in one line: who, what, when, how well we know it; its address leads to a place in its record. */
export type SourceEntry = NonNullable<ReturnType<typeof sourceEntry>>;

/** What of a document is meant: a note of its record, a place in words, a recorded quotation. */
export interface SourcePlace {
  at?: string | undefined;
  where?: string | undefined;
  quotation?: string | undefined;
}

/** A source at a place; undefined where the document is not published. */
export function sourceEntry(s: Story, id: string, { at, where, quotation }: SourcePlace = {}) {
  const document = s.documents.get(id);
  if (!document) return undefined;
  const { title, lang, publisher, date, dateInferred, evidence } = document;
  const quoted = s.quotations.get(quotation ?? '');
  const note = at ? document.notes?.find(({ heading }) => slug(heading) === slug(at)) : undefined;
  return {
    ...{ title, lang, publisher, date, dateInferred, evidence },
    address: quoted ? wordsAddress(quoted) : placeOf(document, at),
    locator: linkedText(s, at ? note?.locator : where),
  };
}

export const sourceEntries = (s: Story, ids: readonly string[]): SourceEntry[] =>
  ids.flatMap((id) => sourceEntry(s, id) ?? []);

/** A source by its short name, with its grade. */
export type SourceMark = ReturnType<typeof sourceMarks>[number];

/** The sources of a sentence, by their short names. */
export const sourceMarks = ({ documents }: Story, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const document = documents.get(id);
    if (!document) return [];
    return { name: shortName(document), address: addresses.document(id), evidence: document.evidence };
  });
