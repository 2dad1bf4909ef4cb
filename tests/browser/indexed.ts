/** All records of the search index, as Pagefind's own script gives them out in the browser. */
import type { Page } from '@playwright/test';
import type { Fragment, Pagefind } from '../../src/components/search/index.client.ts';

let records: Promise<Fragment[]> | undefined;

/** The records, in the order of their addresses. They are read once in each worker. */
export function indexedRecords(page: Page): Promise<Fragment[]> {
  records ??= (async () => {
    // A page whose policy lets the search compile.
    await page.goto('/search/');
    const all = await page.evaluate(async () => {
      const script = '/pagefind/pagefind.js';
      const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
      await pagefind.options({ baseUrl: '/', noWorker: true });
      const { results } = await pagefind.search(null, {});
      return Promise.all(results.map((one) => one.data()));
    });
    return all.sort((a, b) => (a.url < b.url ? -1 : 1));
  })();
  records.catch(() => (records = undefined));
  return records;
}
