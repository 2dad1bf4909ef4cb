/** From records and pages to the files of the index, by the public API of Pagefind. */
import { parseHTML } from 'linkedom';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { SearchedText } from '../../content/exports/search-records.ts';
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

/** What is on a page and is not its text. */
const NOT_TEXT = [
  '[data-pagefind-ignore]',
  '[hidden]',
  '[aria-hidden="true"]',
  'nav',
  'noscript',
  'script',
  'style',
  'svg',
  'template',
  'sup',
  '.ref',
  '.visually-hidden',
].join(',');

/** Interfaces of Pagefind that the site does not use, and its worker: half a megabyte that no page fetches. */
const UNUSED = /^pagefind-(?:component-ui|highlight|modular-ui|ui|worker)\./u;

/** The text that each page shows, by its address. */
export type TextsShown = Map<string, string>;

/** What a page itself says. To parse what is around it would take longer than the rest of the index. */
export const mainOf = (html: string): string => /<main[\s>][^]*<\/main>/u.exec(html)?.[0] ?? '';

/**
 * A built page as the index sees it; nothing where the page gave no facets.
 * @param shown takes the text of the page
 */
export function searchedPage(address: string, html: string, shown?: TextsShown): SearchedPage | undefined {
  const main = parseHTML(mainOf(html)).document.querySelector('main');
  if (main) shown?.set(address, textShown(main));
  if (!main?.hasAttribute('data-search')) return undefined;
  const title = main.querySelector('h1')?.textContent.trim() ?? '';
  markBlocks(main);
  const facets = JSON.parse(main.getAttribute('data-search')!) as IndexedFacets;
  for (const element of main.querySelectorAll(NOT_TEXT)) removeFromIndex(element);
  for (const element of main.querySelectorAll('[id]'))
    if (!/^H[2-6]$/u.test(element.tagName) && !/^(?:page|quote)-/u.test(element.id))
      element.removeAttribute('id');
  return { address, title, facets, body: withAnchors(main.innerHTML) };
}

/** What `search-records.json` says of the site. */
export interface SearchedSite extends Pick<TitlesFile, 'synonyms'> {
  language: string;
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

/**
 * Makes the index and the file of titles. A page on or under which records are is left to them, so that nothing is
 * found twice, unless it is a text of its own.
 * Pages are added one after the other and in a fixed order: the same content makes the same files.
 * @param shown the texts that the pages show, where they are known
 */
export async function makeIndex(
  { language, records: all, written = [], lists = [], synonyms = [] }: MakesIndex,
  pages: readonly SearchedPage[] = [],
  shown: TextsShown = new Map(),
): Promise<{ files: IndexFile[]; titles: TitlesFile }> {
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
  /** One after the other, so that a long archive is in memory once. */
  function* indexed(): Generator<Parameters<typeof indexedHtml>[0] & { address: string }> {
    for (const record of records) {
      const page = shown.get(record.address.split('#')[0]!);
      // Pages of a document mark what was found themselves.
      const body = record.pagesOnly
        ? recordBody(record)
        : recordBody(record, (escaped, text) => paragraphWithAnchors(text, page, escaped));
      yield { ...record, body, row: rowOf(record) };
    }
    for (const page of searched) yield { ...page, row: rowOf(page) };
  }
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join(' '));
  try {
    for (const one of indexed()) {
      const result = await index.addHTMLFile({
        url: one.address,
        content: indexedHtml(one, language, spellings),
      });
      if (result.errors.length > 0) throw new Error(`${one.address}: ${result.errors.join(' ')}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(failed.join(' '));
    return {
      files: files.filter(({ path }) => !UNUSED.test(path)),
      titles: packTitles(titled, others, { synonyms, language }),
    };
  } finally {
    await close();
  }
}
