/** Bills, where a story has them: stages in the order of the record, and what was not read said beside what was. */
import { expect, test } from './late-scripts.ts';
import { testAbsence } from './absent.ts';
import { records, plainMarks, words } from './records.ts';

interface Part {
  id: string;
  date: string | number;
  house: string;
  whatWasNotRead?: string;
  inForce?: keyof typeof words.bill.states;
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

  test('what is in force and what is not comes before the stages, and leads to each provision', async ({
    page,
  }) => {
    await page.goto('/bill/');
    for (const { provisions, stages } of bills)
      for (const { id, inForce } of provisions) {
        if (!inForce) continue;
        const list = page.locator('.states section', {
          has: page.getByRole('heading', { name: words.bill.states[inForce], exact: true }),
        });
        await expect(list.locator(`a[href="#${id}"]`)).toHaveCount(1);
        await expect(page.locator(`[id="${id}"] dl`)).toContainText(words.bill.states[inForce]);
        expect(
          await list
            .first()
            .evaluate(
              (one, stage) =>
                Boolean(
                  one.compareDocumentPosition(document.getElementById(stage)!) &
                  Node.DOCUMENT_POSITION_FOLLOWING,
                ),
              stages[0]!.id,
            ),
        ).toBe(true);
      }
  });

  test('a mark of the drawing leads to its stage', async ({ page }) => {
    await page.goto('/bill/');
    const marks = page.locator('.passage a');
    // One stage alone is no passage.
    const drawn = bills.flatMap(({ stages }) => (stages.length > 1 ? stages : []));
    expect(await marks.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
      drawn.map(({ id }) => `#${id}`),
    );
    await marks.last().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(`[id="${drawn.at(-1)!.id}"]`)).toBeInViewport();
  });

  test('in a wide window the two houses are side by side, each in its order', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/bill/');
    for (const { stages } of bills) {
      const [one, other] = [...new Set(stages.map(({ house }) => house))];
      if (!other) continue;
      const boxes = (house: string | undefined) =>
        Promise.all(
          stages
            .filter((stage) => stage.house === house)
            .map(async ({ id }) => (await page.locator(`[id="${id}"]`).boundingBox())!),
        );
      const [left, right] = [await boxes(one), await boxes(other)];
      expect(left[0]!.y).toBe(right[0]!.y);
      expect(left[0]!.x + left[0]!.width).toBeLessThan(right[0]!.x);
      for (const column of [left, right])
        expect(column.map(({ y }) => y)).toEqual(column.map(({ y }) => y).sort((a, b) => a - b));
    }
  });
}
