/** The site in a folder of its host, and on a server that only hands out files: everything works in both. */
import { expect, test } from '../browser/late-scripts.ts';
import { globSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { bareServer } from './bare-server.ts';
import { BASE, sites } from './sites.ts';

const places = [
  { name: 'at the root', folder: sites.whole.folder, base: '/' },
  { name: 'in a folder of the host', folder: sites.inFolder.folder, base: BASE },
];

for (const { name, folder, base } of places)
  test.describe(`a bare file server, ${name}`, () => {
    let server: Server;
    let address: string;
    test.beforeAll(async () => {
      ({ server, address } = await bareServer(folder, base));
    });
    test.afterAll(() => {
      server.close();
    });

    test('every page comes whole: nothing that it requests is missing', async ({ page }) => {
      const wrong: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) wrong.push(`${page.url()} requests ${response.url()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(`${address}/`) && !request.url().startsWith('data:'))
          wrong.push(`${page.url()} requests ${request.url()}`);
      });
      page.on('pageerror', (error) => wrong.push(`${page.url()} throws ${error.message}`));
      for (const file of globSync('**/index.html', { cwd: folder })) {
        const at = file.split(path.sep).join('/').slice(0, -'index.html'.length);
        // A page that only leads on is gone before it has come whole.
        if (readFileSync(path.join(folder, file), 'utf8').includes('http-equiv="refresh"')) continue;
        expect((await page.goto(`${address}/${at}`))?.status(), at).toBe(200);
      }
      expect(wrong).toEqual([]);
    });

    test('a reader walks by links alone from the front page to the words in the document', async ({
      page,
    }) => {
      await page.goto(`${address}/`);
      await page.locator('main a[href*="/articles/das-pegelbuch/"]').first().click();
      // A click before the script is there leads to the notes at the end: click until the note opens in its place.
      const source = page.locator('#note-preview a[href*="/documents/"]').first();
      await expect(async () => {
        if (!(await source.isVisible())) await page.locator('main sup a[href^="#"]').first().click();
        await expect(source).toBeVisible({ timeout: 2_000 });
      }).toPass();
      await source.click();
      await expect(page).toHaveURL(/\/documents\/[\w-]+\//u);
      await page.locator('nav a', { hasText: 'Dokumente' }).first().click();
      await expect(page).toHaveURL(`${address}/documents/`);
    });

    test('the search finds, and its hits open', async ({ page }) => {
      await page.goto(`${address}/search/?q=Grundablass`);
      await page.locator('.hit-link').first().click();
      await expect(page).toHaveURL(
        (url) => url.href.startsWith(`${address}/`) && !url.pathname.includes('search'),
      );
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('a chart comes alive', async ({ page }) => {
      await page.goto(`${address}/data/pegelstand/`);
      await page.locator('live-chart').first().scrollIntoViewIfNeeded();
      await page.locator('live-chart').first().hover();
      await expect(page.locator('live-chart canvas').first()).toBeVisible();
    });

    test('the record is kept, read and searched without a network, and removed', async ({
      page,
      context,
    }) => {
      await page.goto(`${address}/offline/`);
      await page.locator('[data-do="keep"]').click();
      await expect(page.getByRole('status')).toHaveText(/^Behalten: der Stand vom/u, { timeout: 0 });
      await context.setOffline(true);
      await page.goto(`${address}/articles/das-pegelbuch/`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Pegelbuch');
      await page.goto(`${address}/search/?q=Grundablass`);
      await expect(page.locator('.hit-link').first()).toBeVisible();
      await page.goto(`${address}/nirgends/`);
      await expect(page.getByRole('heading', { name: 'auf diesem Gerät nicht behalten' })).toBeVisible();
      await page.goto(`${address}/offline/`);
      await page.getByRole('button', { name: 'Von diesem Gerät entfernen' }).click();
      await expect(page.getByRole('status')).toHaveText(/^Entfernt/u);
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
    });

    test('feeds, sitemap, cards and the address of record name the whole address', async ({
      page,
      request,
    }) => {
      const whole = `https://pegel.example${base}`;
      await page.goto(`${address}/articles/das-pegelbuch/`);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
        'href',
        `${whole}articles/das-pegelbuch/`,
      );
      const card = (await page.locator('meta[property="og:image"]').getAttribute('content'))!;
      expect(card.startsWith(whole)).toBe(true);
      expect((await request.get(card.replace(whole, `${address}/`))).status()).toBe(200);
      for (const file of ['feed.xml', 'feed.json', 'sitemap-0.xml', 'documents.json', 'robots.txt']) {
        const text = readFileSync(path.join(folder, file), 'utf8');
        const addresses = [...text.matchAll(/https:\/\/pegel\.example[^\s"'<>\\)]*/gu)].map(
          ([found]) => found,
        );
        expect(addresses.length, file).toBeGreaterThan(0);
        expect(
          addresses.filter((one) => !one.startsWith(whole) && `${one}/` !== whole),
          file,
        ).toEqual([]);
      }
    });
  });

test('what a story without bills, promises, glossary and corrections has not is named nowhere', () => {
  const { folder } = sites.inFolder;
  const absent = /\/(?:bill|promises|glossary|requests|ask)(?:\/|\.json)/u;
  for (const file of globSync('**/*.{html,xml,json,txt}', { cwd: folder }))
    expect(absent.exec(readFileSync(path.join(folder, file), 'utf8'))?.[0], file).toBeUndefined();
});
