/** The search over many invented pages: its index, and a browser that asks it by the site's own script. */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findChromium } from '../../src/desk/chromium.ts';
import type { SearchWords } from '../../src/browser/search-engine.client.ts';
import type { IndexFile } from '../../src/integrations/index-bytes.ts';
import { pageParts } from '../../src/rules/page-parts.ts';
import { pageRecords } from '../../src/rules/search-pages.ts';
import type { SearchRecord } from '../../src/rules/search-records.ts';
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
        title: (from, to) => `Document ${index + 1}, pages ${from} to ${to}`,
      }),
    ];
  }).flat();

/** What a search gave. */
export interface Asked {
  /** How many records may hold what was asked for, before any of them was read. */
  may: number;
  /** Whether the first hits came before it was certain which records hold a phrase. */
  unsure: boolean;
  /** Bytes that were fetched until the first hits were there. */
  bytes: number;
  /** How many lists of words were among that. */
  lists: number;
  /** The addresses of all that was found, in order; nothing where only the first were asked for. */
  found?: string[];
}

export interface OpenIndex {
  /** Asks on a page of its own, as a first visit, one search after the other. With `all`, reads all that is found after the first. */
  ask(text: string, all?: boolean): Promise<Asked>;
  /** The addresses of all that each of these texts finds, asked one after the other on one page. */
  askEach(texts: readonly string[]): Promise<string[][]>;
  close(): Promise<void>;
}

/**
 * Opens an index in Chromium.
 * @param words the words of the language
 */
export async function openIndex(files: readonly IndexFile[], words: SearchWords): Promise<OpenIndex> {
  const served = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, Buffer.from(content)]));
  let sent = 0;
  let lists = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
    const script = path.endsWith('.js') || path.endsWith('.ts');
    response.setHeader('Content-Type', script ? 'text/javascript' : 'application/octet-stream');
    const found = served.get(path);
    if (found) {
      const coded = script || path.endsWith('.json');
      const body = coded ? brotliCompressSync(found) : found;
      sent += body.length;
      if (path.endsWith('.pf_index')) lists += 1;
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
  return {
    async ask(text, all = false) {
      const page = await browser.newPage();
      await page.goto(address);
      [sent, lists] = [0, 0];
      const first = await page.evaluate(
        async ({ text, words, first }) => {
          const script = '/src/browser/search-engine.client.ts';
          const { find } = (await import(
            /* @vite-ignore */ script
          )) as typeof import('../../src/browser/search-engine.client.ts');
          const filters = { kind: [], grade: [], topic: [], year: [], publisher: [] };
          const found = await find('/', { text, exact: false, filters, sort: 'relevance', page: 1 }, words);
          const read = async (results: typeof found.results) =>
            (await Promise.all(results.map((result) => result()))).flatMap((one) => (one ? [one.url] : []));
          if ((await read(found.results.slice(0, first))).length === 0 && found.certain)
            await read((await found.certain()).slice(0, first));
          Object.assign(window, { readAll: async () => read((await found.certain?.()) ?? found.results) });
          return { may: found.results.length, unsure: found.certain !== undefined };
        },
        { text, words, first: FIRST },
      );
      const weight = { bytes: sent, lists };
      const found = all
        ? await page.evaluate(() => (window as unknown as { readAll: () => Promise<string[]> }).readAll())
        : undefined;
      await page.close();
      return { ...first, ...weight, ...(found && { found }) };
    },
    async askEach(texts) {
      const page = await browser.newPage();
      await page.goto(address);
      const found = await page.evaluate(
        async ({ texts, words }) => {
          const script = '/src/browser/search-engine.client.ts';
          const { find } = (await import(
            /* @vite-ignore */ script
          )) as typeof import('../../src/browser/search-engine.client.ts');
          const filters = { kind: [], grade: [], topic: [], year: [], publisher: [] };
          const all: string[][] = [];
          for (const text of texts) {
            const { results } = await find(
              '/',
              { text, exact: false, filters, sort: 'relevance', page: 1 },
              words,
            );
            const read = await Promise.all(results.map((result) => result()));
            all.push(read.flatMap((one) => (one ? [one.url] : [])));
          }
          return all;
        },
        { texts, words },
      );
      await page.close();
      return found;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
