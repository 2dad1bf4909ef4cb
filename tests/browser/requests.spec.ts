/** Requests and refusals, where a story has them: what was refused, in which words, and by when an answer was due. */
import { expect, test } from './late-scripts.ts';
import { showDate } from '../../src/lib/dates/format-dates.ts';
import { testAbsence } from './absent.ts';
import { records, site, words } from './records.ts';
import { calendar, lastDay, workingDaysAfter } from './working-days.ts';

interface Request {
  asked?: string | number;
  answered?: string | number;
  answeredLatest?: boolean;
  earlierAnswer?: boolean;
  state: string;
  mayBeSameAs?: string[];
  grounds?: string[];
  law?: unknown[];
  analysis?: unknown;
  notKnown?: unknown[];
  exemptionsStated?: unknown;
}
const requests = records<Request>('requests');
const refusals = (site.leadRefusals ?? []).map((id) => requests.find((request) => request.id === id)!);
const grounds = refusals.flatMap((refusal) => refusal.grounds ?? []);
const isDay = (date: string | number | undefined) => /^\d{4}-\d{2}-\d{2}$/u.test(String(date));
const inWords = (day: string) => showDate(day, site.language, words.dates);

const reasonsOfAll = Math.min(99, ...refusals.map((one) => one.grounds?.length ?? 0));
/** The rows that all refusals have, as they are on the page. */
const rows = [
  'asked',
  'answered',
  ...Array.from({ length: reasonsOfAll }, (_, at) => [`reason-${at + 1}`, `since-${at + 1}`]).flat(),
  ...(['law', 'analysis', 'notKnown'] as const)
    .filter((part) => refusals.every((refusal) => refusal[part]))
    .map((part) => (part === 'notKnown' ? 'not-known' : part)),
];

if (requests.length === 0) testAbsence('requests', '/requests/', ['/requests.json']);

if (refusals.length > 1) {
  test('on wide screens the refusals are side by side, row beside row', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/requests/');
    const shown = page.locator('.refusal');
    await expect(shown).toHaveCount(refusals.length);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      const [left, right] = await Promise.all(
        [0, 1].map((at) => shown.nth(at).locator(`[data-row="${row}"]`).boundingBox()),
      );
      expect(Math.abs(left!.y - right!.y), row).toBeLessThan(1);
      expect(right!.x, row).toBeGreaterThan(left!.x + left!.width);
    }
  });

  test('on narrow screens each refusal is whole, one under the other', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/requests/');
    const first = (await page.locator('.refusal').nth(0).boundingBox())!;
    const second = (await page.locator('.refusal').nth(1).boundingBox())!;
    expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}

if (grounds.length > 0)
  test('each reason leads to its words at their place, and none states a section number', async ({
    page,
  }) => {
    await page.goto('/requests/');
    const shown = page.locator('.ground');
    await expect(shown).toHaveCount(grounds.length);
    for (const ground of await shown.all()) {
      await expect(ground.locator('mark')).toBeVisible();
      await expect(ground.getByRole('link')).toHaveAttribute('href', /^\/documents\/[\w-]+\/#quote-[\w-]+$/u);
      await expect(ground).not.toContainText(/section|s\.\s?\d|§/iu);
    }
    for (const refusal of refusals.filter((one) => one.law && !one.exemptionsStated))
      await expect(page.locator(`[id="refusal-${refusal.id}"] [data-row="law"]`)).toContainText(
        words.requests.lawNotGround,
      );
  });

const dated = requests.filter(({ asked }) => isDay(asked));
if (dated.length > 0)
  test('a request of a known day shows the last day to answer, and how many days the answer took', async ({
    page,
  }) => {
    for (const { id, ...request } of dated) {
      const [asked, answered] = [String(request.asked), String(request.answered)];
      const last = lastDay(asked);
      await page.goto(`/requests/${id}/`);
      const due = words.requests.lastDay(inWords(asked), calendar!.limit, inWords(last));
      await expect(page.getByText(due), id).toBeVisible();
      if (!isDay(answered)) continue;
      let days = 0;
      for (const day of workingDaysAfter(asked)) {
        if (day > answered) break;
        days += 1;
      }
      // A release after a refusal is no late first answer: no days are counted to it.
      const taken = page.getByText(words.requests.taken(days, calendar!.limit));
      await expect(taken, id).toHaveCount(request.earlierAnswer ? 0 : 1);
    }
  });

if (requests.length > 0)
  test('a stamp counts one refusal: a request that may be another one on record has none', async ({
    page,
  }) => {
    await page.goto('/requests/');
    for (const { id, state, mayBeSameAs } of requests.filter((one) => one.state === 'rejected')) {
      const entry = page.locator(`li.entry[id="${id}"]`);
      await expect(entry.locator('.stamp'), id).toHaveCount(mayBeSameAs ? 0 : 1);
      await expect(entry, id).toContainText(
        mayBeSameAs ? words.requests.refusedMaybe : words.requests.states.rejected,
      );
      expect(state).toBe('rejected');
    }
  });

if (requests.some((one) => one.answeredLatest))
  test('an answer of which only the latest day is known is dated by that day', async ({ page }) => {
    for (const { id, answered } of requests.filter((one) => one.answeredLatest)) {
      await page.goto(`/requests/${id}/`);
      await expect(page.getByText(words.dates.by(inWords(String(answered)))).first(), id).toBeVisible();
    }
  });
