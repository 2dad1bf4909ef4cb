/** Which words of the story are its own prose. */
import { fieldsOf } from '../collections/fields/meta.ts';
import { collections, type Collection } from '../collections/registry.ts';

/** The fields of a collection's records that are prose for readers, by their paths. Titles of documents and recorded quotations are not our words. */
export const proseFields = (collection: Collection): string[] => [
  ...new Set(
    fieldsOf(collections[collection].schema)
      .filter(({ meta }) => meta.prose)
      .map(({ path }) => path),
  ),
];

/** Blanks a part of a text, so that every offset stays. Line ends are kept. */
export const blank = (text: string): string => text.replace(/[^\n]/gu, ' ');

/** The text of a piece without recorded quotations, notes and front matter, at the same offsets. */
export function ownWords(source: string): string {
  return source
    .replace(/^---[\s\S]*?\n---/u, blank)
    .replace(/<Quote\b[^>]*?(?:\/>|>[\s\S]*?<\/Quote>)/gu, blank)
    .replace(/<(?:Cite|BlockQuote)\b[^>]*?\/>/gu, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/gu, blank);
}
