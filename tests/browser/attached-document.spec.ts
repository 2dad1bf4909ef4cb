/** The reading room in a browser: deep links, words marked, passages linked, without scripts, on a narrow screen. */
import { expect, test, type Page } from './late-scripts.ts';
import { axeFindings } from './axe.ts';
import { records, words } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

const text = words.reading;
const nothing = {
  author: undefined,
  title: '',
  description: false,
  publisher: '',
  date: '',
  site: '',
  address: '',
  accessed: '',
};
/** How a citation names a page. */
const pageNamed = (page: number): string => /[^ ,]+ \d+/u.exec(text.citeLine({ ...nothing, page }))![0];

/** Pages of the built site on which an attached document can be read. */
const rooms = pages.filter(
  (page) => /^\/documents\/[^/]+\/$/u.test(page.address) && htmlOf(page).includes('<document-pages'),
);
const numbersOn = (html: string) =>
  [...html.matchAll(/<section[^>]* id="page-(\d+)"/gu)].map((match) => Number(match[1]));
const longest = rooms.toSorted((a, b) => numbersOn(htmlOf(b)).length - numbersOn(htmlOf(a)).length)[0];
const parted = rooms.find((page) => /<a id="page-\d+"/u.test(htmlOf(page)));

test.skip(longest === undefined, 'No document is attached in this story.');

/** A page in the midst of a document, with text. */
async function middle(page: Page, room = longest!): Promise<{ address: string; number: number }> {
  const numbers = numbersOn(htmlOf(room));
  const number = numbers[Math.floor(numbers.length * 0.6)]!;
  await page.goto(`${room.address}#page-${number}`);
  return { address: room.address, number };
}

test('a deep link lands on the very page before any picture is there, and stays there', async ({ page }) => {
  await page.route('**/*.webp', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  const { number } = await middle(page);
  const section = page.locator(`#page-${number}`);
  const top = async () => (await section.boundingBox())!.y;
  await expect(section).toBeInViewport();
  const before = await top();
  expect(Math.abs(before)).toBeLessThan(40);
  const picture = section.locator('.beside img');
  if ((await picture.count()) > 0)
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
});

test('a page of a later part is reached by its one address', async ({ page }) => {
  test.skip(parted === undefined, 'No document has several parts.');
  const [, number, address] = /<a id="page-(\d+)" href="([^"]+)"/u.exec(htmlOf(parted!))!;
  await page.goto(`${parted!.address}#page-${number}`);
  await expect(page).toHaveURL(new RegExp(`${address}$`, 'u'));
  await expect(page.locator(`section#page-${number}`)).toBeInViewport();
});

test('selected words have a link that finds them again, and a citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { number } = await middle(page);
  const words = await page.locator(`#page-${number} .page-text p`).evaluateAll((paragraphs) => {
    const nodes = paragraphs.flatMap((one) => [...one.childNodes].filter((node) => node instanceof Text));
    // The longest stretch: what runs along the edges of all pages is short.
    const node = nodes.reduce((most, one) => (one.length > most.length ? one : most));
    const range = document.createRange();
    // From the middle of the first long word to the middle of another: both are made whole.
    const from = node.data.search(/\p{L}{3}/u);
    range.setStart(node, from + 1);
    range.setEnd(node, Math.min(node.length, from + 40));
    const selection = getSelection()!;
    selection.removeAllRanges();
    selection.addRange(range);
    return node.data.slice(from).split(/\s+/u).slice(0, 3).join(' ');
  });
  const bar = page.getByRole('region', { name: text.passage.title });
  await expect(bar).toBeVisible();
  const link = (await bar.getByRole('link').getAttribute('href'))!;
  expect(link).toContain(`#page-${number}:~:text=`);
  expect(decodeURIComponent(link)).toContain(words.split(' ')[0]!);
  await bar.getByRole('button', { name: text.passage.quote }).click();
  await expect(bar.getByRole('status')).toHaveText(text.passage.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(words);
  expect(copied).toContain(pageNamed(number));
  expect(copied).toContain(link);
  await page.goto(link);
  await expect(page.locator(`#page-${number}`)).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every page is there, with its picture on request and its citation', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const { number } = await middle(page);
    const section = page.locator(`#page-${number}`);
    expect((await section.locator('.page-text').innerText()).length).toBeGreaterThan(20);
    await section.getByText(text.cite(number)).click();
    await expect(section.locator('.cite .line')).toContainText(pageNamed(number));
    const request = section.getByText(text.picture.show);
    await request.click();
    await expect(section.locator('.on-request img')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('the address of a page of a later part leads to its number in the list of parts', async ({ page }) => {
    test.skip(parted === undefined, 'No document has several parts.');
    const number = /<a id="page-(\d+)"/u.exec(htmlOf(parted!))![1]!;
    await page.goto(`${parted!.address}#page-${number}`);
    const place = page.locator(`a#page-${number}`);
    await expect(place).toBeInViewport();
    await place.click();
    await expect(page.locator(`section#page-${number}`)).toBeInViewport();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the reading room, ${colorScheme}, with a passage selected`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    const { number } = await middle(page);
    await page.locator(`#page-${number} .page-text p`).first().selectText();
    expect(await axeFindings(page)).toEqual([]);
  });

test('words are marked over the end of a paragraph', async ({ page }) => {
  const { number, address } = await middle(page);
  const paragraphs = page.locator(`#page-${number} .page-text p`);
  const [first, second] = (await paragraphs.allInnerTexts()).map((one) => one.split(/\s+/u).filter(Boolean));
  const across = [...first!.slice(-3), ...second!.slice(0, 3)].join(' ');
  const to = (words: string) => `${address}?${new URLSearchParams({ words }).toString()}#page-${number}`;
  const marked = () => page.locator(`#page-${number} .found`);
  await page.goto(to(across));
  await expect(marked().first()).toBeInViewport();
  for (const one of [paragraphs.nth(0), paragraphs.nth(1)])
    await expect(one.locator('.found')).not.toHaveCount(0);
  expect((await marked().allInnerTexts()).join(' ').split(/\s+/u)).toEqual(across.split(' '));
});

test('words are marked into a quotation that is marked in the text', async ({ page }) => {
  const quoted = records<{ quotations?: Array<{ page?: number }> }>('documents').filter(
    ({ id, quotations = [] }) => {
      const room = rooms.find(({ address }) => address === `/documents/${id}/`);
      const numbers = room ? numbersOn(htmlOf(room)) : [];
      return quotations.some((one) => one.page !== undefined && numbers.includes(one.page));
    },
  );
  test.skip(quoted.length === 0, 'No quotation is recorded on the first pages of an attached document.');
  // Words of which the quotation holds the last alone.
  const quoting = rooms.find((one) => /<p[^>]*>[^<]*[^<\s]+ [^<\s]+ <mark/u.test(htmlOf(one)));
  expect(quoting, 'a page with a quotation marked in its text').toBeDefined();
  const { address } = quoting!;
  await page.goto(address);
  const inside = await page.locator('.page-text p > mark').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const before = (mark.previousSibling?.textContent ?? '').trim().split(/\s+/u).slice(-2);
      const [word] = mark.textContent.trim().split(/\s+/u);
      const section = mark.closest('section[id^="page-"]');
      return before.length === 2 && word && section
        ? [{ words: [...before, word].join(' '), id: section.id }]
        : [];
    }),
  );
  const { words, id } = inside[0]!;
  await page.goto(`${address}?${new URLSearchParams({ words }).toString()}#${id}`);
  await expect(page.locator(`#${id} mark:not(.found) .found`).first()).toBeVisible();
});

test('a hit names document and page, and opens there', async ({ page }) => {
  // The site's own papers are not searched page by page.
  const own = records<{ ownPaper?: string }>('documents').filter(({ ownPaper }) => ownPaper);
  const searched = rooms.find(({ address }) => !own.some(({ id }) => address === `/documents/${id}/`));
  test.skip(searched === undefined, 'No document is attached but the site’s own papers.');
  const { number, address } = await middle(page, searched);
  // What runs along the edges of all pages is not searched.
  const texts = await page.locator(`#page-${number} .page-text p:not(.running)`).allTextContents();
  const text = texts.reduce((most, one) => (one.length > most.length ? one : most));
  const phrase = text
    .split(/\s+/u)
    .slice(0, 8)
    .join(' ')
    .replace(/["“”„]/gu, '');
  await page.goto(`/search/?${new URLSearchParams({ q: phrase, exact: '1' }).toString()}`);
  await expect(page.getByRole('status')).not.toHaveText(words.search.messages.loading.other);
  const hit = page.locator(`.hit-item a[href*="${address}"][href*="#page-${number}"]`).first();
  await expect(hit).toBeVisible();
  await hit.click();
  await expect(page.locator(`#page-${number}`)).toBeInViewport();
});
