/** Pages answer. (That every link leads somewhere is checked by the build.) */
import { expect, test } from './late-scripts.ts';
import { readFileSync } from 'node:fs';
import { checked, pages } from './site-pages.ts';

test('every page answers', async ({ request }) => {
  const found: string[] = [];
  for (const { address } of checked) {
    const response = await request.get(address, { maxRedirects: 0 });
    if (response.status() !== 200) found.push(`${address}: ${response.status()}`);
  }
  expect(found).toEqual([]);
});

test('no page marked noindex is in the sitemap', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap-0.xml')).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)</gu)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  expect(listed.length).toBeGreaterThan(0);
  const unlisted = pages.filter(({ file }) =>
    readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex'),
  );
  expect(unlisted.map(({ address }) => address).filter((address) => listed.includes(address))).toEqual([]);
});
