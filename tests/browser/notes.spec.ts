/** A note opened from its number, passages that are copied, quotations where the reader's system sets the colours, and pages on paper. */
import { parseHTML } from 'linkedom';
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

test('beside the text of a wide page each note is at its number, and covers no other and no word', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  let seen = 0;
  for (const { address } of pages.filter((one) => one.kind === '/articles/…')) {
    await page.goto(address);
    await page.locator('.margin').waitFor();
    // They are placed anew when letters change, as often as that may be.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => dispatchEvent(new Event('resize')));
    const { lines, parts } = await page.evaluate(() => ({
      lines: [...document.querySelectorAll<HTMLAnchorElement>('.margin a:not(.far)')].map((line) => ({
        to: line.hash,
        box: line.getBoundingClientRect().toJSON() as DOMRect,
        number: document.querySelector(`${line.hash.replace('note', 'ref')}-1`)!.getBoundingClientRect().top,
      })),
      parts: [...document.querySelectorAll('.body > *')].map(
        (part) => part.getBoundingClientRect().toJSON() as DOMRect,
      ),
    }));
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const far = lines.filter(({ box, number }) => Math.abs(box.top - number) > 180).map(({ to }) => to);
    const upon = lines.filter(({ box }, index) =>
      [...parts, ...lines.slice(index + 1).map((other) => other.box)].some((other) => meet(box, other)),
    );
    expect({ far, upon, address }).toEqual({ far: [], upon: [], address });
    seen += lines.length;
  }
  expect(seen).toBeGreaterThan(0);
  // They are for the eye alone: whoever hears the page has the list at its end.
  await expect(page.locator('.margin')).toHaveAttribute('aria-hidden', 'true');
  await page.locator('.margin a:not(.far)').first().click();
  await expect(page.locator('#note-preview')).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 900 });
  await expect(page.locator('.margin')).toHaveCount(0);
});

test('numbers of notes can be hit with a thumb and move no line; those side by side are joined', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(article);
  const small = await page.locator('.body .ref a').evaluateAll((all) =>
    all.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width >= 24 && height >= 32 ? [] : [`${one.textContent}: ${width} × ${height}`];
    }),
  );
  expect(small).toEqual([]);
  const uneven = await page.locator('.body > p:has(.ref)').evaluateAll((all) =>
    all.flatMap((one) => {
      const lines = one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight);
      return Math.abs(lines - Math.round(lines)) < 0.1 ? [] : [`${lines}: ${one.textContent}`];
    }),
  );
  expect(uneven).toEqual([]);
  const unjoined = pages.filter((one) => /<\/sup>\s*<sup class="ref"/u.test(htmlOf(one)));
  expect(unjoined.map((one) => one.address)).toEqual([]);
});

test('the contents come after the text, and beside it on a wide page', async ({ page }) => {
  const long = pages.find((one) => one.kind === '/articles/…' && htmlOf(one).includes('class="contents'));
  test.skip(long === undefined, 'No article has contents.');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(long!.address);
  await expect(page.locator('.body ~ .contents')).toHaveCount(1);
  const [contents, text] = await Promise.all(
    ['.contents', '.body'].map(async (one) => (await page.locator(one).boundingBox())!),
  );
  expect(contents!.x + contents!.width).toBeLessThanOrEqual(text!.x);
  expect(Math.abs(contents!.y - text!.y)).toBeLessThan(40);
});

test('under each finding of a set list is each account that its notes name', () => {
  for (const one of pages.filter(({ kind }) => kind === '/articles/…')) {
    const { document } = parseHTML(htmlOf(one));
    const record = (link: Element | null) => link!.getAttribute('href')!.split('#')[0];
    for (const item of document.querySelectorAll('.findings li')) {
      const numbers = [...item.querySelectorAll('.ref [id], .ref a')].map(({ id }) => id.split('-')[1]);
      const named = numbers.map((number) => {
        const note = document.querySelector(`[id="note-${number}"]`)!;
        return record(note.querySelector('.via > a') ?? note.querySelector('a'));
      });
      const shown = [...item.querySelectorAll('.source-marks a')].map(record);
      expect(shown.length, item.textContent).toBeGreaterThan(0);
      expect(new Set(shown), item.textContent).toEqual(new Set(named));
    }
  }
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
