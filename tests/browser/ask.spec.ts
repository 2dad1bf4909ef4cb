import { expect, test } from '@playwright/test';

test('choices change the letter, the copy and the mail, and nothing leaves the page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ask/');
  const asked: string[] = [];
  // The browser itself may fetch the page's icon late.
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
  });
  const letter = page.getByLabel('Your letter');
  const bodies = page.getByRole('radio');
  await bodies.nth(1).check();
  const body = await bodies.nth(1).inputValue();
  await page.getByLabel('Your name').fill('Alex Example');
  await expect(letter).toHaveValue(new RegExp(`To: ${body}[\\s\\S]*Alex Example`, 'u'));
  await page.getByRole('button', { name: 'Copy the letter' }).click();
  await expect(page.getByRole('status')).toHaveText('The letter is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Alex Example');
  const mail = await page.getByRole('link', { name: 'Open in my mail program' }).getAttribute('href');
  expect(mail).toMatch(/^mailto:\?subject=/u);
  expect(decodeURIComponent(mail!)).toContain('Alex Example');
  expect(asked).toEqual([]);
});

test('the reader’s own words are kept until the letter is written anew', async ({ page }) => {
  await page.goto('/ask/');
  const letter = page.getByLabel('Your letter');
  await letter.fill('My own words');
  await page.getByLabel('Your name').fill('Alex Example');
  await expect(letter).toHaveValue('My own words');
  await page.getByRole('button', { name: 'Write it anew' }).click();
  await expect(letter).toHaveValue(/Alex Example/u);
});

test('the last day is counted by the rule', async ({ page }) => {
  await page.goto('/ask/');
  await page.getByLabel('Date of the letter').fill('2027-12-20');
  await expect(page.locator('[data-last-day]')).toContainText('20 December 2027');
  await expect(page.locator('[data-last-day]')).toContainText('21 January 2028');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole letter stands there, its blanks marked', async ({ page }) => {
    await page.goto('/ask/');
    await expect(page.getByText('Yours faithfully,')).toBeVisible();
    await expect(page.getByText('[your name]')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy the letter' })).toBeHidden();
    await expect(page.locator('[data-last-day]')).toBeVisible();
  });
});
