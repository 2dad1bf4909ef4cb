/** The search over many invented pages: its index, and a browser that searches it by the site's own script. */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findChromium } from '../../src/find-chromium.ts';
import type { SearchFile } from '../../src/integrations/search/files.ts';
import type { SearchWords } from '../../src/components/search/texts.client.ts';
import type { SearchState } from '../../src/lib/search/address.ts';
import { pageParts } from '../../src/lib/pages/page-parts.ts';
import { pageRecords } from '../../src/lib/search/pages.ts';
import type { SearchRecord } from '../../src/lib/search/records.ts';
import { words as siteWords } from '../../src/i18n/words.ts';
import { invented } from './invented-pages.ts';

/** Hits that are shown at first, as on the search page. */
export const FIRST = 3;
const IN_DOCUMENT = 250;
const root = join(import.meta.dirname, '../..');

/** The records of so many invented pages, in documents of 250. */
export const inventedRecords = (pages: number): SearchRecord[] =>
  Array.from({ length: Math.ceil(pages / IN_DOCUMENT) }, (_, index) => {
    const id = `document-${index + 1}`;
    const count = Math.min(IN_DOCUMENT, pages - index * IN_DOCUMENT);
    return [
      ...pageRecords({
        facets: { kind: 'document', publisher: 'A publisher', topics: [] },
        parts: pageParts(id, count),
        pages: Array.from({ length: count }, (_page, page) => [invented(index * IN_DOCUMENT + page)]),
        title: (page) => `Document ${index + 1}, page ${page}`,
      }),
    ];
  }).flat();

/** What a search gave. */
export interface Asked {
  /** How many records may hold what was asked for, before any of them was read. */
  may: number;
  /** Bytes that were fetched until the first hits were there. */
  bytes: number;
}

interface How {
  sort?: SearchState['sort'];
  /** Whether titles are searched too. */
  titles?: boolean;
}

export interface OpenIndex {
  /** Asks on a page of its own, as a first visit, and reads the first hits. */
  ask(text: string): Promise<Asked>;
  /** The addresses of all that each of these texts finds, asked one after the other on one page. */
  askEach(texts: readonly string[], how?: How): Promise<string[][]>;
  close(): Promise<void>;
}

/**
 * Opens an index in Chromium.
 * @param words the words of the language
 */
export async function openIndex(files: AsyncIterable<SearchFile>, words: SearchWords): Promise<OpenIndex> {
  const served = new Map<string, Buffer>();
  for await (const [path, content] of files) served.set(`/${path}`, Buffer.from(content));
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
    const script = path.endsWith('.js') || path.endsWith('.ts');
    response.setHeader('Content-Type', script ? 'text/javascript' : 'application/octet-stream');
    const found = served.get(path);
    if (found) {
      const coded = script || path.endsWith('.json');
      const body = coded ? brotliCompressSync(found) : found;
      sent += body.length;
      if (coded) response.setHeader('Content-Encoding', 'br');
      response.end(body);
    } else if (path.startsWith('/src/') && path.endsWith('.ts'))
      response.end(stripTypeScriptTypes(readFileSync(join(root, path), 'utf8')));
    else
      response
        .writeHead(path === '/' ? 200 : 404, { 'Content-Type': 'text/html' })
        .end('<!doctype html><title>Search</title>');
  }).listen(0);
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  /** Asks on a new page, one text after the other, and reads so many hits of each. */
  async function asked(
    texts: readonly string[],
    read: number,
    { sort = 'relevance', titles = false }: How = {},
  ) {
    const page = await browser.newPage();
    await page.goto(address);
    sent = 0;
    const answers = await page.evaluate(
      async ({ texts, words, read, sort, titles, endings }) => {
        const scripts = '/src/components/search/';
        const { find } = (await import(
          /* @vite-ignore */ `${scripts}engine.client.ts`
        )) as typeof import('../../src/components/search/engine.client.ts');
        const { hitsInTitles, loadTitles } = (await import(
          /* @vite-ignore */ `${scripts}titles.client.ts`
        )) as typeof import('../../src/components/search/titles.client.ts');
        const settings = { base: '/', endings, ...words } as Parameters<typeof loadTitles>[0];
        const loaded = titles ? await loadTitles(settings) : undefined;
        const filters = { kind: [], grade: [], topic: [], year: [], publisher: [] };
        const all: Array<{ may: number; urls: string[] }> = [];
        for (const text of texts) {
          const state = { text, exact: false, filters, sort, page: 1 };
          const { results } = await find('/', state, words, loaded && hitsInTitles(loaded, state));
          const hits = await Promise.all(
            results.slice(0, read).map(async (result) => {
              if ('row' in result) return loaded!.records[result.row]!.address;
              return (await result.read())?.url;
            }),
          );
          all.push({ may: results.length, urls: hits.filter((url) => url !== undefined) });
        }
        return all;
      },
      { texts, words, read, sort, titles, endings: siteWords.search.endings },
    );
    await page.close();
    return answers;
  }
  return {
    async ask(text) {
      const [answer] = await asked([text], FIRST);
      return { may: answer!.may, bytes: sent };
    },
    askEach: async (texts, how) => (await asked(texts, Number.MAX_SAFE_INTEGER, how)).map(({ urls }) => urls),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
