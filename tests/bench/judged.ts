/**
 * How soon the search gives a right answer: the judged queries are put to the page of the built site, and the mean
 * reciprocal rank of the first right address is printed (1 where it is always the first hit, 0.5 where the second).
 */
import { chromium } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listen } from '../../src/cli/server/listen.ts';
import { serveFolder } from '../../src/cli/server/server.ts';
import { findChromium } from '../../src/find-chromium.ts';

interface Judged {
  query: string;
  kind: string;
  right: string[];
}

const SHOWN = 10;
const dist = join(import.meta.dirname, '../../dist');

/** Whether a hit leads to an address; to any place of a page, where the address is a page. */
const leadsTo = (hit: URL, right: string): boolean =>
  right.includes('#')
    ? `${hit.pathname}${hit.hash.split(':~:')[0]}` === right
    : hit.pathname === right.replace(/\?.*$/u, '');

/** Prints what the titles weigh and how the built site's search answers the judged queries. */
export async function benchJudged(): Promise<void> {
  if (!existsSync(join(dist, 'search/titles.json'))) {
    console.log('There is no built site in dist/: the judged queries were not tried.');
    return;
  }
  const { queries } = JSON.parse(readFileSync(join(import.meta.dirname, 'judged-queries.json'), 'utf8')) as {
    queries: Judged[];
  };
  const server = serveFolder(dist, { base: '/' });
  const port = await listen(server, 0, 1);
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const page = await browser.newPage();
  const ranks = new Map<string, number[]>();
  for (const { query, kind, right } of queries) {
    await page.goto(`http://localhost:${port}/search/?q=${encodeURIComponent(query)}`);
    // The index of titles is shown before the scripts come as well.
    await page.locator('script[data-after]').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.querySelector('site-search .index')?.checkVisibility());
    const links = await page
      .locator('.hit-item h3 a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const place = links
      .slice(0, SHOWN)
      .findIndex((link) => right.some((address) => leadsTo(new URL(link), address)));
    ranks.set(kind, [...(ranks.get(kind) ?? []), place < 0 ? 0 : 1 / (place + 1)]);
  }
  await browser.close();
  server.close();
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  console.log(
    `The titles: ${brotliCompressSync(readFileSync(join(dist, 'search/titles.json'))).length} bytes of brotli. ` +
      `Mean reciprocal rank of ${queries.length} judged queries: ${round(mean([...ranks.values()].flat()))}.`,
  );
  console.table(
    [...ranks].map(([kind, all]) => ({
      kind,
      queries: all.length,
      'mean reciprocal rank': round(mean(all)),
      'first hit right': all.filter((one) => one === 1).length,
      'not in ten': all.filter((one) => one === 0).length,
    })),
  );
}
