/** The site reads the same with scripts off: only live search, filters and the charts' tooltips need them. */
import { expect, test } from './late-scripts.ts';
import { examples, openPage, pages } from './site-pages.ts';

test.use({ javaScriptEnabled: false });

test('every kind of page can be read', async ({ page }) => {
  for (const { address, kind } of examples) {
    await openPage(page, address);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
    const main = page.locator('main');
    // A page that has moved says so, and leads on.
    if (kind === '/redirects/…') await expect(main.getByRole('link').first(), address).toBeVisible();
    else expect((await main.innerText()).length, address).toBeGreaterThan(120);
    await expect(page.getByRole('navigation').first(), address).toBeVisible();
  }
});

test('from an article a reader comes to the place of the words within three taps', async ({ page }) => {
  const article = pages.find(({ kind }) => kind === '/articles/…');
  expect(article).toBeDefined();
  await page.goto(article!.address);
  const note = page.locator('main sup a[href^="#"]').first();
  await note.click();
  await expect(page).toHaveURL(/#/u);
  const target = page.locator(decodeURIComponent(new URL(page.url()).hash).replace(/^#(.+)$/u, '[id="$1"]'));
  await expect(target).toBeVisible();
  await target.locator('a[href^="/documents/"]').first().click();
  await expect(page).toHaveURL(/\/documents\/[^/]+\//u);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
