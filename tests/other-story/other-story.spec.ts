/** What a reader of the other story sees: its language, its time zone, its laws, and nothing that it has not. */
import { expect, test } from '../browser/late-scripts.ts';
import { sites } from './sites.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';

test('dates, numbers and quotation marks are those of the language', async ({ page }) => {
  await page.goto('/articles/das-pegelbuch/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const text = (await page.locator('main').innerText()).replaceAll('\u00A0', ' ');
  expect(text).toContain('31. Oktober 2026');
  expect(text).toContain('412,6 Metern');
  expect(text).toContain('mehr als 21 Millionen Kronen');
  expect(text).toContain('218 Tage');
  expect(text).toContain('„Am Grundablass wurde Wasser gefunden, das dort nicht sein darf“');
  expect(await page.locator('.in-marks').first().innerText()).toMatch(/^„[^„“]+“$/u);
  expect(text).toContain(
    'Von Ada Beispiel und Ben Muster. Herausgegeben von Verein der erfundenen Recherchen.',
  );
});

test('a quotation in another language says so, and is in the marks of the text around it', async ({
  page,
}) => {
  await page.goto('/articles/das-pegelbuch/');
  const foreign = page.locator('.in-marks', { hasText: 'nine days of readings' });
  await expect(foreign.locator('mark')).toHaveAttribute('lang', 'en');
  await expect(foreign).toHaveText('„nine days of readings are missing“');
  await page.goto('/documents/harrow-letter-2025/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(page.locator('.cite .line [lang=en]')).toHaveText(title);
  await page.goto(`/search/?q=${encodeURIComponent(`"${title}"`)}`);
  await expect(page.locator('.hit-link', { hasText: title }).first()).toHaveAttribute('lang', 'en');
  await page.goto('/documents/pegelbuch-2023/');
  await expect(page.locator('main [lang=en]')).toHaveCount(0);
});

test('the search follows the grammar of the language, its phrases and its paragraphs', async ({ page }) => {
  const ask = async (query: string) => {
    await page.goto(`/search/?${new URLSearchParams({ q: query }).toString()}`);
    await expect(page.getByRole('status')).toHaveText(/\d+ Treffer für/u);
  };
  // Only the singular is in the record.
  await ask('Grundablasses Prüfberichte');
  await expect(page.locator('.hit-item').first()).toBeVisible();
  await ask('§ 7 Abs. 2');
  await expect(page.getByRole('link', { name: 'Talsperrengesetz' }).first()).toBeVisible();
  await ask('„Wasser gefunden, das dort nicht sein darf“');
  await expect(page.getByRole('status')).toContainText('Wort für Wort');
  const place = page.getByRole('link', { name: /47/u }).first();
  await place.click();
  await expect(page).toHaveURL(/\/documents\/pegelbuch-2023\/pages-41-60\/(?:\?words=[^#]*)?#page-47$/u);
});

test('sixty pages are read in two parts, each page at an address of its own', async ({ page }) => {
  await page.goto('/documents/pegelbuch-2023/');
  await expect(page.locator('[id="page-40"]')).toBeAttached();
  // An old address of a page in another part leads on to it.
  await page.locator('a[id="page-41"]').click();
  await expect(page).toHaveURL(/\/pages-41-60\/#page-41$/u);
  await page.goto('/documents/pegelbuch-2023/pages-41-60/#page-60');
  await expect(page.locator('[id="page-60"]')).toBeInViewport();
});

test('two bills are on one page, each with its own stages and provisions', async ({ page }) => {
  await page.goto('/bill/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das Gesetz');
  for (const name of ['Talsperrengesetz', 'Entwurf eines Pegelöffnungsgesetzes'])
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  await page.goto('/bill/#messwerte');
  await expect(page.locator('[id="messwerte"]')).toBeInViewport();
});

test('what the story has not is named nowhere', async ({ page, request }) => {
  await page.goto('/');
  await expect(page.locator('a[href^="/requests"], a[href^="/ask"]')).toHaveCount(0);
  for (const address of ['/requests/', '/requests.json', '/ask/'])
    expect((await request.get(address)).status(), address).toBe(404);
  const catalogue = await (await request.get('/datapackage.json')).text();
  expect(catalogue).not.toContain('requests.json');
});

test('feeds and structured data carry the language', async ({ request }) => {
  expect(await (await request.get('/feed.xml')).text()).toContain('<language>de</language>');
  expect(await (await request.get('/feed.json')).json()).toMatchObject({ language: 'de' });
  const article = await (await request.get('/articles/das-pegelbuch/')).text();
  expect(article).toContain('"inLanguage":"de"');
});

test('the day of the build is that of the place of the story', async ({ page }) => {
  const today = new Intl.DateTimeFormat('de', { timeZone: 'America/Halifax', dateStyle: 'long' });
  const built = readFileSync(path.join(sites.whole.folder, 'feed.xml'));
  expect(built.length).toBeGreaterThan(0);
  await page.goto('/');
  // A build that began before midnight there may be looked at after it.
  const days = [0, 1].map((ago) => today.format(Date.now() - ago * 86_400_000));
  const foot = await page.locator('footer').innerText();
  expect(days.some((day) => foot.includes(`Gebaut am ${day}`))).toBe(true);
});

test('what other sites show is described for them by oEmbed, at the address of the site', async ({
  page,
  request,
}) => {
  await page.goto('/data/pegelstand/');
  const described = page.locator('head link[type="application/json+oembed"]');
  const address = new URL((await described.getAttribute('href'))!);
  expect(address.origin).toBe('https://pegel.example');
  const data = (await (await request.get(address.pathname)).json()) as Record<string, string | number>;
  expect(data).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 700,
    provider_url: 'https://pegel.example/',
  });
  expect(data['height']).toBeGreaterThan(100);
  const [src] = /(?<=src=")[^"]+/u.exec(String(data['html']))!;
  expect(src).toBe('https://pegel.example/embed/data/pegelstand/');
  await page.goto(new URL(src).pathname);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await page.locator('link[type="application/json+oembed"]').getAttribute('href')).toBe(address.href);
  await expect(page.getByRole('link', { name: 'mit den Belegen ansehen' })).toHaveAttribute(
    'href',
    '/data/pegelstand/',
  );
});

test('a printed note gives the archived copy of its source after the address', async ({ page }) => {
  await page.goto('/articles/das-pegelbuch/');
  await page.emulateMedia({ media: 'print' });
  const printed = await page
    .locator('.notes .grade')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').content).join(' '));
  expect(printed).toContain(
    'https://kreisblatt.example/ein-bericht, Archivkopie vom 4. Juni 2024: https://archiv.example/web/20240604120000/',
  );
});
