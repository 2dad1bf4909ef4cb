/** What a page says of itself to search engines, feeds and those who share it. */
import { expect, test } from './late-scripts.ts';
import { parseHTML } from 'linkedom';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasAddress } from '../../src/lib/site/addresses.ts';
import { site, words } from './records.ts';
import { checked, htmlOf, pages, siteFolder, type SitePage } from './site-pages.ts';

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
  };
}

/** Pages of their own: an old address that leads on has nothing to say of itself, nor has the page in the place of another. */
const isOwn = (page: SitePage) =>
  !htmlOf(page).includes('http-equiv="refresh"') &&
  page.address !== '/404.html' &&
  page.address !== '/offline/not-kept/';
const own = checked.filter(isOwn);

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

test('every page below the first says where it is', () => {
  const found = own
    .filter(({ address }) => address !== '/')
    .filter((page) => !parsed(page).structured.some((one) => one['@type'] === 'BreadcrumbList'));
  expect(found.map(({ address }) => address)).toEqual([]);
});

test('an article is described as one', () => {
  const articles = own.filter(({ kind }) => kind === '/articles/…');
  expect(articles.length).toBeGreaterThan(0);
  for (const page of articles) {
    const article = parsed(page).structured.find((one) => one['@type'] === 'NewsArticle');
    expect(article, page.address).toMatchObject({
      headline: expect.stringMatching(/\S/u),
    });
    // What was never released was never published: tests/browser/released.spec.ts.
    if ('datePublished' in article!) expect(article['datePublished']).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    // Its citations are in the text and in /provenance.json: said a third time they would weigh on every reader.
    expect(article, page.address).not.toHaveProperty('citation');
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

test('the complete feeds hold every article, with every word of its page', async ({ request }) => {
  const articles = pages.filter(({ kind }) => kind === '/articles/…');
  const json = (await (await request.get('/feed-complete.json')).json()) as {
    items: Array<{ url: string; content_html: string; content_text?: string }>;
  };
  expect(json.items.filter(({ content_html, content_text }) => !content_html && !content_text)).toEqual([]);
  const xml = await (await request.get('/feed-complete.xml')).text();
  expect(xml).toContain('<fh:complete/>');
  /** The words without space, for markup may be laid out in other lines. */
  const wordsIn = (element: Element) => {
    for (const one of element.querySelectorAll('script, style, template, .self')) one.remove();
    return element.textContent.replace(/\s+/gu, '');
  };
  for (const page of articles) {
    const item = json.items.find(({ url }) => new URL(url).pathname === page.address);
    expect(item, page.address).toBeDefined();
    const feedText = wordsIn(parseHTML(`<html><body>${item!.content_html}</body></html>`).document.body);
    const body = parseHTML(htmlOf(page)).document.querySelector('.article > .body')!;
    expect(feedText.startsWith(wordsIn(body)), page.address).toBe(true);
    expect(item!.content_html, page.address).not.toMatch(/<[^>]* (?:class|data-[\w-]+)[ =>]/u);
    expect(xml).toContain(`${page.address}</link>`);
  }
});

test('the feeds that are fetched often hold the newest items, and name the complete feed', async ({
  request,
}) => {
  const feed = async (name: string) =>
    (await (await request.get(name)).json()) as { items: Array<{ url: string }>; next_url?: string };
  const [newest, complete] = [await feed('/feed.json'), await feed('/feed-complete.json')];
  expect(newest.items).toEqual(complete.items.slice(0, 20));
  expect(newest.next_url === undefined).toBe(complete.items.length <= 20);
  const xml = await (await request.get('/feed.xml')).text();
  expect(xml.match(/<item>/gu)).toHaveLength(newest.items.length);
  expect(xml).toMatch(/<atom:link href="[^"]*\/feed-complete\.xml" rel="(?:next|related)"/u);
});

test('an article names who is responsible for it, and can be cited and handed on', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const article = pages.find(({ kind }) => kind === '/articles/…')!;
  await page.goto(article.address);
  const title = await page.locator('h1').innerText();
  const responsible = site.publisher
    ? words.site.contact.publisher(site.publisher)
    : words.site.contact.unnamed;
  await expect(page.locator('article > header')).toContainText(responsible);
  const cited = page.locator('.take a');
  const files = await cited.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  expect(files.map((file) => file.slice(article.address.length - 1))).toEqual([
    '.txt',
    '.bib',
    '.ris',
    '.csl.json',
  ]);
  for (const file of files) {
    const text = await (await page.request.get(file)).text();
    expect(text, file).toContain(title);
    // While the site has no address, none is made up.
    expect(text.includes('http'), file).toBe(hasAddress(site));
  }
  await page.locator('.take button').click();
  await expect(page.locator('.take [role=status]')).toHaveText(words.take.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('each section of a text has a link to itself, after its heading and outside of its name', () => {
  const articles = pages.filter(({ kind }) => kind === '/articles/…');
  let seen = 0;
  for (const page of articles)
    for (const heading of parseHTML(htmlOf(page)).document.querySelectorAll(
      '.body > h2, .body > .titled > h2',
    )) {
      const link = heading.nextElementSibling!;
      expect(link.getAttribute('href'), page.address).toBe(`#${heading.id}`);
      expect(link.getAttribute('aria-label'), page.address).toContain(heading.textContent);
      seen += 1;
    }
  expect(seen).toBeGreaterThan(0);
});

test('the list of articles has each article, and a drawing of each figure once', () => {
  const list = pages.find(({ address }) => address === '/articles/')!;
  const { document } = parseHTML(htmlOf(list));
  const links = [...document.querySelectorAll('.articles h2 a')].map((one) => one.getAttribute('href'));
  expect(links.toSorted()).toEqual(
    pages.filter(({ kind }) => kind === '/articles/…').map(({ address }) => address),
  );
  const said = [...document.querySelectorAll('.articles figcaption')].map((one) => one.textContent);
  expect(new Set(said).size).toBe(said.length);
  // What the drawing shows is said beside it.
  for (const svg of document.querySelectorAll('.articles svg'))
    expect(svg.closest('[aria-hidden=true]')).not.toBeNull();
});
