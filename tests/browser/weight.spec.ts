/** What a first visit costs, compressed with brotli, before pictures. Sizes are in bytes; 1 kB is 1,000. */
import { expect, test, type Page, type Response } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { checked, openPage } from './site-pages.ts';

interface Weight {
  text: number;
  scripts: number;
  fonts: number;
}

/** Everything that the page fetches by itself until the network is quiet. */
async function weigh(page: Page, address: string): Promise<Weight> {
  const weight: Weight = { text: 0, scripts: 0, fonts: 0 };
  const reading: Promise<void>[] = [];
  const read = (response: Response) => {
    const type = response.request().resourceType();
    if (type !== 'document' && type !== 'stylesheet' && type !== 'script' && type !== 'font') return;
    reading.push(
      response.body().then((body) => {
        if (type === 'font') weight.fonts += body.length;
        else weight.text += brotliCompressSync(body).length;
        if (type === 'script') weight.scripts += brotliCompressSync(body).length;
      }),
    );
  };
  page.on('response', read);
  await openPage(page, address, { waitUntil: 'networkidle' });
  // What the page fetches later is no part of the first visit, and may not end before the test does.
  page.off('response', read);
  await Promise.all(reading);
  return weight;
}

const light = checked.filter(({ address, kind }) => address === '/' || kind === '/articles/…');
for (const { address } of light) {
  test(`${address} is 24 kB or less, its scripts 5 kB, with fonts 48 kB`, async ({ page }) => {
    const { text, scripts, fonts } = await weigh(page, address);
    expect(text).toBeGreaterThan(0);
    expect(scripts, 'scripts').toBeLessThanOrEqual(5_000);
    expect(text, 'text, styles and scripts').toBeLessThanOrEqual(24_000);
    expect(text + fonts, 'with fonts').toBeLessThanOrEqual(48_000);
  });
}

test('the timeline is 45 kB or less without fonts', async ({ page }) => {
  const { text } = await weigh(page, '/timeline/');
  expect(text).toBeLessThanOrEqual(45_000);
});
