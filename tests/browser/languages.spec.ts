/**
 * Every word is marked with its language: a voice that reads a page aloud goes by `lang`. What is in another language
 * than the story's is named by the records.
 */
import { expect, test } from './late-scripts.ts';
import { parseHTML } from 'linkedom';
import { all } from '../all.ts';
import { records, site, spaces } from './records.ts';
import { htmlOf, kinds, pages, type SitePage } from './site-pages.ts';

interface Recorded {
  title: string;
  language?: string;
  quotations?: Array<{ text: string; language?: string }>;
}
/** Texts in another language than the story's, each with the document that it comes from. */
const foreign = records<Recorded>('documents').flatMap(
  ({ id, title, language = site.language, quotations }) =>
    [
      { text: title, language },
      ...(quotations ?? []).map((quotation) => ({
        text: quotation.text,
        language: quotation.language ?? language,
      })),
    ]
      .filter((one) => one.language !== site.language)
      .map((one) => ({ ...one, text: spaces(one.text), document: id })),
);
/** So that a text is found again whatever quotation marks and dashes were made of its own. */
const letters = (text: string | null) => (text ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const documentOf = ({ address }: SitePage) => /^\/documents\/([^/]+)\//u.exec(address)?.[1];

/** Text of the pages of an attached document: nothing of it is in the record. */
const attachedText = (element: Element) =>
  element.matches('[id^=page-]') || element.closest('[id^=page-]') !== null;

test('every page says the language of the story', () => {
  for (const page of pages)
    expect(/<html[^>]* lang="([^"]+)"/u.exec(htmlOf(page))?.[1], page.address).toBe(site.language);
});

test('what is in another language says so, and nothing else does', () => {
  const seen = new Set<string>();
  for (const page of pages) {
    const html = htmlOf(page);
    const here = foreign.filter(({ text }) => html.includes(text.slice(0, 12)));
    if (here.length === 0 && !/<body[^]*\slang=/u.test(html)) continue;
    const { document } = parseHTML(html);
    const marked = document.querySelectorAll('body [lang]');
    for (const element of marked) {
      const language = element.getAttribute('lang');
      const own = letters(element.textContent);
      const reason =
        language === site.language ||
        foreign.some(
          (one) =>
            one.language === language &&
            ((one.document === documentOf(page) && attachedText(element)) ||
              letters(one.text).includes(own) ||
              own.includes(letters(one.text))),
        );
      expect(reason, `${page.address}: ${element.outerHTML}`).toBe(true);
    }
    for (const element of document.querySelectorAll('body *')) {
      // What a machine reads is in no language.
      if (element.closest('pre, script, style, template')) continue;
      const own = letters(
        [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join(''),
      );
      for (const { text, language } of here)
        if (own.includes(letters(text))) {
          seen.add(text);
          const heard = element.closest('[lang]')?.getAttribute('lang');
          expect(heard, `${page.address}: ${element.outerHTML}`).toBe(language);
        }
      for (const name of ['aria-label', 'title', 'alt']) {
        const label = letters(element.getAttribute(name));
        const inLabel = here.find(({ text }) => label.includes(letters(text)));
        if (inLabel && element.closest('[lang]')?.getAttribute('lang') !== inLabel.language)
          throw new Error(
            `${page.address}: the ${name} of ${element.outerHTML} is read in the wrong language.`,
          );
      }
    }
  }
  expect([...seen].sort()).toEqual([...new Set(foreign.map(({ text }) => text))].sort());
});

test('headings are in the font of the site in all their letters', async ({ page, baseURL }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const other: string[] = [];
  const seen = new Set<string>();
  for (const { address, kind } of kinds.filter((one) => one.kind !== '/redirects/…')) {
    // From a page of the site: its fonts are used at once.
    await page.goto(address, { referer: `${baseURL}/` });
    await page.evaluate(() => document.fonts.ready);
    const { root } = await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'main :is(h1, h2)',
    });
    // The headings of the edition are those of the other pages.
    for (const nodeId of all ? nodeIds : nodeIds.slice(0, 60)) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      // A page that opens before its fonts have come stays in a font of the system, whole.
      if (!fonts.some(({ isCustomFont }) => isCustomFont)) continue;
      seen.add(kind);
      if (fonts.every(({ isCustomFont }) => isCustomFont)) continue;
      const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
      other.push(`${address}: ${outerHTML}`);
    }
  }
  expect(seen.size).toBeGreaterThan(0);
  expect(other).toEqual([]);
});
