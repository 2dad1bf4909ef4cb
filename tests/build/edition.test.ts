/**
 * The edition and the letter where nothing prints them: their pages are there all the same. The site is in a folder of
 * its host, and has had other addresses. What is printed: tests/build/release.test.ts.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { exampleStory } from '../mistakes/story.ts';
import { editionPage, editionPdf, letter, letterIn } from './edition-pdf.ts';
import { build, layStory, type SmallStory } from './small-story.ts';

const NO_CHROMIUM = /No Chromium was found, so the printed edition has no PDF/u;
const NO_LETTER = /No Chromium was found, so the request letter has no PDF/u;
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
    const html = await editionPage(small.built);
    assert.equal(existsSync(editionPdf(small.built)), false);
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

  test('a browser that cannot print stops the build with a sentence that names it', async () => {
    const printed = { ...small, built: `${small.built}-printed` };
    const first = await build(printed, [], { CHROMIUM_PATH: process.execPath });
    assert.equal(first.status, 1);
    assert.match(
      first.output,
      /The request letter could not be printed: .*\. Try another browser than .*node/u,
    );
    assert.doesNotMatch(first.output, /^\s+at /mu);
    for (const file of Object.keys(letter)) await rm(path.join(small.project, small.story, file));
    const { status, output } = await build(printed, [], { CHROMIUM_PATH: process.execPath });
    assert.equal(status, 1);
    assert.match(output, /The edition could not be printed: .*\. Try another browser than .*node/u);
    assert.equal(existsSync(printed.built), false);
  });
});
