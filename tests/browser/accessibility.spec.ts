/**
 * axe finds nothing on a page of each kind, in light and dark, narrow and wide: WCAG 2.2 AA and best practice. Where all
 * is tested it finds nothing in any pair of these, nor on any page.
 */
import { expect, test, type Page } from './late-scripts.ts';
import { all } from '../all.ts';
import { axeFindings } from './axe.ts';
import { heardWrongly } from './heard-wrongly.ts';
import { smallTargets } from './small-targets.ts';
import { examples, htmlOf, kinds, openPage, shares, type SitePage } from './site-pages.ts';

const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
] as const;
type Look = (typeof looks)[number];
/** Both schemes of colours and both widths; every pair of them where everything is tested. */
const looksOfKinds = all
  ? looks
  : looks.filter(({ colorScheme, width }) => (colorScheme === 'light') === width < 800);

/** Opens a page once; it is then looked at in one or more looks, without being fetched again for each. */
async function open(page: Page, { address }: SitePage, look: Look): Promise<void> {
  await put(page, look);
  await openPage(page, address);
}

async function put(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: look.width, height: 800 });
}

/**
 * The printed edition is all articles and records on one page, and axe needs minutes for it: its cover and its first
 * article are looked at, and what the other pieces are made of on the pages of their own.
 */
const partsOf = ({ address }: SitePage): { include: string[] } | undefined =>
  address === '/edition/' ? { include: ['.cover', '.cover + .piece'] } : undefined;

async function findings(page: Page, one: SitePage, look: Look): Promise<string[]> {
  await put(page, look);
  const found = await axeFindings(page, partsOf(one));
  return found.map((what) => `${one.address} ${look.colorScheme} ${look.width}: ${what}`);
}

test('axe finds what it is asked for, targets that are too small among it', async ({ page }) => {
  await page.setContent(
    '<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><p><img src="x.png" width="9"></p>' +
      '<ul><li><button style="padding:0;border:0;width:9px;height:9px">a</button><button style="padding:0;border:0;width:9px;height:9px">b</button></li></ul></main>',
  );
  const found = (await axeFindings(page)).map((line) => line.split(',')[0]);
  expect(found).toEqual(expect.arrayContaining(['image-alt', 'target-size']));
});

for (const example of examples) {
  test(`axe finds nothing on ${example.address}, light or dark, narrow or wide, nothing is heard wrongly, and targets are 24 pixels in size`, async ({
    page,
  }) => {
    const found: string[] = [];
    await open(page, example, looks[0]);
    for (const look of looksOfKinds) found.push(...(await findings(page, example, look)));
    found.push(...(await page.evaluate(heardWrongly)));
    await page.evaluate(async () => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      await document.fonts.ready;
    });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const small = await page.evaluate(smallTargets);
      found.push(...small.map((what) => `${example.address} ${width}: ${what}`));
    }
    expect(found).toEqual([]);
  });
}

/** Boxes to tick are drawn by the browser itself. */
const BOXES = 'button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio])';

test('each button and each field has a border where the reader’s system sets the colours', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const bare: string[] = [];
  const seen = new Set<string>();
  for (const { address } of kinds.filter((one) => /<(?:button|select|textarea|input)\b/u.test(htmlOf(one)))) {
    await openPage(page, address);
    const boxes = await page
      .locator(BOXES)
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map((box) => {
          const style = getComputedStyle(box);
          const whole = ['top', 'right', 'bottom', 'left'].every(
            (side) =>
              style.getPropertyValue(`border-${side}-style`) !== 'none' &&
              parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1,
          );
          return { name: [box.localName, ...box.classList].join('.'), kind: box.localName, whole };
        }),
      );
    for (const { name, kind, whole } of boxes) {
      seen.add(kind);
      if (!whole) bare.push(`${address}: ${name}`);
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(['button', 'input', 'select']));
  expect(bare).toEqual([]);
});

/**
 * Every page has one of the looks, in turn: pages of a kind differ in their words, and the two ends of each kind
 * had all four above. `EVERY_LOOK=1` gives every page all of them, which takes a good deal longer.
 */
const looksOf = (index: number): readonly Look[] =>
  process.env['EVERY_LOOK'] ? looks : [looks[index % looks.length]!];

const parts = all ? shares(12) : [];
for (const [number, part] of parts.entries()) {
  test(`axe finds nothing on any page, part ${number + 1} of ${parts.length}`, async ({ page }) => {
    if (process.env['EVERY_LOOK']) test.setTimeout(1_200_000);
    const found: string[] = [];
    for (const [index, one] of part.entries()) {
      const own = looksOf(index);
      await open(page, one, own[0]!);
      for (const look of own) found.push(...(await findings(page, one, look)));
    }
    expect(found).toEqual([]);
  });
}
