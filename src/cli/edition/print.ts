/** Prints a page of HTML as a tagged PDF, by the Chromium that the tests use. */
import { chromium } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';
import { listen } from '../server/listen.ts';
import { serveFolder } from '../server/server.ts';

export class NoBrowser extends Error {
  override name = 'NoBrowser';
  constructor() {
    super('The edition is printed by Chromium, and none was found: install it, or name it as CHROMIUM_PATH.');
  }
}

/**
 * Prints pages one after another, with the fonts and pictures of the built site.
 * @param work is given the way to print and may print as often as it needs
 */
export async function withPrinter<T>(
  site: string,
  work: (print: (html: string) => Promise<Buffer>) => Promise<T>,
): Promise<T> {
  const executablePath = findChromium();
  if (!executablePath) throw new NoBrowser();
  const server = serveFolder(site);
  const port = await listen(server, 4490, 100);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ javaScriptEnabled: true });
    const address = `http://localhost:${port}/printed/`;
    return await work(async (html) => {
      await page.unroute('**/printed/');
      await page.route('**/printed/', (route) =>
        // A screen may show a page before its fonts have come; paper waits for them.
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: html.replaceAll('font-display:optional', 'font-display:block'),
        }),
      );
      await page.goto(address);
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await page.evaluate(() => document.fonts.ready);
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    });
  } finally {
    await browser.close();
    server.close();
  }
}
