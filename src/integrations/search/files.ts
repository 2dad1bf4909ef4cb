/** From records and pages to the files of the index, by the public API of Pagefind. */
import type { Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { close, createIndex } from 'pagefind';
import type { SearchedText } from '../../content/exports/search-records.ts';
import { BUNDLES_FILE, bundleFolder, bundleOf, divide } from '../../lib/search/bundles.ts';
import {
  indexedHtml,
  NO_ROW,
  recordBody,
  type IndexedFacets,
  type SearchRecord,
} from '../../lib/search/records.ts';
import { plainWords } from '../../lib/search/title-words.ts';
import { inGroups, packTitles, type TitleRecord, type TitlesFile } from '../../lib/search/titles.ts';
import { words } from '../../i18n/words.ts';
import { markBlocks, paragraphWithAnchors, removeFromIndex, textShown, withAnchors } from './visible-text.ts';

export interface SearchedPage {
  address: string;
  title: string;
  facets: IndexedFacets;
  body: string;
}

const NO_TEXT = new Set(['nav', 'noscript', 'script', 'style', 'svg', 'template', 'sup']);
/** Whether an element is on a page and is not of its text. */
const isNotText = ({ name, attribs }: Element): boolean =>
  NO_TEXT.has(name) ||
  'data-pagefind-ignore' in attribs ||
  'hidden' in attribs ||
  attribs['aria-hidden'] === 'true' ||
  /(?:^|\s)(?:ref|visually-hidden)(?:\s|$)/u.test(attribs['class'] ?? '');

/** Where the titles are, from the root of the site. */
export const TITLES_FILE = 'search/titles.json';

/** Interfaces of Pagefind that the site does not use, and its worker: half a megabyte that no page fetches. */
const UNUSED = /^pagefind-(?:component-ui|highlight|modular-ui|ui|worker)\./u;

/** The text that each page shows, by its address. */
export type TextsShown = Map<string, string>;

/** What a page itself says. To parse what is around it would take longer than the rest of the index. */
export const mainOf = (html: string): string => /<main[\s>][^]*<\/main>/u.exec(html)?.[0] ?? '';

export const mainElement = (html: string): Element | undefined =>
  DomUtils.getElementsByTagName('main', parseDocument(mainOf(html)), true, 1)[0];

export const headingOf = (main: Element): string | undefined => {
  const [heading] = DomUtils.getElementsByTagName('h1', main, true, 1);
  return heading && DomUtils.textContent(heading).trim();
};

/**
 * A built page as the index sees it; nothing where the page gave no facets.
 * @param shown takes the text of the page
 */
export function searchedPage(address: string, html: string, shown?: TextsShown): SearchedPage | undefined {
  const main = mainElement(html);
  if (main) shown?.set(address, textShown(main));
  const given = main?.attribs['data-search'];
  if (!main || given === undefined) return undefined;
  const title = headingOf(main) ?? '';
  markBlocks(main);
  for (const element of DomUtils.findAll(isNotText, main.children)) removeFromIndex(element);
  for (const { name, attribs } of DomUtils.findAll(({ attribs }) => 'id' in attribs, main.children))
    if (!/^h[2-6]$/u.test(name) && !/^(?:page|quote)-/u.test(attribs['id']!)) delete attribs['id'];
  const body = withAnchors(main);
  return { address, title, facets: JSON.parse(given) as IndexedFacets, body };
}

/** What `search-records.json` says of the site. */
export interface SearchedSite extends Pick<TitlesFile, 'synonyms'> {
  language: string;
  /** Into how many bundles the index is divided. Of one, there is no other file. */
  shards: number;
  records: SearchRecord[];
  /** Texts with a page of their own. */
  written: SearchedText[];
  /** Lists of records: found by their titles alone. */
  lists: SearchedText[];
}

type MakesIndex = Pick<SearchedSite, 'language' | 'records'> & Partial<SearchedSite>;

const titleOf = (
  { address, title, names = [], about = '', press = false, facets }: Omit<SearchRecord, 'text'>,
  small: ReadonlySet<string>,
): TitleRecord => {
  const named = new Set([title, ...names].flatMap(plainWords));
  const telling = plainWords(about).filter((word) => !named.has(word) && !small.has(word));
  return { address, title, names, about: [...new Set(telling)], press, ...facets };
};

/** Records with one address each: Pagefind keeps one for an address, and would put every later row one off. */
function withOneAddress(records: readonly SearchRecord[]): SearchRecord[] {
  const titled = records.filter(({ pagesOnly }) => !pagesOnly);
  const together = [...Map.groupBy(titled, ({ address }) => address).values()].map(([first, ...rest]) => ({
    ...first!,
    names: [...(first!.names ?? []), ...rest.flatMap(({ title, names = [] }) => [title, ...names])],
    text: [first!, ...rest].flatMap(({ text }) => text),
    sections: [first!, ...rest].flatMap(({ sections = [] }) => sections),
  }));
  return [...together, ...records.filter(({ pagesOnly }) => pagesOnly)];
}

/** A record or a page of the index, made when its turn comes: a long archive is in memory once. */
interface Entry {
  day: string | undefined;
  html: (bundle: number | undefined) => { url: string; content: string };
}

/** A file of the search, by its path from the root of the site. */
export type SearchFile = [path: string, content: Uint8Array | string];

/** The files of one bundle: by its own process, which ends with it. */
async function bundleFiles(entries: readonly Entry[], bundle: number | undefined): Promise<SearchFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join(' '));
  try {
    for (const { html } of entries) {
      const file = html(bundle);
      const result = await index.addHTMLFile(file);
      if (result.errors.length > 0) throw new Error(`${file.url}: ${result.errors.join(' ')}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(failed.join(' '));
    const folder = bundleFolder(bundle ?? 0);
    return files
      .filter(({ path }) => !UNUSED.test(path) && !(bundle && path === 'pagefind.js'))
      .map(({ path, content }) => [folder + path, content]);
  } finally {
    await close();
  }
}

/**
 * Makes the files of the search: those of the index, bundle by bundle, and the file of titles. A page on or under which
 * records are is left to them, so that nothing is found twice, unless it is a text of its own.
 * Pages are added one after the other and in a fixed order: the same content makes the same files.
 * @param shown the texts that the pages show, where they are known
 */
export async function* searchFiles(
  { language, records: all, written = [], lists = [], synonyms = [], shards = 1 }: MakesIndex,
  pages: readonly SearchedPage[] = [],
  shown: TextsShown = new Map(),
): AsyncGenerator<SearchFile> {
  const records = withOneAddress(all);
  const { references: spellings, common, small } = words.search;
  const texts = new Map(written.map((text) => [text.address, text]));
  const searched = pages.filter(
    ({ address }) => texts.has(address) || !records.some((record) => record.address.startsWith(address)),
  );
  const left = new Set([...common, ...small].flatMap(plainWords));
  const titles = new Map<SearchRecord | SearchedPage, TitleRecord>();
  for (const page of searched)
    titles.set(page, titleOf({ ...page, ...texts.get(page.address), title: page.title }, left));
  for (const record of records) if (!record.pagesOnly) titles.set(record, titleOf(record, left));
  const titled = inGroups([...titles.values()]);
  const rows = new Map(titled.map((title, row) => [title, row]));
  const rowOf = (of: SearchRecord | SearchedPage): number => rows.get(titles.get(of)!) ?? NO_ROW;
  const others = lists
    .filter((list) => titled.every(({ address }) => address !== list.address))
    .map((list) => titleOf({ ...list, facets: { kind: 'page', topics: [] } }, left));
  yield [TITLES_FILE, JSON.stringify(packTitles(titled, others, { synonyms, language }))];

  const bodyOf = (record: SearchRecord): string => {
    // Pages of a document mark what was found themselves.
    if (record.pagesOnly) return recordBody(record);
    const page = shown.get(record.address.split('#')[0]!);
    return recordBody(record, (escaped, text) => paragraphWithAnchors(text, page, escaped));
  };
  const entries = [
    ...records.map((record) => ({ of: record, body: () => bodyOf(record) })),
    ...searched.map((page) => ({ of: page, body: () => page.body })),
  ].map(({ of, body }): Entry => ({
    day: of.facets.day,
    html: (bundle) => ({
      url: of.address,
      content: indexedHtml({ ...of, body: body(), row: rowOf(of), bundle }, language, spellings),
    }),
  }));
  if (shards === 1) {
    yield* await bundleFiles(entries, undefined);
    return;
  }
  const lastDays = divide(
    entries.map(({ day }) => day),
    shards,
  );
  yield [BUNDLES_FILE, JSON.stringify(lastDays)];
  const bundles = Map.groupBy(entries, ({ day }) => bundleOf(lastDays, day));
  for (const bundle of lastDays.keys()) yield* await bundleFiles(bundles.get(bundle)!, bundle);
}
