/** What other sites show of this one in a frame. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { all } from '../all.ts';
import { hasAddress } from '../../src/lib/site/addresses.ts';
import { EMBED_WIDTHS } from '../../src/lib/site/embed-code.ts';
import { axeFindings } from './axe.ts';
import { expect, test, type Page } from './late-scripts.ts';
import { site, words } from './records.ts';
import { embedKinds, embeds, htmlOf, pages } from './site-pages.ts';

/** Another site, whose page has some frames: it is on this machine too, for a browser lets no other reach in. */
let frames = '';
const other = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(`<!doctype html><title>Another site</title><body style="margin:0">${frames}`);
});
test.beforeAll(() => new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening)));
test.afterAll(() => other.close());

/** Opens the page of the other site with frames. Returns these. */
async function showFrames(page: Page, sources: Array<{ src: string; height: number }>, width: number) {
  const { port } = other.address() as AddressInfo;
  frames = sources
    .map(
      ({ src, height }) =>
        `<iframe src="${src}" width="${width}" height="${height}" style="border:0"></iframe>`,
    )
    .join('\n');
  await page.setViewportSize({ width: width + 40, height: 800 });
  await page.goto(`http://127.0.0.1:${port}/`);
  return page.frames().slice(1);
}

/** The heights of the frames, as the pages of the site give them. */
const heights = new Map(
  pages
    .filter((page) => htmlOf(page).includes('class="embed no-print"'))
    .flatMap((page) =>
      [...parseHTML(htmlOf(page)).document.querySelectorAll('a.embed')].map(
        (link) =>
          [link.getAttribute('href')!, link.getAttribute('data-heights')!.split(' ').map(Number)] as const,
      ),
    ),
);

test('each embed is offered by a page of the site, and each that is offered is there', () => {
  expect(embeds.length).toBeGreaterThan(0);
  expect([...heights.keys()].sort()).toEqual(embeds.map(({ address }) => address).sort());
});

test('an article offers each of its figures and displayed quotations to other sites', () => {
  const articles = pages.filter(({ kind }) => kind === '/articles/…');
  let offered = 0;
  for (const { document } of articles.map((page) => parseHTML(htmlOf(page))))
    for (const shown of document.querySelectorAll('.body .figure, .body .quotation')) {
      const href = shown.querySelector('a.embed')?.getAttribute('href');
      expect(embeds.map(({ address }) => address)).toContain(href);
      offered += 1;
    }
  expect(offered).toBeGreaterThan(0);
});

/** One quotation in ten is like the others. */
const measured = embeds.filter(
  ({ kind }, index) => all || !kind.includes('/quotations/') || index % 10 === 0,
);

for (const [side, width] of EMBED_WIDTHS.entries())
  test(`an embed shows on another site ${width} pixels wide, with no script and nothing to scroll`, async ({
    page,
    baseURL,
  }) => {
    const found: string[] = [];
    const sources = measured.map(({ address }) => ({
      src: `${baseURL}${address}`,
      height: heights.get(address)![side]!,
    }));
    const shown = await showFrames(page, sources, width);
    expect(shown.map((frame) => frame.url()).sort()).toEqual(sources.map(({ src }) => src).sort());
    for (const frame of shown) {
      const { pathname: address } = new URL(frame.url());
      const height = heights.get(address)![side]!;
      const seen = await frame.evaluate(() => ({
        needs: document.body.scrollHeight,
        wide: document.documentElement.scrollWidth,
        scripts: document.scripts.length,
        fetched: performance.getEntriesByType('resource').map(({ name }) => name),
        // A table may be longer than a frame on another site should be.
        table: document.querySelector('table') !== null,
      }));
      if (seen.needs > height && !seen.table) found.push(`${address}: ${seen.needs} in ${height}`);
      if (seen.wide > width) found.push(`${address} is ${seen.wide} wide`);
      if (seen.scripts > 0 || seen.fetched.length > 0)
        found.push(`${address} fetches ${seen.fetched.join()}`);
    }
    expect(found).toEqual([]);
  });

test('no other page of the site can be shown in a frame', async ({ page, baseURL }) => {
  const [shown] = await showFrames(page, [{ src: `${baseURL}${embeds[0]!.address}`, height: 400 }], 400);
  expect(shown!.url()).toBe(`${baseURL}${embeds[0]!.address}`);
  for (const kind of ['/', '/articles/…', '/requests/…', '/data/…']) {
    const address = pages.find((one) => one.kind === kind)?.address;
    if (address === undefined) continue;
    const refused = page.waitForEvent('requestfailed', (one) => one.url() === `${baseURL}${address}`);
    const [frame] = await showFrames(page, [{ src: `${baseURL}${address}`, height: 400 }], 400);
    expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
    expect(frame!.url(), address).toMatch(/^chrome-error:/u);
  }
});

test('an embed names the site, leads to the place of the record there, and is no page of the site', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap-0.xml')).text();
  expect(sitemap).not.toContain('/embed/');
  for (const embed of embedKinds) {
    const { document } = parseHTML(htmlOf(embed));
    const link = document.querySelector('footer p:last-child a')!;
    expect(link.textContent.replace(/\s+/gu, ' '), embed.address).toContain(words.take.seeIt);
    expect((await request.get(link.getAttribute('href')!)).status(), embed.address).toBe(200);
    expect(document.querySelector('base')?.getAttribute('target')).toBe('_blank');
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('[data-search]')).toBeNull();
    expect(document.querySelectorAll('link[type="application/json+oembed"]').length, embed.address).toBe(
      hasAddress(site) ? 1 : 0,
    );
  }
});

test('an embed is light: its HTML, which is all of it', () => {
  const budget = (kind: string) => (kind.includes('quotations') ? 2_300 : 4_500);
  const over = embedKinds
    .map((embed) => ({ ...embed, bytes: brotliCompressSync(htmlOf(embed)).length }))
    .filter(({ kind, address, bytes }) => bytes > (address === '/embed/timeline/' ? 8_600 : budget(kind)));
  expect(over.map(({ address, bytes }) => `${address}: ${bytes}`)).toEqual([]);
});

test('axe finds nothing in an embed, light or dark, narrow or wide', async ({ page }) => {
  const found: string[] = [];
  for (const { address } of embedKinds)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: colorScheme === 'light' ? 320 : 700, height: 600 });
      await page.goto(address);
      found.push(...(await axeFindings(page)).map((what) => `${address} ${colorScheme}: ${what}`));
    }
  expect(found).toEqual([]);
});

test('a button copies the code of the frame, which shows the embed', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const kind of ['/', '/timeline/', '/data/…', '/requests/…', '/documents/…']) {
    const from = pages.find((one) => one.kind === kind && htmlOf(one).includes('class="embed no-print"'));
    if (!from) continue;
    const href = parseHTML(htmlOf(from)).document.querySelector('a.embed')!.getAttribute('href')!;
    await page.goto(from.address);
    const button = page.locator('button.embed').first();
    await button.click();
    await expect(page.getByRole('status').first()).toHaveText(words.take.codeCopied);
    const code = await page.evaluate(() => navigator.clipboard.readText());
    await expect(page.locator('textarea.code')).toHaveValue(code);
    const frame = parseHTML(`<body>${code}</body>`).document.querySelector('iframe')!;
    expect(frame.getAttribute('src')).toBe(`${baseURL}${href}`);
    expect(frame.getAttribute('title')).toBe(await page.title());
    expect(frame.getAttribute('height')).toBe(String(Math.max(...heights.get(href)!)));
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a link leads to what a frame shows', async ({ page }) => {
    await page.goto(pages.find((one) => one.kind === '/data/…')!.address);
    await page.locator('a.embed').click();
    await expect(page).toHaveURL(/\/embed\/data\//u);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
