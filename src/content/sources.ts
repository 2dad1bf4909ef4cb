/** A source as a line of text: who, what, when, and how well we know it. */
import { addresses } from '../lib/site/addresses.ts';
import { knownDate } from '../lib/dates/dates.ts';
import type { Document, Story } from './story.ts';

/** The short name of a document: “Publisher (year)”. */
export function shortName(document: Pick<Document, 'publisher' | 'date'>): string {
  const year = document.date ? ` (${knownDate(document.date).first.slice(0, 4)})` : '';
  return `${document.publisher}${year}`;
}

/** The address of the place that a citation means: a note or the record. */
export function placeOf(document: Document, at?: string): string {
  if (at) return addresses.note(document.id, at);
  return addresses.document(document.id);
}

/** A record's text without markup: `[[document-id]]` becomes the short name of that document. */
export function plainText(text: string, documents: ReadonlyMap<string, Document>): string {
  return text.replace(/\[\[([a-z0-9-]+)\]\]/gu, (mark, id: string) => {
    const document = documents.get(id);
    return document ? shortName(document) : mark;
  });
}

/** A host in a name that an editor wrote: “a mirror (example.net)”, “example.net”. */
const HOST = /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/iu;

/**
 * The name of the copy that was read. Where a reader is sent nowhere, the copy's host is not named
 * either: it stays in the record.
 * @returns the name, `elsewhere` where only a host would be named, or nothing where the text itself was read
 */
export function copyRead(document: Document, elsewhere: string): string | undefined {
  const name = document.readAtName;
  if (name === undefined || document.link || !HOST.test(name)) return name;
  return elsewhere;
}

/** Topics by the labels that readers see: a category, a term or a scope of the story that has the topic's id. */
export function topicLabel(id: string, s: Pick<Story, 'site' | 'terms'>): string {
  const label =
    s.site.categories[id]?.label ??
    s.terms.get(id)?.term ??
    s.site.scopes?.promises?.[id]?.label ??
    s.site.scopes?.requests?.[id]?.label;
  return label ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
