/** The letter that a reader can change and send: where a story has one. */
import { expect, test } from './late-scripts.ts';
import { showDate } from '../../src/lib/dates/format-dates.ts';
import { testAbsence } from './absent.ts';
import { holds, site, words, written } from './records.ts';
import { lastDay } from './working-days.ts';

const there = holds('pages/ask.mdx');
const text = words.ask;
const inWords = (day: string) => showDate(day, site.language, words.dates);
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

if (!there) testAbsence('a letter', '/ask/');
else {
  const template = written('pages/ask.letter.md');
  /** The line of the letter that names its receiver, up to the name, and the line with which it ends. */
  const to = /^(.*)\{body\}/mu.exec(template)![1]!;
  const close = template
    .trimEnd()
    .split(/\n\s*\n/u)
    .at(-2)!
    .trim();

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
    const letter = page.getByLabel(text.text);
    const bodies = page.getByRole('radio');
    await bodies.nth(1).check();
    const body = await bodies.nth(1).inputValue();
    await page.getByLabel(text.name).fill('Alex Example');
    await expect(letter).toHaveValue(new RegExp(`${escaped(to + body)}[\\s\\S]*Alex Example`, 'u'));
    await page.getByRole('button', { name: text.copy }).click();
    await expect(page.getByRole('status')).toHaveText(text.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Alex Example');
    const mail = await page.getByRole('link', { name: text.mail }).getAttribute('href');
    expect(mail).toMatch(/^mailto:\?subject=/u);
    expect(decodeURIComponent(mail!)).toContain('Alex Example');
    expect(asked).toEqual([]);
  });

  test('the reader’s own words are kept until the letter is written again', async ({ page }) => {
    await page.goto('/ask/');
    const letter = page.getByLabel(text.text);
    await letter.fill('My own words');
    await page.getByLabel(text.name).fill('Alex Example');
    await expect(letter).toHaveValue('My own words');
    await page.getByRole('button', { name: text.rewrite }).click();
    await expect(letter).toHaveValue(/Alex Example/u);
  });

  test('a letter that was changed by hand goes to the body that is chosen afterwards', async ({ page }) => {
    await page.goto('/ask/');
    const letter = page.getByLabel(text.text);
    const bodies = page.getByRole('radio');
    const [first, second] = [await bodies.nth(0).inputValue(), await bodies.nth(1).inputValue()];
    await bodies.nth(0).check();
    await letter.fill(`${await letter.inputValue()}\nMy own words about ${first}`);
    await bodies.nth(1).check();
    const changed = await letter.inputValue();
    expect(changed).toContain(to + second);
    expect(changed).not.toContain(to + first);
    expect(changed).toContain(`My own words about ${first}`);
    // A line that the reader wrote is the reader's.
    await letter.fill('To whom it may concern');
    await bodies.nth(0).check();
    await expect(letter).toHaveValue('To whom it may concern');
  });

  test('the last day is counted by the rule', async ({ page }) => {
    await page.goto('/ask/');
    // Over the end of a year, where most holidays are.
    const day = '2027-12-20';
    await page.getByLabel(text.date).fill(day);
    const last = lastDay(day);
    await expect(page.locator('[data-last-day]')).toContainText(inWords(day));
    await expect(page.locator('[data-last-day]')).toContainText(inWords(last));
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('the whole letter is there, its blanks marked', async ({ page }) => {
      await page.goto('/ask/');
      await expect(page.getByText(close)).toBeVisible();
      await expect(page.getByText(`[${text.blanks.name}]`)).toBeVisible();
      await expect(page.getByRole('button', { name: text.copy })).toBeHidden();
      await expect(page.locator('[data-last-day]')).toBeVisible();
    });
  });
}
