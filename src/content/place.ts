/** A place of the site that rests on documents: what is kept of each, and how the ids in a record are read. */
import type { Story } from './story.ts';

export interface Backlink {
  /** What it is: a name of `words.kinds`. */
  kind: string;
  title: string;
  /** The language of the title, where it is not that of the story. */
  lang?: string | undefined;
  address: string;
  /** For ordering: an EDTF date, where there is one. */
  date?: string | undefined;
  /** The references in the text, where the place is a text with numbered notes. */
  references?: Array<{ label: string; address: string }> | undefined;
}

export interface ReferringPlace {
  link: Backlink;
  documents: string[];
  quotations: string[];
  people: string[];
  terms: string[];
  /** Its words, in which people's names are looked for. */
  words: string;
  /** References by the document (`source`) or the quotation that they lead to. */
  citing: Array<{ id: string; label: string; address: string }>;
}

const NOT_FOR_READERS = new Set('editorNote hold check doNotCite entry text csv table'.split(' '));

/** The ids that a record's texts name as `[[id]]`. */
export function mentions(value: unknown): string[] {
  if (typeof value === 'string')
    return [...value.matchAll(/\[\[([a-z0-9-]+)\]\]/gu)].map((match) => match[1]!);
  if (Array.isArray(value)) return value.flatMap(mentions);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => (NOT_FOR_READERS.has(key) ? [] : mentions(inner)));
  return [];
}

/** The document of a quotation, and the one in which it was read. */
export function documentsOf(s: Story, quotation: string): string[] {
  const record = s.quotations.get(quotation);
  return record ? [record.document, ...(record.via ? [record.via] : [])] : [];
}

/** What most places have none of. */
export const none = { quotations: [], people: [], terms: [], words: '', citing: [] };
