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

const most = Math.max(0, ...refusals.map((one) => one.grounds?.length ?? 0));
/** The rows of the comparison, as they are on the page. */
const facts = ['asked', 'answered'];
const reasons = Array.from({ length: most }, (_, at) => `reason-${at + 1}`);

if (requests.length === 0) testAbsence('requests', '/requests/', ['/requests.json']);

if (refusals.length > 1) {
  test('the refusals are side by side, row by row; on narrow screens their reasons are pairs', async ({
    page,
  }) => {
    await page.goto('/requests/');
    await expect(page.locator('.refusal')).toHaveCount(refusals.length);
    const cells = (row: string) => page.locator(`[data-row="${row}"] > *`);
    const box = async (row: string, at: number) => (await cells(row).nth(at).boundingBox())!;
    for (const width of [1440, 720, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const row of width === 360 ? facts : [...facts, ...reasons]) {
        await expect(cells(row)).toHaveCount(refusals.length);
        const [left, right] = [await box(row, 0), await box(row, 1)];
        expect(Math.abs(left.y - right.y), `${row} at ${width}`).toBeLessThan(1);
        expect(right.x, `${row} at ${width}`).toBeGreaterThan(left.x + left.width);
      }
    }
    for (const row of reasons) {
      const shown = cells(row).locator('.ground').getByRole('heading');
      const years = await shown.evaluateAll((all) => all.map((one) => one.textContent.slice(0, 4)));
      const expected = refusals.filter(({ grounds: own = [] }) => own.length >= Number(row.slice(7)));
      expect(years).toEqual(expected.map(({ asked, answered }) => String(answered ?? asked).slice(0, 4)));
    }
    expect((await box('reason-1', 1)).y).toBeGreaterThan((await box('reason-1', 0)).y);
  });

  test('what became of a reason begins where what became of the other begins', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/requests/');
    const became = page.locator('[data-row="reason-1"] .since');
    const [left, right] = [await became.nth(0).boundingBox(), await became.nth(1).boundingBox()];
    expect(Math.abs(left!.y - right!.y)).toBeLessThan(1);
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
    for (const { id } of refusals.filter((one) => one.law && !one.exemptionsStated)) {
      await page.goto(`/requests/${id}/`);
      await expect(page.getByText(words.requests.lawNotGround), id).toBeVisible();
    }
  });

if (requests.length > 0 && calendar)
  test('the time that each answer took is drawn to one scale, and none where a day is missing', async ({
    page,
  }) => {
    await page.goto('/requests/');
    for (const { id, asked, answered, answeredLatest, earlierAnswer } of requests) {
      const row = page.locator(`li.entry[id="${id}"] .taken-row`);
      await expect(row, id).toHaveCount(1);
      await expect(row.locator('.unknown'), id).toHaveCount(asked && answered ? 0 : 1);
      if (!isDay(asked) || !isDay(answered) || answeredLatest || earlierAnswer) {
        await expect(row.locator('rect:not(.span)'), id).toHaveCount(0);
        continue;
      }
      let taken = 0;
      for (const day of workingDaysAfter(String(asked))) {
        if (day > String(answered)) break;
        taken += 1;
      }
      const bar = (await row.locator('rect').boundingBox())!;
      const limit = (await row.locator('.limit').boundingBox())!;
      expect((limit.x - bar.x) / bar.width, id).toBeCloseTo(calendar!.limit / taken, 1);
    }
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
