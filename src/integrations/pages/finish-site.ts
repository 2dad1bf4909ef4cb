/**
 * Finishes and checks a site whose pages are rendered: one pass over its files, each read once. From the pages come the
 * cards and the search index; into them go the anchors of old addresses and the policy; links and hidden names are
 * looked for in what is published, and the hash of every file is written down last.
 */
import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nameList } from '../../checks/reading/name-hashes.ts';
import { bytesOf, pathsIn } from '../../files-in.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { parseCounts } from '../../lib/text/parse-counts.ts';
import { drawCards, readCard } from '../cards/cards.ts';
import type { Card } from '../cards/drawing.ts';
import type { SearchedPage, TextsShown } from '../search/files.ts';
import { writeIndex } from '../search/index.ts';
import { readPages, type PageReader } from '../search/kept-pages.ts';
import { headerRules, writeHeadersFile } from './headers.ts';
import { tags } from './html.ts';
import { brokenLinks, linksIn, type LinkedPage, type Problem } from './links.ts';
import type { NameSearch } from './names-in-site.ts';
import { withLoader } from './loader.ts';
import { writeOfflineList } from './offline-list.ts';
import { withOldAnchors } from './old-anchors.ts';
import { policyViolations, withPolicy } from './page-policy.ts';
import { withStylesOfPage } from './page-styles.ts';
import { withPrintSheet, wordsOfScripts } from './print-sheets.ts';
import { SUMS, writeSums } from './sums.ts';

export interface SiteToFinish {
  folder: string;
  address: string;
  /** The path under which it is published, with a slash at both ends. */
  base: string;
  /** Old address to new. */
  redirects: Readonly<Record<string, string>>;
  /** The record of the names that are not to be published; undefined where the story has none. */
  names: unknown;
  /** The file in which it is kept which PDFs and pictures have none of these names. */
  namesMemory: string;
  /** The file in which it is kept what the search index takes from each page. */
  searchMemory: string;
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

/** The folder of what other sites show in frames. */
const EMBEDS = '/embed/';

const isPage = (file: string): boolean => file.endsWith('.html');

/** What the pages gave, and the hash of each file that was read. */
interface Read {
  sums: Map<string, string>;
  links: Map<string, LinkedPage>;
  cards: Map<string, Card>;
  searched: SearchedPage[];
  shown: TextsShown;
  problems: Problem[];
  named: Problem[];
  inScripts: ReadonlySet<string>;
  /** Styles for print and fonts by their files. */
  sheets: Map<string, string>;
}

/** What a page tells the search index, which has read it by then. */
const forTheIndex = / data-(?:search="[^"]*"|pagefind-ignore(?:="[^"]*")?)/gu;

/** Reads one page, gives it its anchors and its policy, and writes it. */
async function finishPage(
  file: string,
  site: SiteToFinish,
  read: Read,
  search: PageReader,
  names?: NameSearch,
): Promise<void> {
  const place = path.join(site.folder, file);
  const address = `/${file.replace(/index\.html$/u, '')}`;
  const rendered = await readFile(place, 'utf8');
  parseCounts.read += 1;
  if (address.endsWith('/')) {
    const card = readCard(rendered);
    if (card) read.cards.set(address, card);
    const searched = search.read(address, rendered);
    if (searched) read.searched.push(searched);
  }
  const shown = rendered.replaceAll(forTheIndex, '');
  // What other sites show has no script whose words could be names of styles, and is printed by them.
  const embedded = address.startsWith(EMBEDS);
  const styled = withStylesOfPage(
    withOldAnchors(shown, address, site.redirects),
    embedded ? new Set() : read.inScripts,
  );
  // The edition is printed from its page as it is.
  const html = embedded
    ? styled.html
    : address === addresses.edition
      ? withPrintSheet(styled, site.base, undefined)
      : withLoader(withPrintSheet(styled, site.base, read.sheets), site.base, read.sheets);
  const found = tags(html);
  read.problems.push(...policyViolations(found).map((message) => ({ file, message })));
  read.links.set(file, linksIn(found));
  let finished = html;
  try {
    finished = withPolicy(html, found, {
      base: site.base,
      compiles: address === addresses.search,
      frames: address.startsWith('/kit/'),
    });
  } catch (error) {
    read.problems.push({ file, message: (error as Error).message });
  }
  const bytes = Buffer.from(finished);
  await writeFile(place, bytes);
  read.sums.set(file, hash('sha256', bytes));
  if (names) read.named.push(...(await names.look(file, bytes)));
}

/** Finishes the site, and says what is wrong with it. */
export async function finishSite(site: SiteToFinish): Promise<Finished> {
  const { folder, address, base } = site;
  const list = nameList(site.names);
  // Reading PDFs needs a large library, which few stories need here.
  const names = list && (await (await import('./names-in-site.ts')).searchNames(list, site.namesMemory));
  const read: Read = {
    sums: new Map(),
    links: new Map(),
    cards: new Map(),
    searched: [],
    shown: new Map(),
    problems: [],
    named: [],
    inScripts: await wordsOfScripts(folder),
    sheets: new Map(),
  };
  site.stage('Checking the built pages …');
  const search = await readPages(site.searchMemory, read.shown);
  for (const file of await pathsIn(folder))
    if (isPage(file)) await finishPage(file, site, read, search, names);
  await search.keep();
  for (const [file, css] of read.sheets) await writeFile(path.join(folder, file), css);
  site.stage('Making the search index and the cards …');
  await Promise.all([writeIndex(folder, read.searched, read.shown), drawCards(folder, read.cards)]);
  if (site.edition) {
    site.stage('Printing the edition …');
    await site.edition;
  }
  site.stage('Checking links and files …');
  const files = await pathsIn(folder);
  const sitemaps = new Map<string, string>();
  const others = files.filter((file) => !isPage(file));
  for await (const [file, bytes] of bytesOf(folder, others)) {
    if (!bytes) {
      read.problems.push({ file, message: 'It cannot be read.' });
      continue;
    }
    parseCounts.read += 1;
    read.sums.set(file, hash('sha256', bytes));
    if (/^sitemap.*\.xml$/u.test(file)) sitemaps.set(file, bytes.toString());
    if (names) read.named.push(...(await names.look(file, bytes)));
  }
  await names?.keep();
  return {
    problems: [...read.problems, ...read.named],
    broken: brokenLinks({ files: new Set(files), pages: read.links, sitemaps, address, base }),
    seal: async () => {
      await writeOfflineList({ folder, sums: read.sums, language: site.language, day: site.day });
      const headers = writeHeadersFile(headerRules(base, { kit: site.kit }));
      await writeFile(path.join(folder, '_headers'), headers);
      read.sums.set('_headers', hash('sha256', headers));
      await writeFile(path.join(folder, SUMS), writeSums(read.sums));
    },
  };
}
