/** The files of a page, in the folder of a document or in the folder of work not yet finished. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWords } from '../../lib/pages/word-boxes.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { writeWords } from './word-box-files.ts';
import { fileNameOfPage, type PageFacts, type PageText } from './page.ts';

export const textFile = (folder: string, page: number) =>
  join(folder, 'pages', `${fileNameOfPage(page)}.txt`);
export const wordsFile = (folder: string, page: number) =>
  join(folder, 'pages', `${fileNameOfPage(page)}.json`);
export const imageFile = (folder: string, page: number, width: number) =>
  join(folder, 'pages', `${fileNameOfPage(page)}-${width}.webp`);
const factsFile = (folder: string, page: number) => join(folder, 'done', `${fileNameOfPage(page)}.json`);

/** Writes a page, where pages are kept. Its facts come last: where they exist, the whole page does. */
export async function writePage(
  folder: string | undefined,
  facts: PageFacts,
  page: PageText,
  images: Map<number, Buffer>,
): Promise<void> {
  if (folder === undefined) return;
  await mkdir(join(folder, 'pages'), { recursive: true });
  await mkdir(join(folder, 'done'), { recursive: true });
  await writeFile(textFile(folder, facts.page), page.text);
  if (page.words.length > 0)
    await writeFile(wordsFile(folder, facts.page), writeWords(page.text, page.words));
  for (const [width, image] of images) await writeFile(imageFile(folder, facts.page, width), image);
  const done = factsFile(folder, facts.page);
  await writeAtomic(done, JSON.stringify(facts));
}

/** The facts of a page that was read before, or undefined. */
export async function factsOf(folder: string | undefined, page: number): Promise<PageFacts | undefined> {
  if (folder === undefined) return undefined;
  try {
    return JSON.parse(await readFile(factsFile(folder, page), 'utf8')) as PageFacts;
  } catch {
    return undefined;
  }
}

export async function readAttachedPage(folder: string, page: number): Promise<PageText> {
  const text = await readFile(textFile(folder, page), 'utf8');
  try {
    return { text, words: readWords(await readFile(wordsFile(folder, page), 'utf8')) };
  } catch {
    return { text, words: [] };
  }
}

/** The list of pages, a line each, so that a difference can be read. */
export const pagesJson = (facts: PageFacts[]): string =>
  `[\n${facts.map(({ findings: _, ...page }) => JSON.stringify(page)).join(',\n')}\n]\n`;
