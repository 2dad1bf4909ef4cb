/** The bill: stages in the order of the record, and what was not read said beside what was. */
import { expect, test } from '@playwright/test';
import { records } from './records.ts';

interface Part {
  id: string;
  date: string | number;
  whatWasNotRead?: string;
}
const bills = records<{ stages: Part[]; provisions: Part[] }>('bill');

test('stages stand in the order of the record, each at its own address', async ({ page }) => {
  await page.goto('/bill/');
  const ids = await page.locator('ol.stages > li').evaluateAll((list) => list.map((one) => one.id));
  expect(ids).toEqual(bills.flatMap((bill) => bill.stages.map((stage) => stage.id)));
});

test('days of the stages never run backwards', async ({ page }) => {
  await page.goto('/bill/');
  const days = await page
    .locator('ol.stages .what > p:first-child time')
    .evaluateAll((list) =>
      list.map((one) => one.getAttribute('datetime')!).filter((day) => day.length === 10),
    );
  expect(days).toEqual([...days].sort());
});

test('each provision says what was not read, and can be linked to', async ({ page }) => {
  await page.goto('/bill/');
  for (const provision of bills.flatMap((bill) => bill.provisions)) {
    const article = page.locator(`article[id="${provision.id}"]`);
    await expect(article).toHaveCount(1);
    if (provision.whatWasNotRead)
      expect(
        (await article.locator('.unread dd').innerText())
          .replace(/\s+/gu, ' ')
          .trim()
          .replace(/[“”]/gu, '"')
          .replaceAll('’', "'"),
      ).toBe(provision.whatWasNotRead.replace(/\s+/gu, ' ').trim());
  }
  const last = bills[0]!.provisions.at(-1)!;
  await page.goto(`/bill/#${last.id}`);
  await expect(page.locator(`article[id="${last.id}"]`)).toBeInViewport();
});
