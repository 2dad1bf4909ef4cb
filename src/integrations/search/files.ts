/** From records and pages to the files of the index, by the public API of Pagefind. */
import { parseHTML } from 'linkedom';
import { close, createIndex, type IndexFile } from 'pagefind';
import { indexedHtml, recordBody, type IndexedFacets, type SearchRecord } from '../../lib/search/records.ts';
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
  markBlocks(main);
  const facets = JSON.parse(main.getAttribute('data-search')!) as IndexedFacets;
  const title = main.querySelector('h1')?.textContent.trim() ?? '';
  for (const element of main.querySelectorAll(NOT_TEXT)) removeFromIndex(element);
  for (const element of main.querySelectorAll('[id]'))
    if (!/^H[2-6]$/u.test(element.tagName) && !/^(?:page|quote)-/u.test(element.id))
      element.removeAttribute('id');
  return { address, title, facets, body: withAnchors(main.innerHTML) };
}

/**
 * Makes the index. A page with records on or under it is left to them, so that nothing is found
 * twice, unless it is a text of its own.
 * Pages are added one after the other and in a fixed order: the same content makes the same files.
 * @param shown the texts that the pages show, where they are known
 */
export async function makeIndex(
  records: readonly SearchRecord[],
  pages: readonly SearchedPage[],
  language: string,
  written: ReadonlySet<string>,
  shown: TextsShown = new Map(),
): Promise<IndexFile[]> {
  const spellings = words.search.references;
  /** One after the other, so that a long archive is in memory once. */
  function* all(): Generator<Parameters<typeof indexedHtml>[0] & { address: string }> {
    for (const record of records) {
      const page = shown.get(record.address.split('#')[0]!);
      // Pages of a document mark what was found themselves.
      const body = record.pagesOnly
        ? recordBody(record)
        : recordBody(record, (escaped, text) => paragraphWithAnchors(text, page, escaped));
      yield { ...record, body };
    }
    for (const page of pages)
      if (written.has(page.address) || !records.some(({ address }) => address.startsWith(page.address)))
        yield page;
  }
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join(' '));
  try {
    for (const one of all()) {
      const result = await index.addHTMLFile({
        url: one.address,
        content: indexedHtml(one, language, spellings),
      });
      if (result.errors.length > 0) throw new Error(`${one.address}: ${result.errors.join(' ')}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(failed.join(' '));
    return files.filter(({ path }) => !UNUSED.test(path));
  } finally {
    await close();
  }
}
