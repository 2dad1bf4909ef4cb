/** A note opened from its number, quotations where the reader's system sets the colours, and pages on paper. */
import { expect, test } from '@playwright/test';
import { pages } from './site-pages.ts';

const article = pages.find(({ kind }) => kind === '/articles/…')!.address;

test('on a wide page a note opens in the margin and covers no word of its paragraph', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  const number = page.locator('.body > p .ref a').first();
  await number.click();
  const note = (await page.locator('#note-preview').boundingBox())!;
  const paragraph = (await page
    .locator('.body > p', { has: page.locator('.ref a') })
    .first()
    .boundingBox())!;
  expect(note.x).toBeGreaterThan(paragraph.x + paragraph.width);
  expect(note.x + note.width).toBeLessThanOrEqual(1440);
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
});

test('on a narrow page a note opens within the window', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(article);
  await page.locator('.body > p .ref a').first().click();
  const note = (await page.locator('#note-preview').boundingBox())!;
  expect(note.x).toBeGreaterThanOrEqual(0);
  expect(note.x + note.width).toBeLessThanOrEqual(360);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a quotation can be read in forced colours, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(article);
    const { color, background } = await page
      .locator('.body mark')
      .first()
      .evaluate((mark) => {
        const style = getComputedStyle(mark);
        return { color: style.color, background: style.backgroundColor };
      });
    expect(background).toMatch(/^rgb\(/u);
    expect(color).not.toBe(background);
  });

test('a printed article says where it came from and holds the caveats of its figures; a letter is a letter', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(article);
  await expect(page.locator('.on-paper')).toContainText(article);
  await expect(page.locator('.masthead')).toBeHidden();
  for (const folded of await page.locator('.figure .beside details').all())
    await expect(folded.locator('li').first()).toBeVisible();
  if (pages.every(({ address }) => address !== '/ask/')) return;
  await page.goto('/ask/');
  await expect(page.locator('.for-print')).toBeVisible();
  await expect(page.locator('.on-paper')).toBeHidden();
});
