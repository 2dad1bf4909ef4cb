/** The promises: days are counted from the dates on record, and nothing is claimed beyond them. */
import { expect, test } from '@playwright/test';
import { daysBetween, knownDate } from '../../src/rules/dates.ts';
import { testAbsence } from './absent.ts';
import { records, site, words } from './records.ts';

interface Promised {
  due?: string | number;
  dueInWords?: string;
  kept: string | boolean;
  sources: string[];
}
const promises = records<Promised>('promises').map((one) => ({
  ...one,
  due: one.due === undefined ? undefined : String(one.due),
}));

if (promises.length === 0) testAbsence('promises', '/promises/', ['/promises.json']);
else {
  test('days overdue end with the first that may have ended the wait, or with the evidence', async ({
    page,
    request,
  }) => {
    const data = (await (await request.get('/promises.json')).json()) as {
      countedTo: string;
      promises: Array<{ id: string; countedTo?: string }>;
    };
    expect(data.countedTo).toBe(site.knowledge);
    await page.goto('/promises/');
    await expect(page.locator('article.promise')).toHaveCount(promises.length);
    for (const promise of promises) {
      const count = page.locator(`article[id="${promise.id}"] .days`);
      const countedTo = data.promises.find(({ id }) => id === promise.id)!.countedTo;
      const late =
        promise.due && !promise.dueInWords && (promise.kept === 'no' || promise.kept === 'unknown');
      if (!late) {
        await expect(count).toHaveCount(0);
        expect(countedTo).toBeUndefined();
        continue;
      }
      expect(countedTo! <= site.knowledge, `${promise.id} is counted to ${countedTo}`).toBe(true);
      const days = daysBetween(knownDate(promise.due!).last, countedTo!);
      await expect(count).toHaveAttribute('data-days', String(days));
      await expect(count).toContainText(days.toLocaleString(site.language));
      await expect(count).toContainText(words.promises.overdue('', '', '', '').split(', ').at(-1)!);
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
