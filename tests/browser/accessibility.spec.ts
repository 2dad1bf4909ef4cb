/** axe finds nothing on any page: WCAG 2.2 AA and best practice, light and dark, narrow and wide. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { examples, shares, type SitePage } from './site-pages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
] as const;
type Look = (typeof looks)[number];

async function findings(page: Page, { address }: SitePage, look: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: look.width, height: 800 });
  await page.goto(address);
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ target }) => `${address} ${look.colorScheme} ${look.width}: ${id}, ${help}: ${target.join(' ')}`,
      ),
  );
}

for (const example of examples) {
  test(`axe finds nothing on ${example.address} in any look`, async ({ page }) => {
    const found: string[] = [];
    for (const look of looks) found.push(...(await findings(page, example, look)));
    expect(found).toEqual([]);
  });
}

const parts = shares(12);
for (const [number, part] of parts.entries()) {
  test(`axe finds nothing on any page, part ${number + 1} of ${parts.length}`, async ({ page }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    for (const [index, one] of part.entries()) {
      found.push(...(await findings(page, one, looks[index % looks.length]!)));
    }
    expect(found).toEqual([]);
  });
}
