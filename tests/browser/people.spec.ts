/** The people: who asked, refused, promised and audited, as a map and as a table, and when each is named. */
import { expect, test } from '@playwright/test';
import { reading } from './reading.ts';
import { records, words } from './records.ts';

const people = records<{ name: string }>('people').map((one) => ({
  ...one,
  name: one.name.replace("'", '’'),
}));
const audits = records<{ audit?: { by: string; of: string } }>('documents').filter((one) => one.audit);
/** The address of each relation on record. */
const relations = [
  ...records('requests').map(({ id }) => `/requests/${id}/`),
  ...audits.map(({ id }) => `/documents/${id}/`),
  ...records('promises').map(({ id }) => `/promises/#${id}`),
].sort();

if (people.length > 0 && relations.length > 2) {
  test('each request, audit and promise is a line of the map with its record behind it, and a row of the table', async ({
    page,
  }) => {
    await page.goto('/people/');
    const addresses = (links: string) =>
      page.locator(links).evaluateAll((all) => all.map((one) => one.getAttribute('href')).sort());
    await expect(page.locator('.map .lines path')).toHaveCount(relations.length);
    expect(await addresses('.map li a')).toEqual(relations);
    expect(await addresses('.relations td a')).toEqual(relations);
    const names = people.map(({ name }) => name);
    for (const { audit } of audits) {
      const [by, of] = [audit!.by, audit!.of].map((id) => people.find((one) => one.id === id)!.name);
      expect(names).toContain(by);
      const row = page
        .locator('.relations tbody tr')
        .filter({ hasText: words.people.relations.did.audited(of!) });
      await expect(row.filter({ hasText: by! }).first()).toBeAttached();
    }
  });

  test('the table is heard, with a name in each row, and the map is neither heard nor reached by the keyboard', async ({
    page,
  }) => {
    await page.goto('/people/');
    const summary = page.getByText(words.people.relations.table(relations.length));
    await summary.focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table');
    await expect(table.getByRole('rowheader')).toHaveCount(relations.length);
    const links = (await reading(page)).filter(
      ({ role, inside }) => role === 'link' && inside.includes('table'),
    );
    expect(links).toHaveLength(relations.length);
    await expect(page.locator('.map')).toHaveAttribute('aria-hidden', 'true');
    expect(await page.locator('.map a:not([tabindex="-1"])').count()).toBe(0);
  });

  for (const width of [320, 390, 768, 1440])
    test(`on the map at ${width} pixels each name is whole and each row reaches its line`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/people/');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const cut = await page
        .locator('.map b')
        .evaluateAll((all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
        );
      expect(cut).toEqual([]);
      const [list, lines] = [page.locator('.map ol'), page.locator('.map .lines')];
      const [left, right] = [(await list.boundingBox())!, (await lines.boundingBox())!];
      expect(Math.abs(left.height - right.height)).toBeLessThan(1);
      expect(Math.abs(left.y - right.y)).toBeLessThan(1);
    });
}

test('the years under the mentions of somebody do not meet on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { id } of people.slice(0, 5)) {
    await page.goto(`/people/${id}/`);
    const years = await page
      .locator('.mentions .scale text')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect).filter(({ width }) => width > 0),
      );
    expect(
      years.filter(({ left }, at) => at > 0 && left < years[at - 1]!.right + 2),
      id,
    ).toEqual([]);
  }
});
