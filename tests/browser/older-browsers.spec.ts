/**
 * The main ways through the site in the oldest browsers that are served. There are none of them here: what they do
 * not know is taken away from a new one, methods by a script before the page's own, styles from the page's text.
 */
import { expect, test, type Page } from './late-scripts.ts';
import { oldestBrowsers } from '../../src/oldest-browsers.ts';
import { holds, records, words } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

/** Questions and selectors of styles that came later than the oldest browsers. */
const NEWER_STYLES = /\(scripting: ?enabled\)|:has\(/gu;

test.use({ bypassCSP: true });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const gone: Array<[object | undefined, string[]]> = [
      [HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'togglePopover', 'inert']],
      [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']],
      [URLSearchParams.prototype, ['size']],
      [Map, ['groupBy']],
      [Object, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [
        Set.prototype,
        ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
      ],
      [AbortSignal, ['any', 'timeout']],
      [
        Element.prototype,
        [
          'checkVisibility',
          ...Object.getOwnPropertyNames(Element.prototype).filter((name) => /^aria[A-Z]/u.test(name)),
        ],
      ],
      [Document.prototype, ['startViewTransition', 'fragmentDirective']],
      [CSS, ['highlights']],
      [Intl, ['Segmenter']],
      [globalThis, ['requestIdleCallback', 'scheduler', 'navigation', 'DecompressionStream', 'Iterator']],
    ];
    for (const [owner, names] of gone) for (const name of names) Reflect.deleteProperty(owner!, name);
    for (const storage of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, storage, {
        get: () => {
          throw new DOMException('The reader allows no storage.', 'SecurityError');
        },
      });
  });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    const body = (await answer.text()).replace(NEWER_STYLES, (newer) =>
      newer.replace(/\w+/u, 'not-yet-known'),
    );
    return route.fulfill({ response: answer, body });
  });
});

const errors = new WeakMap<Page, string[]>();
test.beforeEach(({ page }) => {
  const own: string[] = [];
  errors.set(page, own);
  page.on('pageerror', (error) => own.push(error.message));
});
test.afterEach(({ page }) => {
  expect(errors.get(page)).toEqual([]);
});

test('the number of a note leads to the note', async ({ page }) => {
  await page.goto(pages.find(({ kind }) => kind === '/articles/…')!.address);
  const number = page.locator('.body > p .ref a').first();
  const anchor = (await number.getAttribute('href'))!;
  // A click misses where fonts arrive between its two halves and move the text below what is in view.
  await expect(async () => {
    await number.click();
    await expect(page).toHaveURL(new RegExp(`${anchor}$`, 'u'), { timeout: 1000 });
  }).toPass();
  await expect(page.locator(`[id="${anchor.slice(1)}"]`)).toBeInViewport();
});

test('the archive is narrowed and ordered, and the address holds it', async ({ page }) => {
  await page.goto('/documents/');
  const form = page.locator('archive-list form');
  const [publisher] = await form
    .locator('select[name=publisher] option')
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value).filter(Boolean));
  await form.locator('select[name=publisher]').selectOption(publisher!);
  await expect(page).toHaveURL(/\?publisher=/u);
  const all = await page.locator('archive-list li[data-k]').count();
  const shown = await page.locator('archive-list li[data-k]:not([hidden])').count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  await form.locator('select[name=sort]').selectOption('oldest');
  await expect(page.locator('.ordered li[data-k]')).toHaveCount(all);
});

test('the timeline is filtered, and the address holds it', async ({ page }) => {
  const events = records<{ category: string }>('events');
  const { category } = events[0]!;
  await page.goto('/timeline/');
  await page.locator(`input[value="${category}"]`).check();
  await expect(page).toHaveURL(new RegExp(`\\?category=${category}$`, 'u'));
  await page.reload();
  await expect(page.locator('.e:not([hidden])')).toHaveCount(
    events.filter((event) => event.category === category).length,
  );
});

test('the key / leads to the search, and the search finds', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/#search-field$/u);
  const article = pages.find(({ kind }) => kind === '/articles/…')!;
  const title = /<h1[^>]*>([^<]+)/u.exec(htmlOf(article))![1]!;
  await page.locator('#search-field').fill(title);
  await expect(page.locator('.hit-item').first()).toBeVisible();
});

test('a passage is quoted with its citation', async ({ page }) => {
  const room = pages.find((one) => htmlOf(one).includes('class="page-text"'));
  test.skip(room === undefined, 'No document is attached in this story.');
  await page.goto(room!.address);
  await page.locator('.page-text p').first().selectText();
  await expect(page.getByRole('region', { name: words.reading.passage.title })).toBeVisible();
});

if (holds('pages/ask.mdx'))
  test('the letter is filled, and printed alone', async ({ page }) => {
    await page.goto('/ask/');
    await page.getByLabel(words.ask.name).fill('Alex Example');
    await expect(page.getByLabel(words.ask.text)).toHaveValue(/Alex Example/u);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.for-print')).toBeVisible();
    await expect(page.locator('.on-paper')).toBeHidden();
  });

test('the page on accessibility names the oldest browsers', async ({ page }) => {
  await page.goto('/accessibility/');
  // No newer ones may be asked for without a decision: these are promised.
  const promised = { chrome: 100, firefox: 100, safari: 15.4 };
  for (const [name, version] of Object.entries(promised))
    expect(Number(oldestBrowsers[name as keyof typeof promised])).toBeLessThanOrEqual(version);
  for (const [name, version] of Object.entries(oldestBrowsers))
    await expect(page.locator('main')).toContainText(
      new RegExp(`${name} ${version.replace('.', '\\.')}(?!\\d)`, 'iu'),
    );
});

test('no style sets a width in a way that the oldest browsers do not support', () => {
  const styles = new Map(
    pages.flatMap((page) =>
      [...htmlOf(page).matchAll(/<style[^>]*>([^]*?)<\/style>/gu)].map(([, style]) => [style!, page.address]),
    ),
  );
  const found = [...styles].flatMap(([style, address]) =>
    [
      ...style.matchAll(
        /@(?:media|container)[^{]*[<>][^{]*|(?<!-webkit-user-select:[a-z]+;)(?<!-)\buser-select:/gu,
      ),
    ].map(([newer]) => `${address}: ${newer}`),
  );
  expect(styles.size).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
