/**
 * The texts of documents in which the checks and the model look for quotations. Astro reads a module up to three times in
 * one process: the texts, and what was found in them, belong to the process.
 */
import { pagedText, QuotedPages } from './quoted-pages.ts';

const KEY = Symbol.for('quoted-pages');
const shared = ((globalThis as { [KEY]?: Map<string, QuotedPages> })[KEY] ??= new Map<string, QuotedPages>());

/**
 * A document as the process has it; a new one where its text has changed.
 * @param id the id of the document
 * @param texts its pages
 */
export function sharedPages(id: string, texts: readonly string[]): QuotedPages {
  const paged = pagedText(texts);
  const known = shared.get(id);
  if (
    known?.paged.text === paged.text &&
    known.paged.pages.length === paged.pages.length &&
    known.paged.pages.every(({ end }, index) => end === paged.pages[index]!.end)
  )
    return known;
  const pages = new QuotedPages(paged);
  shared.set(id, pages);
  return pages;
}
