/** Bills, where a story has them: stages in the order of the record, and what was not read said beside what was. */
import { expect, test } from './late-scripts.ts';
import { testAbsence } from './absent.ts';
import { records, plainMarks } from './records.ts';

interface Part {
  id: string;
  date: string | number;
  whatWasNotRead?: string;
}
const bills = records<{ order?: number; stages: Part[]; provisions: Part[] }>('bill').sort(
  (a, b) => (a.order ?? 0) - (b.order ?? 0),
);
/** Marks of quotation as they come from the keyboard. */
if (bills.length === 0) testAbsence('a bill', '/bill/');
else {
  test('stages are in the order of the record, each at its own address', async ({ page }) => {
    await page.goto('/bill/');
    const ids = await page.locator('ol.stages > li').evaluateAll((list) => list.map((one) => one.id));
    expect(ids).toEqual(bills.flatMap((bill) => bill.stages.map((stage) => stage.id)));
  });

  test('days of the stages of a bill never run backwards', async ({ page }) => {
    await page.goto('/bill/');
    const lists = await page
      .locator('ol.stages')
      .evaluateAll((all) =>
        all.map((list) =>
          [...list.querySelectorAll('.name time')]
            .map((one) => one.getAttribute('datetime')!)
            .filter((day) => day.length === 10),
        ),
      );
    expect(lists).toHaveLength(bills.length);
    expect(lists.flat().length).toBeGreaterThan(0);
    for (const days of lists) expect(days).toEqual([...days].sort());
  });

  test('each provision says what was not read, and can be linked to', async ({ page }) => {
    await page.goto('/bill/');
    for (const provision of bills.flatMap((bill) => bill.provisions)) {
      const article = page.locator(`article[id="${provision.id}"]`);
      await expect(article).toHaveCount(1);
      const unread = article.locator('.unread dd');
      if (provision.whatWasNotRead)
        expect(plainMarks((await unread.innerText()).replace(/\s+/gu, ' ').trim())).toBe(
          plainMarks(provision.whatWasNotRead.replace(/\s+/gu, ' ').trim()),
        );
      else await expect(unread).toHaveCount(0);
    }
    const last = bills[0]!.provisions.at(-1)!;
    await page.goto(`/bill/#${last.id}`);
    await expect(page.locator(`article[id="${last.id}"]`)).toBeInViewport();
  });
}
