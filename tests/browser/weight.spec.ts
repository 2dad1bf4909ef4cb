/** What a first visit costs, compressed with brotli, before pictures. Sizes are in bytes; 1 kB is 1,000. */
import { expect, test, type Page, type Response } from './late-scripts.ts';
import { brotliCompressSync } from 'node:zlib';
import { checked, htmlOf, kinds, openPage } from './site-pages.ts';

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

/** Bytes of the HTML with its styles, by kind of page: the heaviest of this story and a twentieth more. */
const BUDGETS: Readonly<Record<string, number>> = {
  '/': 12_400,
  '/404.html': 3_800,
  '/articles/': 7_400,
  '/articles/…': 18_300,
  '/bill/': 14_500,
  '/data/': 16_700,
  '/data/…': 8_500,
  '/documents/': 25_600,
  '/documents/…': 9_500,
  '/documents/… to be read': 6_600,
  '/documents/… withheld': 11_300,
  '/glossary/': 10_700,
  '/offline/': 4_900,
  '/offline/…': 3_700,
  '/people/': 10_300,
  '/people/…': 14_900,
  '/promises/': 10_700,
  '/redirects/…': 3_400,
  '/requests/': 13_700,
  '/requests/…': 8_200,
  '/search/': 7_700,
  '/search/…': 26_000,
  '/timeline/': 27_500,
  '/…': 11_000,
  '/… with a form': 11_300,
};

/** What a part of a page weighs: so many bytes fewer would be sent without it. */
function parts(html: string): string {
  const size = (text: string) => brotliCompressSync(text).length;
  const whole = size(html);
  const without = (name: string, part: RegExp) => `${name} ${whole - size(html.replaceAll(part, ''))}`;
  return [
    without('styles', /<style[\s\S]*?<\/style>/gu),
    without('scripts and data', /<script[\s\S]*?<\/script>/gu),
    without('metadata', /<(?:meta|link)\b[^>]*>/gu),
    without('drawings', /<svg[\s\S]*?<\/svg>/gu),
    without('notes', /<section class="notes[\s\S]*?<\/section>/gu),
    without(
      'head and foot of the page',
      /<(?<part>header class="masthead|footer)[\s\S]*?<\/(?:header|footer)>/gu,
    ),
  ].join(', ');
}

test('the HTML of each kind of page, with its styles, keeps its budget', () => {
  const over = kinds.flatMap((page) => {
    const html = htmlOf(page);
    const budget = BUDGETS[page.kind];
    const bytes = brotliCompressSync(html).length;
    return budget !== undefined && bytes > budget
      ? [
          `${page.address}: ${bytes} bytes, ${bytes - budget} more than ${page.kind} may have (${parts(html)})`,
        ]
      : [];
  });
  expect(over).toEqual([]);
});

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
