/** What a build prints where there is a Chromium: the edition and the letter. Their pages are there without one, too. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { exampleStory } from '../mistakes/story.ts';
import { findChromium } from '../../src/integrations/edition/chromium.ts';
import { build, layStory } from './small-story.ts';

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

test('without a Chromium the edition is a page that offers no PDF, and the build says so', async (t) => {
  const small = await layStory(t, {
    ...letter,
    'articles/the-footbridge.mdx': `${exampleStory['articles/the-footbridge.mdx']!}
<Uncited because="It sums up the text above.">

Wobbling is wobbling.

</Uncited>
`,
  });
  const { status, output } = await build(small, ['--base', '/folder/'], { CHROMIUM_PATH: 'none' });
  assert.equal(status, 0, output);
  assert.match(output, NO_CHROMIUM);
  const html = await page(small.built);
  assert.equal(existsSync(pdf(small.built)), false);
  assert.doesNotMatch(html, /edition\.pdf/u);
  // Every article and record stands on it, with anchors of its own; a link to one stays on the page.
  const title = /^title: (.*)$/mu.exec(exampleStory['articles/the-footbridge.mdx']!)![1]!;
  assert.ok(html.includes(title));
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const name of ['articles-the-footbridge', 'timeline', 'timeline-2020-03-01-inspection'])
    assert.ok(ids.includes(`p-folder-${name}`), name);
  assert.doesNotMatch(html, /<main[^]*href="\/folder\/timeline\/#/u);
  assert.match(html, /<link rel="canonical" href="[^"]*\/folder\/edition\/"/u);
  assert.doesNotMatch(html, /<main[^>]*data-search/u);
  // So is the page of the letter, which shows nothing of it.
  assert.match(output, NO_LETTER);
  assert.equal(existsSync(letterIn(small.built, 'our-letter.pdf')), false);
  assert.doesNotMatch(await readFile(letterIn(small.built, 'index.html'), 'utf8'), /<held-pages|\.pdf/u);
  // What only an article says twice is known to the search, and no slip of the pen.
  const known = JSON.parse(await readFile(path.join(small.built, 'search-words.json'), 'utf8')) as string[];
  assert.ok(known.includes('wobbling'));
  // Every page leads there, and the list of addresses knows it.
  assert.match(await readFile(path.join(small.built, 'index.html'), 'utf8'), /href="\/folder\/edition\/"/u);
  assert.match(await readFile(path.join(small.built, 'sitemap-0.xml'), 'utf8'), /\/folder\/edition\/</u);
});

test(
  'with a Chromium equal inputs give an equal PDF, and a changed sentence another',
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
    assert.match(shown, /<held-pages/u);
    assert.match(shown, /id="page-1"/u);
    assert.match(shown, /Please send me the plan of the &lt;footbridge/u);
    assert.ok(existsSync(letterIn(small.built, 'pages/0001-720.webp')));
    assert.match(
      await readFile(path.join(small.built, 'ask/index.html'), 'utf8'),
      /href="\/documents\/our-letter\/our-letter\.pdf"/u,
    );
    const printed = await readFile(letterIn(small.built, 'our-letter.pdf'));
    // Nothing is taken from the cache: both are printed again.
    for (const name of ['edition', 'generated'])
      await rm(path.join(small.project, '.cache', name), { recursive: true });
    assert.ok((await built()).equals(first));
    assert.ok((await readFile(letterIn(small.built, 'our-letter.pdf'))).equals(printed));
    const file = path.join(small.project, small.story, 'site.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^tagline: .*$/mu, 'tagline: What is known of the bridge today.'));
    assert.ok(!(await built()).equals(first));
  },
);
