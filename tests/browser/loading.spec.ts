/** Nothing moves while a page arrives, though its fonts come late, and what stands in for them takes the same room. */
import { expect, test, type Page } from '@playwright/test';
import { kinds, openPage } from './site-pages.ts';

const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const looks = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
/** The pages, and the search as a link with words opens it: what is found comes into a page that stands. */
const addresses = [...kinds.map(({ address }) => address), '/search/?q=report'];

for (const [look, viewport] of Object.entries(looks))
  for (const address of addresses)
    test(`${address} stays in its place on a ${look}`, async ({ page }) => {
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
      await page.setViewportSize(viewport);
      let send = (): void => undefined;
      const asked = new Promise<void>((resolve) => (send = resolve));
      let fonts = 0;
      await page.route('**/*.woff2', async (route) => {
        fonts += 1;
        await asked;
        await route.continue();
      });
      await openPage(page, address, { waitUntil: 'domcontentloaded' });
      await painted(page);
      send();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      await painted(page);
      expect(fonts).toBeGreaterThan(0);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(0.02);
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
