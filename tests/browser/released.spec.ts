/** Dates of publication are those of releases: what was never released says so. */
import { expect, test } from './late-scripts.ts';
import { parseHTML } from 'linkedom';
import { holds, spaces, words, written } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

const articles = pages.filter(({ kind }) => kind === '/articles/…');
const notReleased = words.articles.notReleased('').trim();

/** The addresses that were released, with the day of each. */
const released = new Map(
  holds('releases/published.json')
    ? (JSON.parse(written('releases/published.json')) as Array<{ address: string; since?: string }>).map(
        ({ address, since }) => [address, since],
      )
    : [],
);

test('an article that was never released gives no date of publication', async ({ request }) => {
  const { items } = (await (await request.get('/feed-complete.json')).json()) as {
    items: Array<{ url: string; date_published?: string }>;
  };
  for (const one of articles) {
    const { document } = parseHTML(htmlOf(one));
    const head = spaces(document.querySelector('article.article > header')!.textContent);
    const item = items.find(({ url }) => new URL(url).pathname === one.address);
    const structured = [...document.querySelectorAll('script[type="application/ld+json"]')]
      .map(({ textContent }) => textContent)
      .join('');
    if (released.has(one.address)) {
      expect(head).not.toContain(notReleased);
      expect(item?.date_published).toBeDefined();
    } else {
      expect(head, one.address).toContain(notReleased);
      expect(structured, one.address).not.toContain('datePublished');
      expect(item?.date_published).toBeUndefined();
      expect(document.body.textContent).not.toContain(words.articles.firstPublished);
    }
  }
});

test('the front page has no news before the first release', async ({ page }) => {
  await page.goto('/');
  const news = page.getByRole('heading', { name: words.home.news });
  await expect(news).toHaveCount(released.size === 0 ? 0 : 1);
});
