/** A note opened from its number, passages that are copied, quotations where the reader's system sets the colours, and pages on paper. */
import { expect, test } from './late-scripts.ts';
import { words } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

const article = pages.find(({ kind }) => kind === '/articles/…')!.address;

test('on a wide page a note opens in the margin and covers no word of its paragraph', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  const number = page.locator('.body > p .ref a').first();
  await number.click();
  const note = (await page.locator('#note-preview').boundingBox())!;
  const paragraph = (await page
    .locator('.body > p', { has: page.locator('.ref a') })
    .first()
    .boundingBox())!;
  expect(note.x).toBeGreaterThan(paragraph.x + paragraph.width);
  expect(note.x + note.width).toBeLessThanOrEqual(1440);
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
});

test('on a narrow page a note opens within the window', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(article);
  await page.locator('.body > p .ref a').first().click();
  const note = (await page.locator('#note-preview').boundingBox())!;
  expect(note.x).toBeGreaterThanOrEqual(0);
  expect(note.x + note.width).toBeLessThanOrEqual(360);
});

test('a note closes when the focus goes on to another place, and stays while it is in the note', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(article);
  await page.locator('.body > p .ref a').first().click();
  const note = page.locator('#note-preview');
  await expect(note).toBeVisible();
  await note.getByRole('link').first().focus();
  await expect(note).toBeVisible();
  const other = page.locator('main a:not(#note-preview a, .ref a)').first();
  await other.focus();
  await expect(note).toBeHidden();
  await expect(other).toBeFocused();
});

test('a copied passage has its quotation marks, once, and no numbers of notes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const quoting = pages.filter((one) => htmlOf(one).includes('<span class="in-marks">'));
  expect(quoting.length).toBeGreaterThan(0);
  const { open, close } = words.provenance.marks;
  await page.goto(quoting[0]!.address);
  const passages = page.locator('main p:has(.in-marks):has(.ref)');
  expect(await passages.count()).toBeGreaterThan(0);
  for (const passage of (await passages.all()).slice(0, 5)) {
    const { quoted, plain } = await passage.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const number of copy.querySelectorAll('.ref')) number.remove();
      const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
      return {
        quoted: flat(copy.querySelector('.in-marks mark')!.textContent),
        plain: flat(copy.textContent),
      };
    });
    expect(plain).toContain(`${open}${quoted}${close}`);
    expect(plain).not.toMatch(new RegExp(`${open}${open}|${close}${close}`, 'u'));
    await passage.selectText();
    expect((await page.evaluate(() => getSelection()!.toString())).replace(/\s+/gu, ' ').trim()).toBe(plain);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/\s+/gu, ' ').trim()).toBe(plain);
  }
  // Browsers, feed readers and reading views put marks of their own around this element.
  expect(pages.filter((one) => /<q[\s>]/u.test(htmlOf(one))).map((one) => one.address)).toEqual([]);
});

for (const sign of ['ref', 'dagger', 'back', 'self', 'permalink'])
  test(`signs that lead to a place are not copied with the text beside them: ${sign}`, async ({ page }) => {
    const place = pages.find((one) => new RegExp(`class="${sign}"`, 'u').test(htmlOf(one)));
    test.skip(place === undefined, 'The story has no such sign.');
    await page.goto(place!.address);
    const copied = await page.locator(`main .${sign}`).evaluateAll((signs) =>
      signs.map((one) => {
        getSelection()!.selectAllChildren(one);
        return getSelection()!.toString().trim();
      }),
    );
    expect(copied.length).toBeGreaterThan(0);
    expect([...new Set(copied)]).toEqual(['']);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`a quotation can be read in forced colours, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(article);
    const { color, background } = await page
      .locator('.body mark')
      .first()
      .evaluate((mark) => {
        const style = getComputedStyle(mark);
        return { color: style.color, background: style.backgroundColor };
      });
    expect(background).toMatch(/^rgb\(/u);
    expect(color).not.toBe(background);
  });

test('a printed article says where it came from and holds the caveats of its figures; a letter is a letter', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(article);
  await expect(page.locator('.on-paper')).toContainText(article);
  await expect(page.locator('.masthead')).toBeHidden();
  for (const folded of await page.locator('.figure .beside details').all())
    await expect(folded.locator('li').first()).toBeVisible();
  if (pages.every(({ address }) => address !== '/ask/')) return;
  await page.goto('/ask/');
  await expect(page.locator('.for-print')).toBeVisible();
  await expect(page.locator('.on-paper')).toBeHidden();
});
