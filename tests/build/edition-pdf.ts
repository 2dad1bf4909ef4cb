/** The PDFs that a build prints where there is a Chromium: the edition and the letter. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { findChromium } from '../../src/find-chromium.ts';
import { fixPdf } from '../../src/integrations/edition/fixed-pdf.ts';
import { printPage } from '../../src/integrations/edition/print.ts';
import type { SmallStory } from './small-story.ts';

/** What an example story has beside its own records to offer a letter. */
export const letter = {
  'pages/ask.letter.md': 'To: {body}\n\nPlease send me the plan of the <footbridge>.\n\n{name}\n',
  'pages/ask.mdx':
    '---\ntitle: Ask for the plan\ndescription: How to ask for the plan of the footbridge, with a letter that you can send.\ndate: 2026-01-31\n---\n\n<Letter />\n',
  'documents/our-letter/document.yaml': `title: Letter for the plan
publisher: The bridge
kind: primary
evidence: read
establishes: The letter that readers may send.
licence: CC BY 4.0
topics: []
ownPaper: letter
date: 2026-01-31
`,
};

export const letterIn = (built: string, file: string): string =>
  path.join(built, 'documents/our-letter', file);
export const editionPage = (built: string): Promise<string> =>
  readFile(path.join(built, 'edition/index.html'), 'utf8');
export const editionPdf = (built: string): string => path.join(built, 'edition/edition.pdf');

/** Both PDFs as they are now. */
export const printedIn = async ({ built }: SmallStory): Promise<Record<'edition' | 'letter', Buffer>> => ({
  edition: await readFile(editionPdf(built)),
  letter: await readFile(letterIn(built, 'our-letter.pdf')),
});

/** Both are printed again by the next build: the edition once, as the numbers of its sheets are known. */
export async function forgetPrinted({ project }: SmallStory): Promise<void> {
  const cache = path.join(project, '.cache');
  await rm(path.join(cache, 'generated'), { recursive: true });
  for (const name of await readdir(path.join(cache, 'edition')))
    if (name.endsWith('.pdf')) await rm(path.join(cache, 'edition', name));
}

/** Checks what a build on the 1st of February 2026 has printed, and the pages that offer it. */
export async function checkPrinted({ project, built }: SmallStory): Promise<void> {
  assert.match(await editionPage(built), /<a href="\/edition\/edition\.pdf" download/u);
  const read = await PDFDocument.load(await readFile(editionPdf(built)), { updateMetadata: false });
  assert.match(read.getTitle() ?? '', /1 February 2026/u);
  assert.equal(read.getCreationDate()?.toISOString(), '2026-02-01T00:00:00.000Z');
  assert.equal(read.getProducer(), undefined);
  assert.ok(read.getPageCount() >= 3, 'the cover, the article and the timeline');
  // The letter is shown page by page, and can be downloaded from there and from the page that offers it.
  const shown = await readFile(letterIn(built, 'index.html'), 'utf8');
  assert.match(shown, /<document-pages/u);
  assert.match(shown, /id="page-1"/u);
  assert.match(shown, /Please send me the plan of the &lt;footbridge/u);
  assert.ok(existsSync(letterIn(built, 'pages/0001-720.webp')));
  assert.match(
    await readFile(path.join(built, 'ask/index.html'), 'utf8'),
    /href="\/documents\/our-letter\/our-letter\.pdf"/u,
  );
  // Wrong numbers are put right.
  const kept = await readFile(path.join(project, '.cache/edition/sheets.json'), 'utf8');
  const sheets = new Map(JSON.parse(kept) as Array<[string, number]>);
  assert.ok(sheets.size >= 2, 'the article and the timeline are in the contents');
  const wrong = new Map([
    ['p-timeline', 99],
    ['p-gone', 2],
  ]);
  const base = {
    folder: built,
    html: await editionPage(built),
    address: 'https://example.org/edition/',
    base: '/',
    executablePath: findChromium()!,
  };
  const again = await printPage(base, wrong);
  assert.deepEqual(again.sheets, sheets);
  const once = await printPage(base, sheets);
  const fixed = { day: '2026-02-01', id: '0'.repeat(32) };
  assert.deepEqual(await fixPdf(again.bytes, fixed), await fixPdf(once.bytes, fixed));
}
