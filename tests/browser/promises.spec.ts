/** The promises: days are counted from the dates on record, and nothing is claimed beyond them. */
import { expect, test } from '@playwright/test';
import { daysBetween, knownDate } from '../../src/rules/dates.ts';
import { testAbsence } from './absent.ts';
import { records, site, words } from './records.ts';

interface Promised {
  due?: string | number;
  kept: string | boolean;
  sources: string[];
}
const promises = records<Promised>('promises').map((one) => ({
  ...one,
  due: one.due === undefined ? undefined : String(one.due),
}));

if (promises.length === 0) testAbsence('promises', '/promises/', ['/promises.json']);
else {
  test('days overdue are those between the promised date and the day of the count', async ({
    page,
    request,
  }) => {
    const { countedTo } = (await (await request.get('/promises.json')).json()) as { countedTo: string };
    await page.goto('/promises/');
    await expect(page.locator('article.promise')).toHaveCount(promises.length);
    for (const promise of promises) {
      const count = page.locator(`article[id="${promise.id}"] .days`);
      const late = promise.due && (promise.kept === 'no' || promise.kept === 'unknown');
      if (!late) {
        await expect(count).toHaveCount(0);
        continue;
      }
      const days = daysBetween(knownDate(promise.due!).last, countedTo);
      await expect(count).toHaveAttribute('data-days', String(days));
      await expect(count).toContainText(days.toLocaleString(site.language));
      // Of a promise of which nothing was found it must be said that nothing was found.
      const doubt = words.promises.overdueUnknown('', '', '').split(', ').at(-1)!;
      if (promise.kept === 'unknown') await expect(count).toContainText(doubt);
      else await expect(count).not.toContainText(doubt);
    }
  });

  test('each promise has its state in words and its sources', async ({ page }) => {
    await page.goto('/promises/');
    const states: Record<string, string> = words.promises.states;
    for (const promise of promises) {
      const article = page.locator(`article[id="${promise.id}"]`);
      await expect(article.locator('.state').first()).toHaveText(states[String(promise.kept)]!);
      expect(await article.locator('.sources li').count()).toBe(promise.sources.length);
    }
  });

  test('a link to a promise lands on it', async ({ page }) => {
    const last = promises.at(-1)!;
    await page.goto(`/promises/#${last.id}`);
    await expect(page.locator(`article[id="${last.id}"] h3`)).toBeInViewport();
  });
}
