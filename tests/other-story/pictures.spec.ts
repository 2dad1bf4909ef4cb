/**
 * What templates look like, beside pictures that somebody has looked at: eight of them on a phone, on a dark desktop and
 * on paper, in the pinned Chromium. They are of the second story, so that no change of a text changes them.
 * After a change that is meant: `npm run look -- --update`, and look at each picture that git shows as changed.
 */
import { expect, scriptsRun, test } from '../browser/late-scripts.ts';
import { pinnedChromium } from '../runner/pinned-chromium.ts';

let pinned: Awaited<ReturnType<typeof pinnedChromium>>;
test.beforeAll(async () => {
  pinned = await pinnedChromium();
});
test.afterAll(() => pinned?.close());

const templates = {
  home: '/',
  article: '/articles/zwei-gesetze/',
  timeline: '/timeline/',
  bill: '/bill/',
  promises: '/promises/',
  documents: '/documents/',
  'document-to-read': '/documents/pegelbuch-2023/',
  figure: '/data/pegelstand/',
};

const states = {
  phone: { viewport: { width: 390, height: 1_200 }, colorScheme: 'light', media: 'screen' },
  dark: { viewport: { width: 1_280, height: 1_000 }, colorScheme: 'dark', media: 'screen' },
  // A4 at 96 dots an inch.
  paper: { viewport: { width: 794, height: 1_123 }, colorScheme: 'light', media: 'print' },
} as const;

for (const [template, address] of Object.entries(templates))
  for (const [state, { viewport, colorScheme, media }] of Object.entries(states))
    test(`${template} looks as it did: ${state}`, async ({ baseURL }) => {
      test.skip(!pinned, 'The pinned Chromium runs on Linux on x64, with the libraries of a browser.');
      const page = await pinned!.newPage({ baseURL: baseURL!, viewport, colorScheme });
      // The browser waits for the fonts, so that what is seen does not hang on how fast they come.
      await page.route(/\/fonts\.\w+\.css$/u, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
        await route.fulfill({ response, body });
      });
      // Who comes from a page of the site is shown its fonts at once.
      await page.goto(address, { referer: `${baseURL}/` });
      await scriptsRun(page);
      await page.emulateMedia({ media });
      await page.evaluate(() => document.fonts.ready);
      await expect(page).toHaveScreenshot(`${template}-${state}.png`, {
        // It names the day of the build.
        mask: [page.locator('body > footer')],
        maxDiffPixelRatio: 0.002,
      });
      await page.close();
    });
