/**
 * What the search index takes from the pages, kept for the next build: most pages are as they were, and to parse them
 * takes longer than the rest of the search.
 */
import { createHash, hash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../../files-in.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { mainOf, searchedPage, type SearchedPage, type TextsShown } from './files.ts';

/** What the search index takes from one page. */
export interface KeptPage {
  /** The hash of the page and of the code that reads it. */
  key: string;
  /** Undefined where the page gave no facets. */
  page?: SearchedPage | undefined;
  /** Its text. */
  shown?: string | undefined;
}

/** A hash over the code that reads the pages, and over the versions of the packages. */
async function hashOfCode(): Promise<string> {
  const made = createHash('sha256');
  const src = path.resolve(import.meta.dirname, '../..');
  for (const folder of ['integrations/search', 'lib/search'])
    for (const file of await filesIn(path.join(src, folder))) made.update(await readFile(file));
  return made.update(await readFile(path.join(src, '../package.json'))).digest('hex');
}

async function readKept(file: string): Promise<KeptPage[]> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (Array.isArray(kept)) return kept as KeptPage[];
  } catch {
    // A file that was cut off: every page is read, as at the first time.
  }
  return [];
}

/**
 * Reads the pages of a built site for the search.
 * @param file the file in which it is kept what the last build read
 */
export async function pageReader(file: string): Promise<(address: string, html: string) => KeptPage> {
  const [code, kept] = await Promise.all([hashOfCode(), readKept(file)]);
  const before = new Map(kept.map((one) => [one.key, one]));
  return (address, html) => {
    const main = mainOf(html);
    const key = hash('sha256', [code, address, main].join('\0'));
    const known = before.get(key);
    if (known) return known;
    const texts: TextsShown = new Map();
    const page = searchedPage(address, main, texts);
    return { key, page, shown: texts.get(address) };
  };
}

/** Keeps what was read, for the next build. */
export async function keepPages(file: string, pages: readonly KeptPage[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeAtomic(file, JSON.stringify(pages));
}
