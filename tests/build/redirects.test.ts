/** An address that was published leads somewhere for ever, and a picture loses what its camera wrote into it. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { exampleStory } from '../mistakes/story.ts';
import { build, layStory } from './small-story.ts';

test('an old address leads to the new one, with or without a folder, and an old place stays on its page', async (t) => {
  const site = exampleStory['site.yaml']!.replace(
    'themes:',
    `redirects:
  /articles/rust/: /articles/the-footbridge/
  /timeline/#inspection: /timeline/#2020-03-01-inspection
themes:`,
  );
  const list = '[\n  { "address": "/articles/rust/" },\n  { "address": "/timeline/#inspection" }\n]\n';
  const story = await layStory(t, { 'site.yaml': site, 'releases/published.json': list });
  const { status, output } = await build(story, [], { BASE_PATH: '/file/' });
  assert.equal(status, 0, output);
  const moved = await readFile(path.join(story.built, 'articles/rust/index.html'), 'utf8');
  assert.match(moved, /http-equiv="refresh" content="0; url=\/file\/articles\/the-footbridge\/"/u);
  assert.match(moved, /<a href="\/file\/articles\/the-footbridge\/">/u);
  assert.match(moved, /name="robots" content="noindex"/u);
  const timeline = await readFile(path.join(story.built, 'timeline/index.html'), 'utf8');
  assert.match(timeline, /<[a-z]+[^>]* id="2020-03-01-inspection"[^>]*><span id="inspection"><\/span>/u);
  const pictures = await readdir(path.join(story.built, 'pictures'));
  assert.deepEqual(pictures, ['deck-640.webp']);
  const article = await readFile(path.join(story.built, 'articles/the-footbridge/index.html'), 'utf8');
  assert.match(article, /<img src="\/file\/pictures\/deck-640.webp"[^>]* alt="Rust along both edges/u);
  const sitemap = await readFile(path.join(story.built, 'sitemap-0.xml'), 'utf8');
  assert.doesNotMatch(sitemap, /articles\/rust/u);
});

test('an address that has gone stops the build, and the right answer is named', async (t) => {
  const list = '[\n  { "address": "/articles/the-old-footbridge/" }\n]\n';
  const story = await layStory(t, { 'releases/published.json': list });
  const { status, output } = await build(story);
  assert.equal(status, 1);
  assert.match(output, /published\.json:2:1/u);
  assert.match(output, /\/articles\/the-old-footbridge\/': '\/articles\/the-footbridge\/'/u);
});
