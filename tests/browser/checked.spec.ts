/** “Checked” says against what: as recorded, or in the text of the document; and what is counted is what is printed. */
import { expect, test } from './late-scripts.ts';
import { parseHTML } from 'linkedom';
import { records, spaces, words } from './records.ts';
import { htmlOf, pages } from './site-pages.ts';

const { marked } = words.provenance;
const articles = pages
  .filter(({ kind }) => kind === '/articles/…')
  .map((page) => ({ page, document: parseHTML(htmlOf(page)).document }));

/** The recorded quotations that a page prints, each with the look of its highlighter. */
function printedIn(document: Document): Map<string, boolean> {
  const printed = new Map<string, boolean>();
  for (const note of document.querySelectorAll('.notes li[id^="note-"]')) {
    const checked = note.querySelector('.checked');
    if (checked) printed.set(note.id, checked.classList.contains('recorded'));
  }
  return printed;
}

test('each highlighted quotation of an article has the look of its check, and its note says which', () => {
  let seen = 0;
  for (const { page, document } of articles)
    for (const mark of document.querySelectorAll('.body .in-marks mark, .body blockquote mark')) {
      const link =
        mark.parentElement!.nextElementSibling?.querySelector('a') ??
        mark.closest('figure')?.querySelector('.ref a, sup a');
      const note = document.querySelector(`[id="${link?.getAttribute('href')?.slice(1)}"] .checked`);
      if (!note) continue;
      seen += 1;
      const where = `${page.address}: ${mark.textContent}`;
      expect(note.classList.contains('recorded'), where).toBe(mark.classList.contains('recorded'));
      if (mark.classList.contains('recorded'))
        expect(spaces(note.textContent), where).toContain(marked.recorded);
    }
  expect(seen).toBeGreaterThan(0);
});

test('the two looks differ, light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(articles[0]!.page.address);
    const [plain, recorded] = await page.evaluate(() =>
      ['', 'recorded'].map((look) => {
        const mark = Object.assign(document.createElement('mark'), { className: look, textContent: 'x' });
        document.body.append(mark);
        return getComputedStyle(mark).backgroundImage;
      }),
    );
    expect(plain).not.toBe(recorded);
  }
});

test('the head of an article and the front page count what is printed, and say against what it was checked', async ({
  page,
}) => {
  const all = new Map<string, boolean>();
  for (const { page: one, document } of articles) {
    const printed = printedIn(document);
    const head = spaces(document.querySelector('article.article > header')!.textContent);
    const recorded = [...printed.values()].filter(Boolean).length;
    if (recorded > 0) expect(head, one.address).toContain(spaces(marked.recordedMeans(recorded)));
    if (printed.size > recorded)
      expect(head, one.address).toContain(spaces(marked.inTextMeans(printed.size - recorded)));
    for (const [id, look] of printed) {
      const link = document.querySelector(`[id="${id}"] > a`)!.getAttribute('href')!;
      all.set(link, look);
    }
  }
  await page.goto('/');
  const home = spaces(await page.locator('.check .counted').textContent());
  const recorded = [...all.values()].filter(Boolean).length;
  if (recorded > 0) expect(home).toContain(spaces(marked.recordedMeans(recorded)));
  if (all.size > recorded) expect(home).toContain(spaces(marked.inTextMeans(all.size - recorded)));
  // The paragraphs with a note, the documents to which notes lead first, and the quotations that are printed.
  const paragraphs = articles.flatMap(({ document }) => [
    ...document.querySelectorAll('.body p:has(.ref), .body li:has(.ref)'),
  ]);
  const cited = articles.flatMap(({ document }) =>
    [...document.querySelectorAll('.notes ol > li > a:first-child, .notes .via > a:first-child')].map(
      (link) => link.getAttribute('href')!.split('#')[0],
    ),
  );
  const counted = [paragraphs.length, new Set(cited).size, all.size].map(String) as [string, string, string];
  expect(home).toContain(spaces(words.home.counts(...counted)));
});

test('a page of requests names the exemption where the record states one', () => {
  const stated = records<{ exemptionsStated?: string[] }>('requests').filter((one) => one.exemptionsStated);
  test.skip(stated.length === 0, 'No request of this story states an exemption.');
  for (const { id, exemptionsStated = [] } of stated) {
    const page = pages.find(({ address }) => address === `/requests/${id}/`)!;
    const shown = spaces(parseHTML(htmlOf(page)).document.body.textContent);
    expect(shown, id).not.toContain(words.requests.lawNotGround);
    for (const exemption of exemptionsStated) expect(shown, id).toContain(spaces(exemption));
  }
});
