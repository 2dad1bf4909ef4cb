import { expect, test } from '@playwright/test';

test('on wide screens the refusals stand side by side, row beside row', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/requests/');
  const refusals = page.locator('.refusal');
  await expect(refusals).toHaveCount(2);
  for (const row of [
    'asked',
    'answered',
    'reason-1',
    'since-1',
    'reason-2',
    'since-2',
    'law',
    'analysis',
    'not-known',
  ]) {
    const [left, right] = await Promise.all(
      [0, 1].map((at) => refusals.nth(at).locator(`[data-row="${row}"]`).boundingBox()),
    );
    expect(Math.abs(left!.y - right!.y), row).toBeLessThan(1);
    expect(right!.x, row).toBeGreaterThan(left!.x + left!.width);
  }
});

test('on narrow screens each refusal stands whole, one under the other', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/requests/');
  const first = (await page.locator('.refusal').nth(0).boundingBox())!;
  const second = (await page.locator('.refusal').nth(1).boundingBox())!;
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('each reason leads to its words at their place, and none states a section number', async ({ page }) => {
  await page.goto('/requests/');
  const grounds = page.locator('.ground');
  await expect(grounds).toHaveCount(5);
  for (const ground of await grounds.all()) {
    await expect(ground.locator('mark')).toBeVisible();
    await expect(ground.getByRole('link')).toHaveAttribute('href', /^\/documents\/[\w-]+\/#quote-[\w-]+$/u);
    await expect(ground).not.toContainText(/section|s\.\s?\d/iu);
  }
  for (const law of await page.locator('[data-row="law"]').all())
    await expect(law).toContainText('No source names the exemption.');
});

test('a request of a known day shows the last day to answer', async ({ page }) => {
  await page.goto('/requests/dwp-matching-2024/');
  await expect(page.getByText('working day 20 was 6 February 2024')).toBeVisible();
  await expect(page.getByText('on working day 19, within the limit')).toBeVisible();
});
