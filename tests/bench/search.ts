/**
 * The search over 10,000 held pages: the time and the memory that the index takes, how many records and
 * files it has, and what a browser fetches for the first results. `node tests/bench/search.ts [PAGES]`.
 */
import { chromium } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { findChromium } from '../../src/desk/chromium.ts';
import { makeIndex } from '../../src/integrations/search-index-files.ts';
import { pageParts } from '../../src/rules/page-parts.ts';
import { pageRecords } from '../../src/rules/search-pages.ts';
import { invented } from './invented-pages.ts';

/** Hits that are shown at first. */
const SHOWN = 3;
const IN_DOCUMENT = 250;

/** Makes the index of so many pages and asks it in a browser; prints what it takes. */
export async function benchSearch(pages = 10_000): Promise<void> {
  const records = Array.from({ length: Math.ceil(pages / IN_DOCUMENT) }, (_, index) => {
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

  const peak = { bytes: 0 };
  const watch = setInterval(() => (peak.bytes = Math.max(peak.bytes, process.memoryUsage.rss())), 50);
  const began = performance.now();
  const files = await makeIndex(records, [], 'en', new Set());
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  console.log(
    `Index of ${pages} pages: ${records.length} records, ${files.length} files, ${seconds.toFixed(1)} s, ` +
      `${Math.round(peak.bytes / 1e6)} MB at most in this process.`,
  );

  const served = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, Buffer.from(content)]));
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
    const found = served.get(path);
    if (!found) {
      response.writeHead(path === '/' ? 200 : 404, { 'Content-Type': 'text/html' }).end('<title>x</title>');
      return;
    }
    const script = path.endsWith('.js');
    const body = script || path.endsWith('.json') ? brotliCompressSync(found) : found;
    sent += body.length;
    response
      .writeHead(200, {
        'Content-Type': script ? 'text/javascript' : 'application/octet-stream',
        ...(body !== found && { 'Content-Encoding': 'br' }),
      })
      .end(body);
  }).listen(0);
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const rows: object[] = [];
  for (const query of ['a', 'b', 'c'].map((_, index) =>
    invented(index * 977)
      .split(' ')
      .slice(3, 5 + index)
      .join(' '),
  )) {
    for (const words of [query, `"${query}"`]) {
      const page = await browser.newPage();
      await page.goto(address);
      sent = 0;
      const count = await page.evaluate(
        async ([asked, shown]) => {
          const module = '/pagefind/pagefind.js';
          const pagefind = (await import(/* @vite-ignore */ module)) as {
            options(options: object): Promise<void>;
            init(): Promise<void>;
            search(words: string): Promise<{ results: Array<{ data(): Promise<unknown> }> }>;
          };
          await pagefind.options({ baseUrl: '/', noWorker: true });
          await pagefind.init();
          const { results } = await pagefind.search(asked);
          await Promise.all(results.slice(0, shown).map((result) => result.data()));
          return results.length;
        },
        [words, SHOWN] as const,
      );
      rows.push({ query: words, results: count, [`first ${SHOWN}, kB`]: Math.round(sent / 100) / 10 });
      await page.close();
    }
  }
  await browser.close();
  server.close();
  console.table(rows);
}

if (import.meta.main) await benchSearch(Number(process.argv[2] ?? 10_000));
