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

interface KeptPage {
  page?: SearchedPage | undefined;
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

async function readKept(file: string): Promise<Record<string, KeptPage>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, KeptPage>;
  } catch {
    return {}; // The first time, or a file that was cut off: every page is read.
  }
}

export interface PageReader {
  /** What the index takes from a page; undefined where the page gave no facets. */
  read: (address: string, html: string) => SearchedPage | undefined;
  /** Keeps what was read, for the next build. */
  keep: () => Promise<void>;
}

/**
 * Reads the pages of a built site for the search.
 * @param file the file in which it is kept
 * @param shown receives the text of each page
 */
export async function readPages(file: string, shown: TextsShown): Promise<PageReader> {
  const [code, before] = await Promise.all([hashOfCode(), readKept(file)]);
  const now: Record<string, KeptPage> = {};
  return {
    read: (address, html) => {
      const main = mainOf(html);
      const key = hash('sha256', [code, address, main].join('\0'));
      let kept = before[key];
      if (!kept) {
        const texts: TextsShown = new Map();
        const page = searchedPage(address, main, texts);
        kept = { page, shown: texts.get(address) };
      }
      now[key] = kept;
      if (kept.shown !== undefined) shown.set(address, kept.shown);
      return kept.page;
    },
    keep: async () => {
      await mkdir(path.dirname(file), { recursive: true });
      await writeAtomic(file, JSON.stringify(now));
    },
  };
}
