/** The front page: the news, what a reader asks first, and the whole story drawn to scale. */
import { expect, test } from './late-scripts.ts';
import { dayNumber, knownDate } from '../../src/lib/dates/dates.ts';
import { plainMarks, records, site, spaces } from './records.ts';

interface Row {
  event?: string;
  promise?: string;
  request?: string;
  withheld?: string;
  bill?: string;
  label: string;
}
interface Front {
  questions?: Array<{ id: string; question: string; first?: boolean; answer: string; sources: string[] }>;
  picture?: { title: string; groups: Array<{ label: string; rows: Row[] }> };
}
const { questions, picture } = site as unknown as Front;
const rows = picture?.groups.flatMap((group) => group.rows) ?? [];

if (questions)
  test('each question has its answer and its sources, and the first ones a link beside the news', async ({
    page,
  }) => {
    await page.goto('/');
    for (const { id, question, answer, sources, first } of questions) {
      const block = page.locator(`[id="${id}"]`);
      await expect(block.getByRole('heading', { name: question })).toBeVisible();
      expect(plainMarks(spaces(await block.textContent()))).toContain(plainMarks(spaces(answer.trim())));
      for (const source of sources)
        await expect(block.locator(`a[href="/documents/${source}/"]`).first()).toBeVisible();
      await expect(page.locator(`.ways a[href="#${id}"]`)).toHaveCount(first ? 1 : 0);
    }
  });

if (questions)
  test('a stranger finds on two screens of a phone what happened, what is found, and the answers asked for first', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    const first = questions.slice(0, questions.findLastIndex((one) => one.first) + 1);
    for (const { id } of first) {
      const { y, height } = (await page.locator(`[id="${id}"]`).boundingBox())!;
      expect(y + height, id).toBeLessThanOrEqual(2 * 844);
    }
  });

if (picture) {
  test('every row of the picture leads to its record, in the order of the story', async ({ page }) => {
    await page.goto('/');
    const links = page.getByRole('region', { name: picture.title }).getByRole('listitem').getByRole('link');
    expect(await links.allTextContents()).toEqual(rows.map(({ label }) => label));
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    rows.forEach(({ event, promise, request, withheld }, index) => {
      if (event) expect(addresses[index]).toBe(`/timeline/#${event}`);
      if (promise) expect(addresses[index]).toBe(`/promises/#${promise}`);
      if (request) expect(addresses[index]).toBe(`/requests/${request}/`);
      if (withheld) expect(addresses[index]).toBe(`/documents/${withheld}/`);
    });
  });

  test('marks of events lie to scale, and no words meet or leave the page', async ({ page }) => {
    const dates = new Map(records<{ date: string }>('events').map(({ id, date }) => [id, date]));
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/');
      const drawn = await page.locator('.picture li').evaluateAll((all) =>
        all.map((item) => {
          const { left, width: whole } = item.parentElement!.getBoundingClientRect();
          const mark = getComputedStyle(item, '::after');
          const box = item.querySelector('a')!.getBoundingClientRect();
          return {
            at: parseFloat(mark.insetInlineStart) / whole,
            from: box.left - left,
            to: box.right - left,
            whole,
          };
        }),
      );
      const placed = rows.flatMap(({ event }, index) =>
        event ? [{ day: dayNumber(knownDate(dates.get(event)!).last), at: drawn[index]!.at }] : [],
      );
      const [first, last] = [placed[0]!, placed.at(-1)!];
      const scale = (last.at - first.at) / (last.day - first.day);
      for (const { day, at } of placed) expect(at).toBeCloseTo(first.at + (day - first.day) * scale, 2);
      for (const { from, to, whole } of drawn) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(whole + 1);
      }
    }
  });
}
