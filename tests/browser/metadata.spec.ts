/** What a page says of itself to search engines, feeds and those who share it. */
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { htmlOf, pages, siteFolder, type SitePage } from './site-pages.ts';

interface Described {
  '@type': string;
  [field: string]: unknown;
}

function parsed(page: SitePage) {
  const { document } = parseHTML(htmlOf(page));
  return {
    structured: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (script) => JSON.parse(script.textContent) as Described,
    ),
    meta: (name: string) =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '',
    refresh: document.querySelector('meta[http-equiv="refresh"]') !== null,
  };
}

/** Pages of their own: an old address that leads on has nothing to say of itself. */
const own = pages.filter((page) => !parsed(page).refresh && page.address !== '/404.html');

test('every page has a title, a description and a card that is there', () => {
  const found = own.flatMap((page) => {
    const { meta } = parsed(page);
    const card = decodeURIComponent(new URL(meta('og:image')).pathname);
    return [
      meta('og:title') === '' && 'no title',
      meta('description') === '' && 'no description',
      meta('og:image:alt') === '' && 'no words for its card',
      !existsSync(path.join(siteFolder, card)) && `no card ${card}`,
    ]
      .filter(Boolean)
      .map((what) => `${page.address}: ${String(what)}`);
  });
  expect(found).toEqual([]);
});

test('every page below the first says where it stands', () => {
  const found = own
    .filter(({ address }) => address !== '/')
    .filter((page) => !parsed(page).structured.some((one) => one['@type'] === 'BreadcrumbList'));
  expect(found.map(({ address }) => address)).toEqual([]);
});

test('an article is described as one, with what it cites', () => {
  const articles = own.filter(({ kind }) => kind === '/articles/…');
  expect(articles.length).toBeGreaterThan(0);
  for (const page of articles) {
    const article = parsed(page).structured.find((one) => one['@type'] === 'NewsArticle');
    expect(article, page.address).toMatchObject({
      headline: expect.stringMatching(/\S/u),
      datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}/u),
    });
    expect((article!['citation'] as unknown[]).length, page.address).toBeGreaterThan(0);
  }
});

test('a table is described as data that can be fetched', () => {
  const tables = own.filter(({ kind }) => kind === '/data/…');
  expect(tables.length).toBeGreaterThan(0);
  for (const page of tables) {
    const data = parsed(page).structured.find((one) => one['@type'] === 'Dataset');
    const files = (data?.['distribution'] as Array<{ contentUrl: string }>).map(
      ({ contentUrl }) => new URL(contentUrl).pathname,
    );
    expect(files.length, page.address).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(path.join(siteFolder, file)))).toEqual([]);
  }
});

test('both feeds hold every article, whole', async ({ request }) => {
  const articles = own.filter(({ kind }) => kind === '/articles/…').map(({ address }) => address);
  const json = (await (await request.get('/feed.json')).json()) as {
    items: Array<{ url: string; content_html: string; content_text?: string }>;
  };
  const told = json.items.map(({ url }) => new URL(url).pathname);
  expect(articles.filter((address) => !told.includes(address))).toEqual([]);
  // The feed tells of corrections as well, which are short.
  const whole = json.items.filter(({ url }) => articles.includes(new URL(url).pathname));
  expect(whole.filter(({ content_html }) => content_html.length < 200)).toEqual([]);
  expect(json.items.filter(({ content_html, content_text }) => !content_html && !content_text)).toEqual([]);
  const xml = await (await request.get('/feed.xml')).text();
  expect(articles.filter((address) => !xml.includes(`${address}</link>`))).toEqual([]);
});
