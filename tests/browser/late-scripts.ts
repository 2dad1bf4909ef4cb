/** The test of Playwright with pages that are open once their scripts have come, which they do after the first paint. */
import { test as plain, type Page } from '@playwright/test';

export { expect, type APIRequestContext, type CDPSession, type Page, type Response } from '@playwright/test';

/** Ends when the loader of the page has run its scripts and their styles have come, and at once on a page without one. */
export async function scriptsRun(page: Page): Promise<void> {
  await page.locator('script[data-after]').waitFor({ state: 'detached' });
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet),
  );
}

/** Has each way of opening an address end when the scripts have run. */
function waitForScripts(page: Page): void {
  for (const way of ['goto', 'reload', 'goBack', 'goForward'] as const) {
    const open = page[way].bind(page) as (...given: unknown[]) => Promise<unknown>;
    const opened = async (...given: unknown[]) => {
      const response = await open(...given);
      const { waitUntil = 'load' } = (given.at(-1) as { waitUntil?: string } | undefined) ?? {};
      if (waitUntil === 'load' || waitUntil === 'networkidle') await scriptsRun(page);
      return response;
    };
    Object.assign(page, { [way]: opened });
  }
}

export const test = plain.extend({
  context: async ({ context, javaScriptEnabled }, use) => {
    if (javaScriptEnabled) context.on('page', waitForScripts);
    await use(context);
  },
});
