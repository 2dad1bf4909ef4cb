/**
 * A page arrives: nothing moves, though its fonts come late, what stands in for them takes the same room, and it asks
 * for nothing that it should not ask for.
 */
import { expect, test, type Page } from './late-scripts.ts';
import { all } from '../all.ts';
import { examples, kinds, openPage } from './site-pages.ts';

const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const looks = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
type Look = keyof typeof looks;
/** The pages, and the search as a link with words opens it: what is found comes into a page that is laid out. */
const opened = [...examples, { address: '/search/?q=report', kind: '/search/' }];
/** What has more columns on a desktop, or receives what comes late. */
const WIDE = ['/', '/articles/…', '/documents/', '/search/', '/timeline/'];

/** Opens a page whose fonts come late. Returns how far its parts were moved, with the words in them. */
async function shiftsOf(
  page: Page,
  address: string,
  look: Look,
): Promise<Array<{ value: number; what: string }>> {
  const shifts: Array<{ value: number; what: string }> = [];
  await page.exposeFunction('noteShift', (value: number, what: string) => shifts.push({ value, what }));
  await page.addInitScript(() => {
    const { noteShift } = window as unknown as { noteShift: (value: number, what: string) => void };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: Array<{ node: Node | null }>;
        };
        noteShift(value, sources.map(({ node }) => node?.textContent?.trim().slice(0, 60)).join(' | '));
      }
    }).observe({ type: 'layout-shift' });
  });
  await page.setViewportSize(looks[look]);
  let send = (): void => undefined;
  const asked = new Promise<void>((resolve) => (send = resolve));
  let fonts = 0;
  let arrived = 0;
  await page.route('**/*.woff2', async (route) => {
    fonts += 1;
    await asked;
    await route.continue();
  });
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'font') arrived += 1;
  });
  await openPage(page, address, { waitUntil: 'domcontentloaded' });
  await painted(page);
  // The fonts are asked for after everything else: on a slow machine the network may seem idle before.
  await expect.poll(() => fonts).toBeGreaterThan(0);
  send();
  await expect.poll(() => fonts - arrived).toBe(0);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await painted(page);
  return [...shifts];
}

function expectStill(shifts: Array<{ value: number; what: string }>): void {
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(0.02);
}

for (const { address, kind } of opened)
  test(`${address} stays in its place on a phone, requests no other host, breaks no policy, logs no error, waits for nothing`, async ({
    page,
    baseURL,
  }) => {
    const found: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${baseURL}/`) && !url.startsWith('data:')) found.push(`requests ${url}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(`logs ${message.text()}`);
    });
    page.on('pageerror', (error) => found.push(`throws ${error.message}`));
    page.on('requestfailed', (request) => found.push(`fails to get ${request.url()}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy ${event.violatedDirective} stops ${event.blockedURI}`);
      });
    });
    expectStill(await shiftsOf(page, address, 'phone'));
    // A page that only leads on requests what the next one has.
    if (kind === '/redirects/…') return;
    // Whatever waits for the reader to come near is brought on.
    await page.mouse.wheel(0, 20_000);
    for (const figure of await page.locator('main figure').all())
      await figure.hover({ timeout: 2_000 }).catch(() => undefined);
    await page.waitForLoadState('networkidle');
    const blocking = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
        .map(({ name }) => `waits for ${name}`),
    );
    expect([...found, ...blocking]).toEqual([]);
  });

for (const { address } of opened.filter((one) => all || WIDE.includes(one.kind)))
  test(`${address} stays in its place on a desktop`, async ({ page }) => {
    expectStill(await shiftsOf(page, address, 'desktop'));
  });

test('no script, font or style for print is asked for before the page is seen and all words are there', async ({
  page,
}) => {
  for (const { address } of kinds.filter((one) => one.kind !== '/redirects/…')) {
    await page.goto(address);
    const early = await page.evaluate(() => {
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const [seen] = performance.getEntriesByName('first-contentful-paint');
      const begin = Math.max(page!.domContentLoadedEventStart, seen!.startTime);
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.(?:js|woff2|css)$/u.test(name) && startTime < begin)
        .map(({ name }) => name);
    });
    // The edition is printed as it is: its fonts come with it.
    if (address !== '/edition/') expect(early, address).toEqual([]);
  }
});

const facesShown = (page: Page) =>
  page.evaluate(
    () =>
      [...document.fonts].filter((face) => face.status === 'loaded' && /-[\da-f]{16}/u.test(face.family))
        .length,
  );

test('the fonts of the site are shown on the first page where they move nothing, and on the next at once', async ({
  page,
}) => {
  await page.goto('/search/all/');
  await expect.poll(() => facesShown(page)).toBeGreaterThan(0);
  await page.locator('header nav a').first().click();
  await expect(page.locator('head > link[href*="/fonts."]:not([media])')).toHaveCount(1);
  await expect.poll(() => facesShown(page)).toBeGreaterThan(0);
});

test('who saves data is sent no fonts, and nothing is fetched ahead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
  });
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  // Nor on the next page, where the fonts of the site would be used at once.
  await page.locator('header nav a').first().click();
  await page.waitForURL(/articles/u);
  await page.waitForLoadState('networkidle');
  expect(fonts).toEqual([]);
  await expect(page.locator('script[type="speculationrules"]')).toHaveCount(0);
});

test('a page lets the browser fetch the pages of the site ahead, and no other address', async ({ page }) => {
  await page.goto('/');
  const rules = JSON.parse(
    (await page.locator('script[type="speculationrules"]').textContent()) ?? '',
  ) as object;
  expect(rules).toEqual({ prefetch: [{ where: { href_matches: '/*/' }, eagerness: 'moderate' }] });
});

test('a page is as high without the fonts as with them, but for a hundredth', async ({ page }) => {
  let sent = true;
  await page.route('**/*.woff2', (route) => (sent ? route.continue() : route.abort()));
  // Here the browser waits for the fonts, so that what is measured does not hang on how fast they come.
  await page.route(/\/$/u, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    const { 'content-security-policy': _, ...headers } = response.headers();
    const open = body.replace(/<meta http-equiv="content-security-policy"[^>]*>/u, '');
    await route.fulfill({ response, headers, body: open });
  });
  const height = async (address: string) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    return page.locator('main').evaluate((main) => main.getBoundingClientRect().height);
  };
  await page.setViewportSize(looks.phone);
  const apart: string[] = [];
  const records = kinds.filter(({ kind }) => kind.includes('…') && kind !== '/redirects/…');
  for (const address of ['/', ...records.map((one) => one.address)]) {
    sent = true;
    const own = await height(address);
    sent = false;
    const other = await height(address);
    if (Math.abs(other - own) > own / 100) apart.push(`${address}: ${other} instead of ${own}`);
  }
  expect(apart).toEqual([]);
});
