import { expect, test, type Page } from '@playwright/test';

const status = (page: Page) => page.getByRole('status');
const hits = (page: Page) => page.locator('.hit-item');
const ask = async (page: Page, parameters: Record<string, string>) => {
  await page.goto(`/search/?${new URLSearchParams(parameters).toString()}`);
  await expect(status(page)).toHaveText(/result|Nothing/u);
};

test('a phrase in a note of a document is found and opens at its section', async ({ page }) => {
  await ask(page, { q: '"direct breach"', kind: 'document' });
  const place = hits(page).first().getByRole('link', { name: 'No record of processing' });
  await place.click();
  await expect(page).toHaveURL(/\/documents\/ico-exec-summary-2020\/#no-record-of-processing/u);
  await expect(page.locator('#no-record-of-processing')).toBeInViewport();
});

for (const [query, expected] of [
  ['s.36(2)(c)', 'School-level Key Stage 1 data'],
  ['section 36', 'FOI Man on section 36'],
  ['2016-0032571', 'Pupil data: decision making on additional census data items'],
  ['c. 21', 'Royal Assent'],
  ['Article 5(1)(f)', 'Reprimand to the Department for Education'],
  ['HL Bill 84', 'The Bill reaches the Lords'],
] as const)
  test(`the reference ${query} is found`, async ({ page }) => {
    await ask(page, { q: query });
    await expect(page.getByRole('link', { name: expected }).first()).toBeVisible();
    const count = Number(/^\d+/u.exec(await status(page).innerText())?.[0]);
    expect(count).toBeLessThan(60);
  });

test('filters, order and more stand in the address, and the back button undoes them', async ({ page }) => {
  await ask(page, { q: 'pupil' });
  const all = await status(page).innerText();
  await page.getByRole('group', { name: 'Kind' }).getByRole('checkbox', { name: /Event/u }).check();
  await expect(page).toHaveURL(/kind=event/u);
  await expect(status(page)).not.toHaveText(all);
  await expect(hits(page).locator('.kind').first()).toHaveText('Event');
  await page.getByLabel('Order').selectOption('oldest');
  await expect(page).toHaveURL(/sort=oldest/u);
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expect(page).toHaveURL(/page=2/u);
  await expect(hits(page)).toHaveCount(20);
  await page.reload();
  await expect(hits(page)).toHaveCount(20);
  await page.goBack();
  await expect(hits(page)).toHaveCount(10);
  await page.goBack();
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/u);
  await expect(status(page)).toHaveText(all);
});

test('a phrase with common words is found word for word, wherever it stands', async ({ page }) => {
  await ask(page, { q: '"details of the report"' });
  await expect(status(page)).toContainText('word for word');
  // The count is put right where a record that might have held it does not.
  await expect(async () => {
    const texts = await hits(page).allInnerTexts();
    const count = Number(/^\d+/u.exec(await status(page).innerText())?.[0]);
    expect(texts).toHaveLength(Math.min(count, 10));
    for (const text of texts) expect(text.toLowerCase()).toContain('details of the report');
  }).toPass();
  await ask(page, { q: '"of the audit"' });
  await expect(status(page)).toContainText('word for word');
  const many = Number(/^\d+/u.exec(await status(page).innerText())?.[0]);
  // More hold the word than hold the phrase: those that do not are not counted.
  await ask(page, { q: 'audit' });
  await expect(status(page)).toHaveText(/^\d/u);
  expect(many).toBeGreaterThan(10);
  expect(Number(/^\d+/u.exec(await status(page).innerText())?.[0])).toBeGreaterThan(many);
});

test('an exact phrase is found as it stands and no otherwise', async ({ page }) => {
  await ask(page, { q: 'processing activities' });
  const loose = Number(/^\d+/u.exec(await status(page).innerText())?.[0]);
  await page.getByLabel('Exact phrase').check();
  await expect(status(page)).toContainText('word for word');
  const exact = Number(/^\d+/u.exec(await status(page).innerText())?.[0]);
  expect(exact).toBeGreaterThan(0);
  expect(exact).toBeLessThan(loose);
  for (const text of await hits(page).allInnerTexts())
    expect(text.toLowerCase()).toContain('processing activities');
  await page.getByRole('searchbox').fill('activities processing');
  await expect(status(page)).toHaveText(/Nothing found/u);
  await page.getByRole('button', { name: 'Search for the words in any order' }).click();
  await expect(hits(page).first()).toBeVisible();
});

test('the keyboard alone asks, moves, opens and clears', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('royal assent');
  await expect(hits(page).first()).toBeVisible();
  await expect(status(page)).toHaveText(/results for royal assent$/u);
  await page.keyboard.press('ArrowDown');
  const links = page.locator('.hit-link');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'For example' })).toBeVisible();
  await page.goBack();
  await expect(hits(page).first()).toBeVisible();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search\//u);
});

test('the key can be turned off', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel(/Let the \/ key/u).uncheck();
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/about\/$/u);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the index leads to every document, and a link to a search elsewhere says so', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('noscript a')).toBeVisible();
    expect(await page.locator('noscript a').innerText()).toContain('leaves this site');
    await page.getByRole('link', { name: 'All documents, A to Z' }).click();
    expect(await page.locator('.titles a').count()).toBeGreaterThan(390);
  });
});

/** Notes the moment at which the first hit stands on the page: what comes later is no longer of the first results. */
const noteFirstHit = (page: Page) =>
  page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('.hit-item')) return;
      performance.mark('first-hit');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });

/** Bytes that had come, as they were sent, when the first hit was shown: the page itself and all that it fetched. */
const bytesToFirstHit = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [shown] = performance.getEntriesByName('first-hit');
    const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const [own] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return fetched
      .filter((one) => one.responseEnd <= shown!.startTime)
      .reduce((sum, one) => sum + one.encodedBodySize, own!.encodedBodySize);
  });

/** Phrases, references, names, and the commonest words of the site, alone and together. */
const ASKED = [
  '"direct breach"',
  's.36(2)(c)',
  '2016-0032571',
  'c. 21',
  'record of processing',
  'refused',
  'children',
  'the audit',
  'pupil data',
  'national pupil database',
  'learning records service',
  'Department for Education',
  'public interest test',
  'freedom of information request',
  'what did the ICO say',
];

for (const query of ASKED)
  test(`the first results for ${query} come within 170 kB`, async ({ page }) => {
    await noteFirstHit(page);
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(hits(page).first()).toBeVisible();
    const total = await bytesToFirstHit(page);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThanOrEqual(170_000);
  });

test('a slip of the pen is answered with the spelling of the record', async ({ page }) => {
  await ask(page, { q: 'recomendations' });
  await page.getByRole('button', { name: 'recommendations', exact: true }).click();
  await expect(page).toHaveURL(/q=recommendations/u);
  await expect(status(page)).toHaveText(/results for recommendations/u);
  await expect(page.locator('.meant')).toBeHidden();
});
