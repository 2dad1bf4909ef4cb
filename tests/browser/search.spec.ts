/** The search as a reader meets it: phrases, references, filters, keys. What is asked comes from the story itself. */
import { expect, test, type Page } from './late-scripts.ts';
import { brotliCompressSync } from 'node:zlib';
import { all } from '../all.ts';
import { phraseRanges, withoutTokens } from '../../src/lib/search/terms.ts';
import { indexedRecords } from './indexed.ts';
import { askable, commonest, notesOf, onManyPages, references, twoWords } from './search-queries.ts';
import { hasAddress } from '../../src/lib/site/addresses.ts';
import { records, site, words } from './records.ts';
import { pages } from './site-pages.ts';

const text = words.search;
/** How much was found, as it is read. */
const status = (page: Page) => page.locator('site-search .status');
const hits = (page: Page) => page.locator('.hit-item');
const field = (page: Page) => page.getByRole('combobox', { name: text.label });
/** The number with which the page says how much it found. */
const counted = async (page: Page) =>
  Number(/\d[\d.,\u00a0]*/u.exec(await status(page).innerText())?.[0].replace(/\D/gu, ''));
/** Waits until all is counted that will be: that is when it is read aloud. */
const allCounted = async (page: Page) => {
  await expect(page.getByRole('status')).not.toHaveText('');
  await expect(page.getByRole('status')).not.toHaveText(text.messages.loading.other);
};
/** What a count or its absence looks like: the words of the messages up to their first blank, or between two. */
const said = new RegExp(
  [...Object.values(text.messages.count), text.messages.none.other]
    .map((form) => form.replace('{count}', '').split('{query}')[0]!.trim())
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|'),
  'u',
);
/** Waits until titles and texts were searched: until then the page counts titles. */
const searched = (page: Page) => expect(status(page)).toHaveText(said);
const ask = async (page: Page, parameters: Record<string, string>) => {
  await page.goto(`/search/?${new URLSearchParams(parameters).toString()}`);
  await searched(page);
};
const exactNote = text.messages.exactNote.other;

test('a phrase in a note of a document is found and opens at its section', async ({ page }) => {
  const { phrase, heading, document } = notesOf[0]!;
  await ask(page, { q: `"${phrase}"`, kind: 'document' });
  const hit = hits(page)
    .filter({ has: page.locator(`a[href*="/documents/${document}/"]`) })
    .first();
  await hit.getByRole('link', { name: heading }).click();
  await expect(page).toHaveURL(new RegExp(`/documents/${document}/[^#]*#`, 'u'));
  const place = page.getByRole('heading', { name: heading }).first();
  await expect(place).toBeInViewport();
});

for (const { query, title } of references)
  test(`the reference ${query} is found`, async ({ page }) => {
    await ask(page, { q: query });
    await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
    expect(await counted(page)).toBeLessThan(60);
  });

test('filters, order and more are in the address, and the back button undoes them', async ({ page }) => {
  await ask(page, { q: commonest[0]! });
  const all = await status(page).innerText();
  const events = page
    .getByRole('group', { name: text.facets.kind })
    .getByRole('checkbox', { name: new RegExp(words.kinds.event.singular, 'u') });
  await events.check();
  await expect(page).toHaveURL(/kind=event/u);
  await expect(status(page)).not.toHaveText(all);
  await searched(page);
  await expect(hits(page).locator('.kind').first()).toHaveText(words.kinds.event.singular);
  const found = await counted(page);
  await page.getByLabel(text.sort).selectOption('oldest');
  await expect(page).toHaveURL(/sort=oldest/u);
  const more = page.getByRole('button', { name: text.more });
  // Ten are shown at a time: where there are no more, nothing offers more.
  if (found > 10) {
    await more.click();
    await expect(page).toHaveURL(/page=2/u);
    await expect(hits(page)).toHaveCount(Math.min(found, 20));
    await page.reload();
    await expect(hits(page)).toHaveCount(Math.min(found, 20));
    await page.goBack();
    await expect(hits(page)).toHaveCount(10);
  } else {
    await expect(hits(page)).toHaveCount(found);
    await expect(more).toBeHidden();
  }
  await page.goBack();
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/u);
  await expect(status(page)).toHaveText(all);
});

/** Bytes of the index that a page has fetched, as they were sent. */
const indexBytes = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/pagefind/'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );

test('by filters alone the newest comes first, and the index is not fetched whole for it', async ({
  page,
}) => {
  await page.goto('/search/?kind=event');
  const option = page
    .getByRole('group', { name: text.facets.kind })
    .locator('.option')
    .filter({ has: page.locator('[value=event]') });
  await expect(option.locator('.count')).toHaveText(/^\d+$/u);
  expect(await counted(page)).toBe(Number(await option.locator('.count').innerText()));
  await expect(page.getByLabel(text.sort)).toHaveValue('newest');
  await allCounted(page);
  const fetched = await indexBytes(page);
  // The engine, the filters and the records that are shown. The lists of all words would be 220 kB more.
  expect(fetched).toBeLessThan(120_000);
  await field(page).fill(commonest[0]!);
  await expect(page.getByLabel(text.sort)).toHaveValue('relevance');
});

test('a phrase with common words is found word for word, wherever it is', async ({ page }) => {
  // Two phrases with one of the commonest words of the language in them: a rare one, and one that occurs often.
  const [rare, often] = twoWords.withCommon;
  await ask(page, { q: `"${rare}"` });
  await expect(status(page)).toContainText(exactNote);
  // The count is put right where a record that might contain it does not.
  await expect(async () => {
    const texts = await hits(page).allInnerTexts();
    expect(texts).toHaveLength(Math.min(await counted(page), 10));
    for (const one of texts) expect(one.toLowerCase()).toContain(rare);
  }).toPass();
  await ask(page, { q: `"${often.phrase}"` });
  await expect(status(page)).toContainText(exactNote);
  await allCounted(page);
  const many = await counted(page);
  // More hold the word than hold the phrase: those that do not are not counted.
  await ask(page, { q: often.word });
  await expect(status(page)).toHaveText(/^\d/u);
  // So many are read to be counted.
  expect(many).toBeGreaterThanOrEqual(Math.min(often.records, 60));
  expect(await counted(page)).toBeGreaterThan(many);
});

test('an exact phrase is found word for word and no otherwise', async ({ page }) => {
  const [first, second] = twoWords.apart;
  await ask(page, { q: `${first} ${second}` });
  const loose = await counted(page);
  await page.getByLabel(text.exact).check();
  await expect(status(page)).toContainText(exactNote);
  await allCounted(page);
  const exact = await counted(page);
  expect(exact).toBeGreaterThan(0);
  expect(exact).toBeLessThan(loose);
  for (const one of await hits(page).allInnerTexts())
    expect(one.toLowerCase()).toContain(`${first} ${second}`);
  await field(page).fill(`${second} ${first}`);
  await expect(status(page)).toContainText(text.messages.none.other.split('{query}')[0]!.trim());
  await page.getByRole('button', { name: text.none.exact }).click();
  await expect(hits(page).first()).toBeVisible();
});

test('the keyboard alone searches, moves, opens and clears', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(commonest.slice(0, 2).join(' '));
  await expect(hits(page).first()).toBeVisible();
  await expect(status(page)).toHaveText(new RegExp(`${commonest.slice(0, 2).join(' ')}$`, 'u'));
  await page.keyboard.press('Enter');
  await searched(page);
  await page.keyboard.press('ArrowDown');
  const links = page.locator('.hit-link');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page.getByRole('heading', { name: text.empty.examples })).toBeVisible();
  await page.goBack();
  await expect(hits(page).first()).toBeVisible();
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/search\//u);
});

test('what was typed before the script has run is asked then', async ({ page }) => {
  const word = commonest[0]!;
  let send = (): void => undefined;
  const asked = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/*.js', (route) => asked.then(() => route.continue()));
  await page.goto('/search/', { waitUntil: 'commit' });
  await field(page).fill(word);
  send();
  await expect(page).toHaveURL(new RegExp(`\\?q=${encodeURIComponent(word)}$`, 'u'));
  await expect(hits(page).first()).toBeVisible();
  await expect(field(page)).toHaveValue(word);
});

test('the key can be turned off', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel(text.keys.slash).uncheck();
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/about\/$/u);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the index leads to every document, and a link to a search elsewhere says so', async ({
    page,
    request,
  }) => {
    const { documents } = (await (await request.get('/documents.json')).json()) as { documents: unknown[] };
    await page.goto('/search/');
    // A search elsewhere knows the site by its address.
    const elsewhere = page.getByRole('link', { name: text.withoutScripts.link });
    await expect(elsewhere).toHaveCount(hasAddress(site) ? 1 : 0);
    await expect(page.locator('noscript p').first()).toBeVisible();
    await page.getByRole('link', { name: text.index.titles }).click();
    const listed = page.locator('.titles a');
    expect(await listed.and(page.locator('[href^="/documents/"]')).count()).toBeGreaterThanOrEqual(
      documents.length,
    );
    for (const kind of ['/articles/', '/people/', '/timeline/#', '/requests/'])
      if (pages.some(({ address }) => `${address}#`.startsWith(kind)))
        expect(await listed.and(page.locator(`[href^="${kind}"]`)).count(), kind).toBeGreaterThan(0);
  });
});

/** Notes the moment at which the first hit is on the page: what comes later is no longer of the first results. */
const noteFirstHit = (page: Page) =>
  page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('.hit-item')) return;
      performance.mark('first-hit');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });

test('words of nearly every page are found alone, and marked', async ({ page }) => {
  await ask(page, { q: twoWords.bothCommon });
  await allCounted(page);
  expect(await hits(page).count()).toBe(Math.min(await counted(page), 10));
  const asked = twoWords.bothCommon.split(' ');
  for (const one of await hits(page).all())
    for (const word of await one.locator('.hit').allInnerTexts())
      expect(asked.some((other) => word.toLowerCase().startsWith(other))).toBe(true);
  await ask(page, { q: `"${twoWords.bothCommon}"` });
  await expect(status(page)).toContainText(exactNote);
  for (const one of await hits(page).allInnerTexts())
    expect(one.toLowerCase().replace(/\s+/gu, ' ')).toContain(twoWords.bothCommon);
});

test('of a phrase of nothing but common words that is nowhere it is said that they are too common', async ({
  page,
}) => {
  const phrase = Array.from({ length: 4 }, () => text.common[0]!).join(' ');
  await page.goto(`/search/?${new URLSearchParams({ q: `"${phrase}"` }).toString()}`);
  await expect(status(page)).toHaveText(text.messages.tooCommon.other);
  await expect(page.getByRole('status')).toHaveText(text.messages.tooCommon.other);
  await expect(page.getByText(text.none.searched)).toBeHidden();
  await expect(page.getByRole('button', { name: text.none.exact })).toBeVisible();
  // Beside a filter it may be the filter that leaves nothing.
  await ask(page, { q: `"${phrase}"`, kind: 'event' });
  await expect(page.getByText(text.none.searched)).toBeVisible();
  await expect(page.getByRole('button', { name: text.none.filters })).toBeVisible();
});

/** Phrases of two to five words out of records all over the index, each with the records that contain it. */
function drawn(records: ReadonlyArray<{ url: string; text: string }>, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const { text } = records[Math.floor((index * records.length) / count)]!;
    const own = text.replace(/["“”„«»]/gu, '').split(/\s+/u);
    const length = 2 + (index % 4);
    const from = (index * 7) % Math.max(1, own.length - length);
    const phrase = own.slice(from, from + length).join(' ');
    const holding = records.filter((one) => phraseRanges(one.text, phrase).length > 0).map(({ url }) => url);
    return { phrase, holding: holding.sort() };
  });
}

test('phrases out of records all over the index are found in each record that holds them, and no other', async ({
  page,
}) => {
  const records = (await indexedRecords(page)).map(({ url, content }) => ({
    url,
    text: withoutTokens(content),
  }));
  for (const { phrase, holding } of drawn(records, all ? 12 : 4)) {
    expect(holding.length).toBeGreaterThan(0);
    await ask(page, { q: `"${phrase}"`, page: '99' });
    await allCounted(page);
    const found = await hits(page)
      .locator('h3 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(found.sort(), phrase).toEqual(holding.map((url) => url.split('#')[0]));
  }
});

/** What had come when the first hit was shown: the page and all it fetched, but for fonts, as brotli. */
async function bytesToFirstHit(page: Page): Promise<number> {
  const fetched = await page.evaluate(() => {
    const [shown] = performance.getEntriesByName('first-hit');
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const before = all.filter(
      ({ name, responseEnd }) => responseEnd <= shown!.startTime && !name.endsWith('woff2'),
    );
    return [location.href, ...new Set(before.map(({ name }) => name))];
  });
  const bodies = await Promise.all(fetched.map(async (name) => (await page.request.get(name)).body()));
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
}

/** What the page asked of the index of texts before its first hit. */
const askedBefore = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const [shown] = performance.getEntriesByName('first-hit');
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.includes('/pagefind/') && startTime < shown!.startTime)
      .map(({ name }) => name);
  });

/** Other names and titles: each is found among the titles. */
const named = [
  ...records<{ name: string }>('people').map(({ name }) => name),
  ...records<{ term: string }>('glossary').map(({ term }) => term.split(' (')[0]!),
].filter((_, index, all) => index % Math.ceil(all.length / 6) === 0);

test('the first results come with the page and the titles: in 50 kB, without the index of texts', async ({
  page,
  request,
}) => {
  const titles = await (await request.get('/search/titles.json')).body();
  expect(brotliCompressSync(titles).length).toBeLessThanOrEqual(22_000);
  await noteFirstHit(page);
  for (const query of named) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(hits(page).first()).toBeVisible();
    const total = await bytesToFirstHit(page);
    // Less than the titles cannot have come.
    expect(total, query).toBeGreaterThan(20_000);
    expect(total, query).toBeLessThanOrEqual(50_000);
    expect(await askedBefore(page), query).toEqual([]);
  }
});

test('the texts come with the engine and the lists of the words searched for', async ({ page }) => {
  for (const query of askable.filter((_, index) => all || index % 3 === 0)) {
    await ask(page, { q: query });
    await allCounted(page);
    await expect(hits(page).first()).toBeVisible();
  }
  // A phrase of no title: its first hit needs the texts.
  await noteFirstHit(page);
  await ask(page, { q: `"${twoWords.withCommon[0]}"` });
  expect(await bytesToFirstHit(page)).toBeLessThanOrEqual(260_000);
});

test('titles answer from the first letter, and the texts add below what is there', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await page.goto('/search/');
  expect(asked).not.toContain('/search/titles.json');
  const [name] = named as [string];
  await field(page).pressSequentially(name[0]!);
  await expect(hits(page).first()).toBeVisible();
  expect(asked).toContain('/search/titles.json');
  // Nothing is asked of the texts until the field rests: it is held back here.
  let send = (): void => undefined;
  const allowed = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/pagefind/**', (route) => allowed.then(() => route.continue()));
  await field(page).fill(name);
  await expect(hits(page).first()).toContainText(name);
  await expect(status(page)).not.toHaveText(said);
  const first = await hits(page).locator('h3').allInnerTexts();
  const place = await hits(page).first().boundingBox();
  send();
  await searched(page);
  await expect(page.locator('.index')).toBeVisible();
  expect((await hits(page).locator('h3').allInnerTexts()).slice(0, first.length)).toEqual(first);
  expect(await hits(page).first().boundingBox()).toEqual(place);
  const addresses = await hits(page)
    .locator('h3 a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.split(':~:')[0]!));
  expect(addresses).toEqual([...new Set(addresses)]);
});

test('the record of that very name comes first', async ({ page }) => {
  for (const { id, name } of records<{ name: string }>('people').slice(0, 4)) {
    await page.goto(`/search/?q=${encodeURIComponent(name)}`);
    await expect(hits(page).first().locator('h3 a')).toHaveAttribute('href', `/people/${id}/`);
  }
});

test('a slip of the pen is put right, and the page says so', async ({ page }) => {
  const everything = (await indexedRecords(page))
    .map(({ content, meta }) => `${meta.title} ${content}`)
    .join(' ');
  // A long word of a name without its fifth letter.
  const [slip, meant, id] = records<{ name: string }>('people')
    .flatMap(({ id, name }) => name.split(' ').map((word) => [word, id] as const))
    .filter(([word]) => /^\p{L}{8,}$/u.test(word))
    .map(([word, id]) => [word.slice(0, 4) + word.slice(5), word.toLowerCase(), id] as const)
    .find(([short]) => !everything.toLowerCase().includes(short.toLowerCase()))!;
  await ask(page, { q: slip });
  await expect(page.locator('.note')).toHaveText(
    text.messages.instead.other.replace('{words}', slip.toLowerCase()).replace('{shown}', meant),
  );
  await expect(hits(page).locator(`a[href="/people/${id}/"]`).first()).toBeVisible();
  // Where nothing is like it, the page leads on.
  await field(page).fill(`${slip}bestiq`);
  await expect(status(page)).toHaveText(text.messages.none.other.replace('{query}', `${slip}bestiq`));
  await expect(page.locator('.note')).toHaveText('');
  await expect(page.locator('.nothing').getByRole('link', { name: text.index.titles })).toBeVisible();
});

test('suggestions complete the query: a listbox, by keys alone', async ({ page }) => {
  await page.goto('/search/');
  const { name } = records<{ name: string }>('people')[0]!;
  const begun = name.slice(0, -1);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).pressSequentially(begun);
  const list = page.getByRole('listbox', { name: text.suggestions });
  await expect(list).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('option').first();
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id'))!);
  await expect(field(page)).toBeFocused();
  const taken = await option.innerText();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(taken);
  await expect(list).toBeHidden();
  await searched(page);
  expect(new URL(page.url()).searchParams.get('q')).toBe(taken);
  // Escape closes the list first, and clears the search then.
  await field(page).fill(begun);
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(field(page)).toHaveValue(begun);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
});

test('results survive the way back, where the reader was', async ({ page }) => {
  await page.goto('/search/');
  await field(page).pressSequentially(commonest[0]!);
  await searched(page);
  await page.locator('.more').click();
  await expect(hits(page)).toHaveCount(20);
  const last = hits(page).last().locator('h3 a');
  await last.scrollIntoViewIfNeeded();
  const [top, titles] = [await page.evaluate(() => scrollY), await hits(page).locator('h3').allInnerTexts()];
  expect(top).toBeGreaterThan(0);
  await last.click();
  await expect(page).not.toHaveURL(/\/search\//u);
  await page.goBack();
  await expect(hits(page)).toHaveCount(20);
  expect(await hits(page).locator('h3').allInnerTexts()).toEqual(titles);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('a hit says what it is, and a source how well it is known', async ({ page }) => {
  await ask(page, { q: commonest[0]!, kind: 'document' });
  const grades = Object.values(words.provenance.grades);
  for (const one of await hits(page).all()) {
    await expect(one.locator('.kind')).toHaveText(words.kinds.document.singular);
    expect(grades).toContain((await one.locator('.grade').innerText()).trim());
  }
});

const manyPages = onManyPages ? { words: onManyPages.word, 'a phrase': `"${onManyPages.phrase}"` } : {};
for (const [name, query] of Object.entries(manyPages))
  test(`a filter says how many there are, a document once: ${name}`, async ({ page }) => {
    await ask(page, { q: query, kind: 'document' });
    const option = page
      .getByRole('group', { name: text.facets.kind })
      .locator('.option', { hasText: words.kinds.document.singular })
      .filter({ has: page.locator('[value=document]') });
    await expect(option.locator('.count')).toHaveText(/^\d+$/u);
    const shownCount = Number(await option.locator('.count').innerText());
    const more = page.locator('.more');
    while (await more.isVisible()) {
      const before = await hits(page).count();
      await more.click();
      await expect(async () => expect(await hits(page).count()).toBeGreaterThan(before)).toPass();
    }
    const addresses = await page
      .locator('.hit-link')
      .evaluateAll((links) =>
        links.map((link) => /documents\/([^/]+)\//u.exec((link as HTMLAnchorElement).href)?.[1]),
      );
    const documents = new Set(addresses);
    expect(addresses.length, 'of some document several pages are found').toBeGreaterThan(documents.size);
    expect(shownCount).toBe(documents.size);
  });
