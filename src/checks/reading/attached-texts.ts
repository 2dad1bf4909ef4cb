/**
 * The text of documents, attached or fetched, page by page, as the checks read it. A text that has
 * not changed is not read again.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fetchedText } from '../../archive/fetch/fetched-text.ts';
import { misread } from '../../collections/fields/misread.ts';
import { correctText, type Misread } from '../../lib/pages/misread.ts';
import type { QuotedPages } from '../../lib/quotations/quoted-pages.ts';
import { sharedPages } from '../../lib/quotations/shared-pages.ts';
import type { Entry, FetchedPages } from '../story.ts';

interface Cached {
  stamp: string;
  pages: QuotedPages;
}
const cache = new Map<string, Cached>();

/** @param misread what was corrected by hand in it */
function read(id: string, folder: string, misread: readonly Misread[] = []): QuotedPages | undefined {
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => /^\d{4,}\.txt$/u.test(name))
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  } catch {
    return undefined;
  }
  if (names.length === 0) return undefined;
  const files = names.map((name) => join(folder, name));
  const stamp = files
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${mtimeMs} ${size}`;
    })
    .concat(JSON.stringify(misread))
    .join();
  const known = cache.get(folder);
  if (known?.stamp === stamp) return known.pages;
  const texts = files.map(
    (file, index) =>
      correctText(
        readFileSync(file, 'utf8'),
        misread.filter(({ page }) => page === index + 1),
      ).text,
  );
  const pages = sharedPages(id, texts);
  cache.set(folder, { stamp, pages });
  return pages;
}

/** What is as the schema has it of a field of a record. */
function misreadIn(field: unknown): Misread[] {
  const { data } = misread.safeParse(field);
  return data ?? [];
}

/**
 * Looks up the attached text of a document by its id. Undefined where there is none, or where it was withdrawn.
 * @param folder the folder of the story
 */
export function attachedTexts(
  folder: string,
  documents: ReadonlyMap<string, Entry>,
): (id: string) => QuotedPages | undefined {
  const texts = new Map<string, QuotedPages | undefined>();
  return (id) => {
    if (texts.has(id)) return texts.get(id);
    const data = documents.get(id)?.data as { file?: { withdrawn?: boolean }; misread?: unknown } | undefined;
    const text =
      data?.file && data.file.withdrawn !== true
        ? read(id, join(folder, 'documents', id, 'pages'), misreadIn(data.misread))
        : undefined;
    texts.set(id, text);
    return text;
  };
}

/**
 * Looks up the text of a fetched original by the id of its document. Undefined where it was not fetched on
 * this machine, where its record names another address now, or where the text is attached with the story.
 * @param files the folder of what was fetched
 */
export function fetchedTexts(
  files: string,
  documents: ReadonlyMap<string, Entry>,
): (id: string) => FetchedPages | undefined {
  const texts = new Map<string, FetchedPages | undefined>();
  const look = (id: string): FetchedPages | undefined => {
    const data = documents.get(id)?.data as { file?: object; url?: string; link?: string } | undefined;
    if (!data || data.file) return undefined;
    const found = fetchedText(files, id, data.url ?? data.link);
    const pages = found && read(id, found.folder);
    return pages && { pages, day: found.at.slice(0, 10) };
  };
  return (id) => {
    if (!texts.has(id)) texts.set(id, look(id));
    return texts.get(id);
  };
}
