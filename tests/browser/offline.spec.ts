/** The record that a reader keeps: read and searched without a network, brought up to date, and removed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { all } from '../all.ts';
import { serveFolder } from '../../src/cli/server/server.ts';
import { english } from '../../src/i18n/en/words.ts';
import { cacheOf, FILE_LIST, WORKER, type FileList as Listed } from '../../src/lib/site/offline.ts';
import { removeCopy } from '../../src/lib/site/offline-worker.ts';
import { expect, test as plain, type Page } from './late-scripts.ts';
import { kinds, siteFolder } from './site-pages.ts';

const { states, actions, notKept } = english.offline;
/** A sentence of the script, whatever it says of sizes and days. */
const saying = (sentence: string): RegExp =>
  new RegExp(
    sentence
      .split(/\{\w+\}/u)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('.+'),
    'u',
  );

const pageOf = (kind: string): string => kinds.find((page) => page.kind === kind)!.address;
const article = pageOf('/articles/…');
const record = pageOf('/documents/…');
const figure = pageOf('/data/…');
const fileOf = (address: string): string => `${address.slice(1)}index.html`;

const whole = JSON.parse(readFileSync(path.join(siteFolder, FILE_LIST), 'utf8')) as Listed;
/** A list of some pages with all that they need: to keep everything takes longer, and is done in the same way. */
const some = listOf(([file], index) => {
  if (file.endsWith('.html'))
    return ['/', article, record, figure, '/search/', '/offline/', '/offline/not-kept/']
      .map(fileOf)
      .includes(file);
  // Nothing that is opened below needs the tables, and each result of the search has a text of its own.
  return all || !(file.startsWith('data/') || (file.includes('/fragment/') && index % 8 > 0));
});

function listOf(chosen: (entry: [string, [number, string]], index: number) => boolean): Listed {
  const files = Object.entries(whole.files).filter(chosen);
  return {
    ...whole,
    bytes: files.reduce((sum, [, [bytes]]) => sum + bytes, 0),
    files: Object.fromEntries(files),
  };
}

/** The built site, of which a test changes what it sends. */
class Site {
  /** What is sent in the place of a file, by its address; undefined where the connection is cut. */
  readonly instead = new Map<string, string | undefined>([[`/${FILE_LIST}`, JSON.stringify(some)]]);
  /** The addresses that were asked for. */
  asked: string[] = [];
  readonly #site = serveFolder(siteFolder);
  readonly #server: Server = createServer((request, response) => {
    const address = request.url!.split('?')[0]!;
    this.asked.push(address);
    if (!this.instead.has(address)) this.#site.emit('request', request, response);
    else if (this.instead.get(address) === undefined) request.destroy();
    else {
      const type = { html: 'text/html', js: 'text/javascript' }[address.split('.')[1] ?? 'html'];
      response.setHeader('Content-Type', type ?? 'application/json').end(this.instead.get(address));
    }
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, 'localhost', resolve));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const test = plain.extend<{ site: Site; baseURL: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
  site: async ({}, use) => {
    await use(new Site());
  },
  baseURL: async ({ site }, use) => {
    await use(await site.open());
    site.close();
  },
});

const keeper = (page: Page) => {
  const element = page.locator('record-keeper');
  return {
    element,
    state: element.getByRole('status'),
    keep: element.locator('[data-do="keep"]'),
    remove: element.getByRole('button', { name: actions.remove }),
  };
};

/** The caches and workers of the site. */
const stored = (page: Page): Promise<{ caches: string[]; workers: number }> =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const NOTHING = { caches: [], workers: 0 };

/** How long it takes depends on the machine: the limit of the whole test is the only one. */
async function keepAll(page: Page): Promise<void> {
  await page.goto('/offline/');
  await keeper(page).keep.click();
  await expect(keeper(page).state).toHaveText(saying(states.kept), { timeout: 0 });
}

test('nothing is fetched before it is asked for; then the record is read and searched without a network, and removed', async ({
  page,
  context,
  site,
}) => {
  await page.goto('/offline/');
  const { state, keep, remove, element } = keeper(page);
  await expect(state).toHaveText(states.none);
  await expect(keep).toHaveText(new RegExp(`${Math.round(whole.bytes / 1e6)}\\sMB$`, 'u'));
  await expect(remove).toBeHidden();
  expect(site.asked).not.toContain(`/${FILE_LIST}`);
  expect(site.asked).not.toContain(`/${WORKER}`);
  expect(await stored(page)).toEqual(NOTHING);

  await keep.click();
  await expect(element.getByRole('progressbar', { name: english.offline.progress })).toBeVisible();
  await expect(state).toHaveText(saying(states.kept), { timeout: 0 });
  await expect(remove).toBeFocused();

  await context.setOffline(true);
  for (const address of ['/', article, record, figure]) {
    await page.goto(address);
    await expect(page).not.toHaveTitle(saying(notKept.title));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // With its script and its fonts.
    expect(await page.evaluate(() => document.fonts.size), address).toBeGreaterThan(0);
  }
  await page.goto('/search/?q=report');
  await expect(page.locator('main ol > li').first()).toBeVisible();
  await page.goto('/about/');
  await expect(page.getByRole('heading', { name: notKept.title })).toBeVisible();
  await page.goto('/search');
  await expect(page).toHaveURL(/\/search\/$/u);

  await page.goto('/offline/');
  await expect(state).toHaveText(saying(states.kept));
  await remove.click();
  await expect(state).toHaveText(states.removed);
  expect(await stored(page)).toEqual(NOTHING);
  await expect(page.goto('/')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/u);
});

test('of a newer version only what has changed is fetched, and what has gone is forgotten', async ({
  page,
  context,
  site,
}) => {
  await keepAll(page);
  const changed = '<!doctype html><meta charset="utf-8"><title>changed</title><h1>Changed</h1>';
  site.instead.set(article, changed);
  const gone = fileOf(figure);
  const files = { ...some.files };
  files[fileOf(article)] = [changed.length, createHash('sha256').update(changed).digest('base64')];
  delete files[gone];
  site.instead.set(`/${FILE_LIST}`, JSON.stringify({ ...some, files, built: '2031-05-04' }));
  await page.reload();
  const { state, keep } = keeper(page);
  await expect(state).toHaveText(saying(states.newer));
  await expect(keep).toHaveText(saying(actions.newer));
  site.asked = [];
  await keep.click();
  await expect(state).toHaveText(/2031/u);
  const inList = site.asked.filter((address) => fileOf(address) in files || address.slice(1) in files);
  expect(inList).toEqual([article]);
  await context.setOffline(true);
  await page.goto(article);
  await expect(page.getByRole('heading', { name: 'Changed' })).toBeVisible();
  await page.goto(figure);
  await expect(page.getByRole('heading', { name: notKept.title })).toBeVisible();
  const kept = await page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.slice(1)),
    cacheOf('/'),
  );
  expect(kept.sort()).toEqual([...Object.keys(files), FILE_LIST].sort());
});

test('where the network fails the page says so, and goes on where it was', async ({ page, site }) => {
  const cut = Object.keys(some.files).filter((file) => file.startsWith('pagefind/'));
  for (const file of cut) site.instead.set(`/${file}`, undefined);
  await page.goto('/offline/');
  const { state, keep, element } = keeper(page);
  await keep.click();
  await expect(state).toHaveText(saying(states.network), { timeout: 0 });
  await expect(keep).toHaveText(saying(actions.rest));
  for (const file of cut) site.instead.delete(`/${file}`);
  await page.reload();
  await expect(state).toHaveText(saying(states.part));
  const had = await page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
    cacheOf('/'),
  );
  expect(had.length).toBeGreaterThan(0);
  site.asked = [];
  await keep.click();
  await expect(element.getByRole('progressbar')).toBeVisible();
  await expect(state).toHaveText(saying(states.kept), { timeout: 0 });
  expect(site.asked.filter((address) => had.includes(address))).toEqual([]);
});

test('a browser without room, or one that keeps nothing, is said so in one sentence', async ({
  page,
  context,
}) => {
  await page.goto('/offline/');
  const { state, keep, remove } = keeper(page);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await keep.click();
  await expect(state).toHaveText(saying(states.full), { timeout: 0 });
  await remove.click();
  await expect(state).toHaveText(states.removed);
  expect(await stored(page)).toEqual(NOTHING);

  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
    Object.defineProperty(CacheStorage.prototype, 'has', { value: refuse });
  });
  await page.reload();
  await expect(state).toHaveText(states.denied);
  await page.addInitScript(() => {
    delete (window as { caches?: unknown }).caches;
  });
  await page.reload();
  await expect(state).toHaveText(states.unable);
  await expect(keep).toBeHidden();
});

test('the worker of a site that no longer offers it removes the copy and itself', async ({ page, site }) => {
  await keepAll(page);
  site.instead.set(`/${WORKER}`, `(${removeCopy.toString()})(self, { cache: '${cacheOf('/')}' });`);
  await page.goto('/');
  await expect.poll(() => stored(page)).toEqual(NOTHING);
});
