/** A part that the story does not have: no page is there, no page leads to it, and no list of the site names it. */
import { expect, test } from './late-scripts.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { htmlOf, pages, siteFolder } from './site-pages.ts';

/**
 * Says by a test that a part is absent, in the place of the tests of that part.
 * @param what the part, as the name of the test calls it
 * @param address of its page
 * @param files that the site would hand out with it
 */
export function testAbsence(what: string, address: string, files: readonly string[] = []): void {
  test(`a story without ${what} has no page of them and no way to one`, async ({ request }) => {
    for (const one of [address, ...files]) expect((await request.get(one)).status(), one).toBe(404);
    expect(pages.filter((page) => page.address.startsWith(address))).toEqual([]);
    const leading = pages.filter((page) => htmlOf(page).includes(`href="${address}`));
    expect(leading.map((page) => page.address)).toEqual([]);
    for (const list of ['sitemap-0.xml', 'feed.xml', 'datapackage.json']) {
      const text = readFileSync(path.join(siteFolder, list), 'utf8');
      for (const one of [address, ...files]) expect(text.includes(one), `${list} names ${one}`).toBe(false);
    }
  });
}
