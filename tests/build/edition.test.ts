/**
 * What a build prints where there is a Chromium: the edition and the letter. Their pages are there without one, too. The
 * site without one is in a folder of its host, and has had other addresses.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { exampleStory } from '../mistakes/story.ts';
import { findChromium } from '../../src/find-chromium.ts';
import { fixPdf } from '../../src/integrations/edition/fixed-pdf.ts';
import { printPage } from '../../src/integrations/edition/print.ts';
import { build, layStory, type SmallStory } from './small-story.ts';

const NO_CHROMIUM = /No Chromium was found, so the printed edition has no PDF/u;
const NO_LETTER = /No Chromium was found, so the request letter has no PDF/u;
const letter = {
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
const letterIn = (built: string, file: string) => path.join(built, 'documents/our-letter', file);
const page = (built: string) => readFile(path.join(built, 'edition/index.html'), 'utf8');
const pdf = (built: string) => path.join(built, 'edition/edition.pdf');

describe('a site that is built without a Chromium, in a folder of its host', () => {
  let small: SmallStory;
  let output: string;
  const undo: Array<() => Promise<void>> = [];
  const read = (name: string): Promise<string> => readFile(path.join(small.built, name), 'utf8');
  before(async () => {
    const owner = { after: (task: () => Promise<void>) => undo.push(task) };
    small = await layStory(owner, {
      ...letter,
      'site.yaml': exampleStory['site.yaml']!.replace(
        'themes:',
        `redirects:
  /articles/rust/: /articles/the-footbridge/
  /timeline/#inspection: /timeline/#2020-03-01-inspection
themes:`,
      ),
      'releases/published.json':
        '[\n  { "address": "/articles/rust/" },\n  { "address": "/timeline/#inspection" }\n]\n',
    });
    const built = await build(small, ['--base', '/folder/'], { CHROMIUM_PATH: 'none' });
    ({ output } = built);
    assert.equal(built.status, 0, output);
  });
  after(() => Promise.all(undo.map((task) => task())));

  test('the edition is a page that offers no PDF, and the build says so', async () => {
    assert.match(output, NO_CHROMIUM);
    const html = await page(small.built);
    assert.equal(existsSync(pdf(small.built)), false);
    assert.doesNotMatch(html, /edition\.pdf/u);
    // Every article and record is on it, with anchors of its own; a link to one stays on the page.
    const title = /^title: (.*)$/mu.exec(exampleStory['articles/the-footbridge.mdx']!)![1]!;
    assert.ok(html.includes(title));
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const name of ['articles-the-footbridge', 'timeline', 'timeline-2020-03-01-inspection'])
      assert.ok(ids.includes(`p-folder-${name}`), name);
    assert.doesNotMatch(html, /<main[^]*href="\/folder\/timeline\/#/u);
    assert.match(html, /<link rel="canonical" href="[^"]*\/folder\/edition\/"/u);
    // Its text is found where it was printed from.
    const searched = await readFile(path.join(small.project, '.cache/searched-pages.json'), 'utf8');
    const found = Object.values(JSON.parse(searched) as Record<string, { page?: { address: string } }>);
    assert.ok(found.some(({ page }) => page?.address === '/articles/the-footbridge/'));
    assert.ok(found.every(({ page }) => page?.address !== '/edition/'));
    // So is the page of the letter, which shows nothing of it.
    assert.match(output, NO_LETTER);
    assert.equal(existsSync(letterIn(small.built, 'our-letter.pdf')), false);
    assert.doesNotMatch(await read('documents/our-letter/index.html'), /<document-pages|\.pdf/u);
    // Every page leads there, and the list of addresses has it.
    assert.match(await read('index.html'), /href="\/folder\/edition\/"/u);
    assert.match(await read('sitemap-0.xml'), /\/folder\/edition\/</u);
  });

  test('an old address leads to the new one, and an old place stays on its page', async () => {
    const moved = await read('articles/rust/index.html');
    assert.match(moved, /http-equiv="refresh" content="0; url=\/folder\/articles\/the-footbridge\/"/u);
    assert.match(moved, /<a href="\/folder\/articles\/the-footbridge\/">/u);
    assert.match(moved, /name="robots" content="noindex"/u);
    const timeline = await read('timeline/index.html');
    assert.match(timeline, /<[a-z]+[^>]* id="2020-03-01-inspection"[^>]*><span id="inspection"><\/span>/u);
    const pictures = await readdir(path.join(small.built, 'pictures'));
    assert.deepEqual(pictures, ['deck-640.webp']);
    const article = await read('articles/the-footbridge/index.html');
    assert.match(article, /<img src="\/folder\/pictures\/deck-640.webp"[^>]* alt="Rust along both edges/u);
    const sitemap = await read('sitemap-0.xml');
    assert.doesNotMatch(sitemap, /articles\/rust/u);
  });
});

test(
  // That other words give another PDF: tests/build/editors-day.test.ts.
  'with a Chromium equal inputs give an equal PDF',
  { skip: findChromium() === undefined },
  async (t) => {
    const small = await layStory(t, { 'site.yaml': exampleStory['site.yaml']!, ...letter });
    const env = {
      SOURCE_DATE_EPOCH: String(Date.parse('2026-02-01T12:00:00Z') / 1000),
      CHROMIUM_PATH: findChromium(),
    };
    const built = async () => {
      const { status, output } = await build(small, [], env);
      assert.equal(status, 0, output);
      assert.doesNotMatch(output, NO_CHROMIUM);
      assert.doesNotMatch(output, NO_LETTER);
      return readFile(pdf(small.built));
    };
    const first = await built();
    assert.match(await page(small.built), /<a href="\/edition\/edition\.pdf" download/u);
    const read = await PDFDocument.load(first, { updateMetadata: false });
    assert.match(read.getTitle() ?? '', /1 February 2026/u);
    assert.equal(read.getCreationDate()?.toISOString(), '2026-02-01T00:00:00.000Z');
    assert.equal(read.getProducer(), undefined);
    assert.ok(read.getPageCount() >= 3, 'the cover, the article and the timeline');
    // The letter is shown page by page, and can be downloaded from there and from the page that offers it.
    const shown = await readFile(letterIn(small.built, 'index.html'), 'utf8');
    assert.match(shown, /<document-pages/u);
    assert.match(shown, /id="page-1"/u);
    assert.match(shown, /Please send me the plan of the &lt;footbridge/u);
    assert.ok(existsSync(letterIn(small.built, 'pages/0001-720.webp')));
    assert.match(
      await readFile(path.join(small.built, 'ask/index.html'), 'utf8'),
      /href="\/documents\/our-letter\/our-letter\.pdf"/u,
    );
    const printed = await readFile(letterIn(small.built, 'our-letter.pdf'));
    // Both are printed again: the edition once, as the numbers of its sheets are known.
    const cache = path.join(small.project, '.cache');
    await rm(path.join(cache, 'generated'), { recursive: true });
    for (const name of await readdir(path.join(cache, 'edition')))
      if (name.endsWith('.pdf')) await rm(path.join(cache, 'edition', name));
    assert.ok((await built()).equals(first));
    assert.ok((await readFile(letterIn(small.built, 'our-letter.pdf'))).equals(printed));
    // Wrong numbers are put right.
    const html = await page(small.built);
    const base = { folder: small.built, html, address: 'https://example.org/edition/', base: '/' };
    const kept = await readFile(path.join(cache, 'edition/sheets.json'), 'utf8');
    const sheets = new Map(JSON.parse(kept) as Array<[string, number]>);
    assert.ok(sheets.size >= 2, 'the article and the timeline are in the contents');
    const wrong = new Map([
      ['p-timeline', 99],
      ['p-gone', 2],
    ]);
    const again = await printPage({ ...base, executablePath: findChromium()! }, wrong);
    assert.deepEqual(again.sheets, sheets);
    const once = await printPage({ ...base, executablePath: findChromium()! }, sheets);
    const fixed = { day: '2026-02-01', id: '0'.repeat(32) };
    assert.deepEqual(await fixPdf(again.bytes, fixed), await fixPdf(once.bytes, fixed));
  },
);

test('a browser that cannot print stops the build with a sentence that names it', async (t) => {
  const small = await layStory(t);
  const { status, output } = await build(small, [], { CHROMIUM_PATH: process.execPath });
  assert.equal(status, 1);
  assert.match(output, /The edition could not be printed: .*\. Try another browser than .*node/u);
  assert.equal(existsSync(small.built), false);
});
