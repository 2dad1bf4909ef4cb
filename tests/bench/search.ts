/**
 * The search over 10,000 held pages: the time and the memory that the index takes, how many records and
 * files it has, and what a browser fetches for the first results. `node tests/bench/search.ts [PAGES]`.
 */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findChromium } from '../../src/desk/chromium.ts';
import { makeIndex, type IndexFile } from '../../src/integrations/search-index-files.ts';
import { pageParts } from '../../src/rules/page-parts.ts';
import { pageRecords } from '../../src/rules/search-pages.ts';
import { words } from '../../src/words/words.ts';
import { commonest, invented } from './invented-pages.ts';

/** Hits that are shown at first, as on the search page. */
const FIRST = 3;
const IN_DOCUMENT = 250;
const root = join(import.meta.dirname, '../..');

/** Memory in use by this process and, where the system tells (Linux), by those that it started, in bytes. */
function inUse(): number {
  const own = process.memoryUsage.rss();
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim();
    return children
      .split(' ')
      .filter(Boolean)
      .map((child) => /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1])
      .reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) * 1024, own);
  } catch {
    return own;
  }
}

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
  const watch = setInterval(() => (peak.bytes = Math.max(peak.bytes, inUse())), 50);
  const began = performance.now();
  const common = commonest(words.search.common.length);
  const files = await makeIndex(records, [], 'en', new Set(), common);
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  console.log(
    `Index of ${pages} pages: ${records.length} records, ${files.length} files, ${seconds.toFixed(1)} s, ` +
      `${Math.round(peak.bytes / 1e6)} MB at most, the index's own process with it.`,
  );

  const asked = await inBrowser(files, common, pages);
  console.table(asked);
}

/** Searches of two, three and four words that stand side by side somewhere, as they are and as phrases. */
function searches(pages: number): string[] {
  return Array.from({ length: 12 }, (_, index) =>
    invented((index * 977) % pages)
      .split(' ')
      .slice(3 + 7 * index, 5 + (index % 3) + 7 * index)
      .join(' ')
      .replaceAll('.', ''),
  ).flatMap((words) => [words, `"${words}"`]);
}

/** Asks the index as the search page does, by its own script; tells what is fetched for the first hits of each search. */
async function inBrowser(
  files: readonly IndexFile[],
  common: readonly string[],
  pages: number,
): Promise<object[]> {
  const served = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, Buffer.from(content)]));
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
  const rows: object[] = [];
  for (const text of searches(pages)) {
    const page = await browser.newPage();
    await page.goto(address);
    sent = 0;
    const results = await page.evaluate(
      async ({ text, common, first }) => {
        const script = '/src/browser/search-engine.client.ts';
        const { find } = (await import(
          /* @vite-ignore */ script
        )) as typeof import('../../src/browser/search-engine.client.ts');
        const filters = { kind: [], grade: [], topic: [], year: [], publisher: [] };
        const found = await find(
          '/',
          { text, exact: false, filters, sort: 'relevance', page: 1 },
          { references: { kinds: {}, joiners: [] }, common },
        );
        const show = async (results: typeof found.results) =>
          (await Promise.all(results.slice(0, first).map((result) => result()))).filter(Boolean).length;
        if ((await show(found.results)) === 0 && found.certain) await show(await found.certain());
        return found.certain ? `of ${found.results.length}` : found.results.length;
      },
      { text, common, first: FIRST },
    );
    rows.push({ search: text, results, [`first ${FIRST}, kB`]: Math.round(sent / 100) / 10 });
    await page.close();
  }
  await browser.close();
  server.close();
  return rows;
}

if (import.meta.main) await benchSearch(Number(process.argv[2] ?? 10_000));
