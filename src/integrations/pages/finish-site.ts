/**
 * Finishes and checks a site whose pages are rendered: the search index and the cards are made of what the pages gave
 * as they were finished, links and hidden names are looked for in what is published, and the hash of every file is
 * written down last.
 */
import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nameList } from '../../checks/reading/name-hashes.ts';
import { bytesOf, pathsIn } from '../../files-in.ts';
import { parseCounts } from '../../lib/text/parse-counts.ts';
import { drawCards } from '../cards/cards.ts';
import type { Card } from '../cards/drawing.ts';
import type { TextsShown } from '../search/files.ts';
import { writeIndex } from '../search/index.ts';
import { keepPages } from '../search/kept-pages.ts';
import type { PagesToFinish } from './finish-page.ts';
import type { PageFinishing } from './finish-pages.ts';
import { headerRules, writeHeadersFile } from './headers.ts';
import { brokenLinks, type Problem } from './links.ts';
import { writeOfflineList } from './offline-list.ts';
import { SUMS, writeSums } from './sums.ts';

export interface SiteToFinish extends PagesToFinish {
  address: string;
  /** Whether the pages of the kit were rendered. */
  kit: boolean;
  language: string;
  day: string;
  /** Ends when the PDF of the edition is in the folder; undefined where none is printed. */
  edition: Promise<void> | undefined;
  /** Receives what is being done. */
  stage: (name: string) => void;
}

export interface Finished {
  /** What must be put right before the site is published. */
  problems: Problem[];
  broken: Problem[];
  /** Writes the headers and the hashes of all files. */
  seal: () => Promise<void>;
}

const isPage = (file: string): boolean => file.endsWith('.html');

/**
 * Finishes the site, and says what is wrong with it.
 * @param finishing the pages, of which most were finished as they were rendered
 */
export async function finishSite(site: SiteToFinish, finishing: PageFinishing): Promise<Finished> {
  const { folder, address, base } = site;
  const list = nameList(site.names);
  // Reading PDFs needs a large library, which few stories need here.
  const names = list && (await (await import('./names-in-site.ts')).searchNames(list, site.namesMemory));
  site.stage('Checking the built pages …');
  const pageFiles = (await pathsIn(folder)).filter(isPage);
  for (const file of pageFiles) {
    if (finishing.pages.has(file)) continue;
    const place = path.join(folder, file);
    await writeFile(place, await finishing.finish(file, await readFile(place, 'utf8')));
    parseCounts.read += 1;
  }
  await finishing.end();
  const pages = pageFiles.map((file) => finishing.pages.get(file)!);
  const searched = pages.flatMap((page) => page.searched ?? []);
  await keepPages(site.searchMemory, searched);
  const sheets = new Map(pages.flatMap((page) => [...page.sheets]));
  for (const [file, css] of sheets) await writeFile(path.join(folder, file), css);
  site.stage('Making the search index and the cards …');
  const cards = new Map<string, Card>();
  const shown: TextsShown = new Map();
  for (const page of pages) {
    if (page.card) cards.set(page.address, page.card);
    if (page.searched?.shown !== undefined) shown.set(page.address, page.searched.shown);
  }
  const indexed = searched.flatMap(({ page }) => page ?? []);
  await Promise.all([writeIndex(folder, indexed, shown), drawCards(folder, cards)]);
  if (site.edition) {
    site.stage('Printing the edition …');
    await site.edition;
  }
  site.stage('Checking links and files …');
  const files = await pathsIn(folder);
  const sums = new Map(pages.map(({ file, sum }) => [file, sum]));
  const problems = pages.flatMap((page) => page.problems);
  const sitemaps = new Map<string, string>();
  const others = files.filter((file) => !isPage(file));
  for await (const [file, bytes] of bytesOf(folder, others)) {
    if (!bytes) {
      problems.push({ file, message: 'It cannot be read.' });
      continue;
    }
    parseCounts.read += 1;
    sums.set(file, hash('sha256', bytes));
    if (/^sitemap.*\.xml$/u.test(file)) sitemaps.set(file, bytes.toString());
    if (names) problems.push(...(await names.look(file, bytes)));
  }
  await names?.keep();
  const linked = new Map(pages.map(({ file, links }) => [file, links]));
  return {
    problems,
    broken: brokenLinks({ files: new Set(files), pages: linked, sitemaps, address, base }),
    seal: async () => {
      await writeOfflineList({ folder, sums, language: site.language, day: site.day });
      const headers = writeHeadersFile(headerRules(base, { kit: site.kit }));
      await writeFile(path.join(folder, '_headers'), headers);
      sums.set('_headers', hash('sha256', headers));
      await writeFile(path.join(folder, SUMS), writeSums(sums));
    },
  };
}
