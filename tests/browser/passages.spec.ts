/**
 * A passage that a reader selects in an attached document goes round: its own words are what is quoted, and what
 * the link marks when Chromium opens it. The passages are those that go wrong easily, laid into a page of the story.
 */
import { expect, test, type Page } from './late-scripts.ts';
import sharp from 'sharp';
import { words } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

const text = words.reading;
const { open, close } = words.provenance.marks;

/** A page on which a document of several pages can be read. */
const room = pages.find(
  (page) =>
    /^\/documents\/[^/]+\/$/u.test(page.address) &&
    (htmlOf(page).match(/class="page-text"/gu) ?? []).length > 1,
);
test.skip(room === undefined, 'No document of several pages is attached in this story.');
// A style of the test shows in one colour what the browser marks.
test.use({ bypassCSP: true, viewport: { width: 1000, height: 2400 } });

const week = (number: number) =>
  `In week ${number} the council met, asked again for the well-known report, and heard nothing of it. `;
const comment = 'It gave no comment then, and no comment later.';
const laid = [
  `In 2019–20 the regulator’s well-known team – which, by all accounts, met “weekly” – said: "no" & went on; it’s 10,030,000 in all. ${comment}`,
  'The ﬁrst ofﬁce of the ﬂats was re-opened<br>at 12 High Street<br>in March.',
  '7',
  'The document',
  `Full text of the letter, as it was sent. ${comment}`,
  Array.from({ length: 26 }, (_, index) => week(index + 1)).join(''),
  `${comment} That is all.`,
  'Refused, and asked again. Refused, and asked again. Refused, and asked again.',
  '7',
  'The document',
  'Full text of the letter, as it was sent.',
];

async function openRoom(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const html = htmlOf(room!)
    .replace(
      /(class="page-text"[^>]*>)/u,
      `$1${laid.map((one, index) => `<p id="laid-${index}">${one}</p>`).join('')}`,
    )
    .replace(
      '</head>',
      '<style>::target-text, .found { background: #f0f !important; color: #f0f !important }</style></head>',
    );
  await page.route(`**${room!.address}*`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await openRoom(page, room!.address);
});

/** From the nth occurrence of words in a paragraph to the end of the first other words after it, in another or the same. */
interface Ends {
  from: [paragraph: number, words: string, nth?: number];
  to: [paragraph: number, words: string, nth?: number];
}

/** Selects a passage, or only measures it: its text, and where its letters lie. */
const take = (page: Page, ends: Ends) =>
  page.evaluate(({ from, to }) => {
    const point = ([paragraph, wanted, nth = 1]: Ends['from'], atEnd: boolean): [Text, number] => {
      const element = document.getElementById(`laid-${paragraph}`)!;
      let at = -1;
      for (let count = 0; count < nth; count += 1) at = element.textContent.indexOf(wanted, at + 1);
      let left = at + (atEnd ? wanted.length : 0);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text; ; node = walker.nextNode() as Text) {
        if (left < node.length || (atEnd && left === node.length)) return [node, left];
        left -= node.length;
      }
    };
    const range = document.createRange();
    range.setStart(...point(from, false));
    range.setEnd(...point(to, true));
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    return getSelection()!
      .toString()
      .split(/\n\n+/u)
      .map((one) => one.replace(/\s+/gu, ' ').trim())
      .join('\n\n');
  }, ends);

/** The rectangles of the letters that are selected; the selection is given up. */
const lettersOf = (page: Page) =>
  page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: DOMRect[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!range.intersectsNode(node) || !node.parentElement!.closest('p')) continue;
      const part = document.createRange();
      part.setStart(node, node === range.startContainer ? range.startOffset : 0);
      part.setEnd(node, node === range.endContainer ? range.endOffset : node.length);
      found.push(...part.getClientRects());
    }
    getSelection()!.removeAllRanges();
    return found.map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  });

/** What the browser has marked: the frame around it, and how many pixels it covers. */
async function marked(page: Page) {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const frame = { left: Infinity, right: -1, top: Infinity, bottom: -1, pixels: 0 };
  for (let at = 0; at < data.length; at += 3) {
    if (data[at]! < 240 || data[at + 1]! > 15 || data[at + 2]! < 240) continue;
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)];
    frame.left = Math.min(frame.left, x);
    frame.right = Math.max(frame.right, x + 1);
    frame.top = Math.min(frame.top, y);
    frame.bottom = Math.max(frame.bottom, y + 1);
    frame.pixels += 1;
  }
  return frame;
}

const ALIKE = 'of two paragraphs that are elsewhere too';
const cases: Record<string, Ends> = {
  'with commas, hyphens, dashes and quotation marks': {
    from: [0, 'well-known'],
    to: [0, '"no" & went on; it’s'],
  },
  'that ends within a number with commas': { from: [0, 'it’s 10,030,000'], to: [0, '10,030,000 in'] },
  'of two paragraphs': { from: [4, 'as it was sent'], to: [5, 'the council met'] },
  [ALIKE]: { from: [9, 'The document'], to: [10, 'Full text of the letter'] },
  'of a line alone, a heading and a text': { from: [2, '7'], to: [4, 'Full'] },
  'with ligatures, over the ends of lines': { from: [1, 'ﬁrst'], to: [1, '12 High Street'] },
  'of 2,000 letters': { from: [5, 'In week 2 '], to: [5, 'the council met', 23] },
  'that is elsewhere too': { from: [6, 'no comment', 2], to: [6, 'later'] },
  'of two paragraphs, whose ends are elsewhere too': {
    from: [5, 'heard nothing', 26],
    to: [6, 'no comment', 2],
  },
  'of a sentence repeated': { from: [7, 'Refused', 2], to: [7, 'again', 2] },
  'of one word that occurs often': { from: [5, 'council', 14], to: [5, 'council', 14] },
};

for (const [name, ends] of Object.entries(cases))
  test(`a passage ${name} is quoted and marked as it was selected`, async ({ page }) => {
    const selected = await take(page, ends);
    const bar = page.getByRole('region', { name: text.passage.title });
    await expect(bar).toBeVisible();
    const link = (await bar.getByRole('link').getAttribute('href'))!;
    await bar.getByRole('button', { name: text.passage.quote }).click();
    await expect(bar.getByRole('status')).toHaveText(text.passage.copied);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const line = (await page.locator('.page-of .cite .line').first().textContent())!.trim();
    expect(copied).toBe(`${open}${selected}${close} (${line})\n${link}`);
    // No directive can tell a line from one before it that begins alike: there the page marks its own words.
    expect(link).toContain(name === ALIKE ? '&nth=2#' : ':~:text=');

    await openRoom(page, link);
    await expect.poll(async () => (await marked(page)).pixels, 'The link marks nothing.').toBeGreaterThan(0);
    await take(page, ends);
    const letters = await lettersOf(page);
    const frame = await marked(page);
    expect(Math.abs(frame.left - Math.min(...letters.map(({ left }) => left)))).toBeLessThan(3);
    expect(Math.abs(frame.right - Math.max(...letters.map(({ right }) => right)))).toBeLessThan(9);
    expect(Math.abs(frame.top - Math.min(...letters.map(({ top }) => top)))).toBeLessThan(3);
    expect(Math.abs(frame.bottom - Math.max(...letters.map(({ bottom }) => bottom)))).toBeLessThan(3);
    const area = letters.reduce((sum, one) => sum + (one.right - one.left) * (one.bottom - one.top), 0);
    expect(frame.pixels / area).toBeGreaterThan(0.96);
    expect(frame.pixels / area).toBeLessThan(1.04);
  });

test('a passage over two pages is quoted whole, without what is between, and cited with both', async ({
  page,
}) => {
  const [first, second] = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('.page-text')].map((one) => one.querySelectorAll('p'));
    const [last, next] = [[...texts[0]!].at(-1)!, texts[1]![0]!];
    getSelection()!.setBaseAndExtent(last, 0, next, next.childNodes.length);
    return [last, next].map((one) => one.innerText.replace(/\s+/gu, ' ').trim());
  });
  const bar = page.getByRole('region', { name: text.passage.title });
  await bar.getByRole('button', { name: text.passage.quote }).click();
  await expect(bar.getByRole('status')).toHaveText(text.passage.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = (await page.locator('.page-of .cite .line').allTextContents()).map((one) => one.trim());
  expect(copied).toMatch(new RegExp(`^${open}[^]*${close} \\(`, 'u'));
  expect(copied.split(close)[0]!.slice(open.length) || copied).toContain(first);
  expect(copied).toContain(`${first}\n\n${second}${close} (${lines[0]}; ${lines[1]})`);
});
