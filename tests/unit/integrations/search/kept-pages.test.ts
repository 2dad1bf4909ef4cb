/** What the search index takes from a page is kept for the next build, as long as the page and the code are the same. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { keepPages, pageReader } from '../../../../src/integrations/search/kept-pages.ts';

const html = (words: string): string =>
  `<!doctype html><title>A page</title><main data-search="{}"><h1>The deck</h1><p>${words}</p></main>`;

async function memory(t: { after: (task: () => Promise<void>) => void }): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
  t.after(() => rm(folder, { recursive: true }));
  return path.join(folder, 'cache', 'pages.json');
}

/** Reads pages as one build does: what each gives to the index, and the texts that they show. */
async function readAll(file: string, pages: Record<string, string>) {
  const read = await pageReader(file);
  const kept = Object.entries(pages).map(([address, text]) => read(address, text));
  await keepPages(file, kept);
  const shown = new Map(kept.map((one, index) => [Object.keys(pages)[index]!, one.shown]));
  return { read: kept.map(({ page }) => page), shown };
}

test('a page that is as it was is not parsed again, and gives the same', async (t) => {
  const file = await memory(t);
  const pages = { '/a/': html('It sways.'), '/b/': html('It rusts.'), '/c/': '<main>No facets.</main>' };
  const first = await readAll(file, pages);
  assert.match(first.read[0]!.body, /It sways/u);
  assert.deepEqual([first.read[2], first.shown.get('/c/')], [undefined, 'No facets.']);
  assert.deepEqual(await readAll(file, { ...pages, '/a/': `${pages['/a/']}<footer>1 May</footer>` }), first);
  // What is kept is taken, and not read from the page.
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('sways', 'was kept'));
  const { read, shown } = await readAll(file, pages);
  assert.match(read[0]!.body, /It was kept/u);
  assert.equal(shown.get('/a/'), 'The deck\nIt was kept.');
});

test('a page that says something else, or is at another address, is read again', async (t) => {
  const file = await memory(t);
  await readAll(file, { '/a/': html('It sways.') });
  const { read, shown } = await readAll(file, { '/a/': html('It stays.'), '/b/': html('It sways.') });
  assert.match(read[0]!.body, /It stays/u);
  assert.equal(read[1]!.address, '/b/');
  assert.equal(shown.get('/a/'), 'The deck\nIt stays.');
  // Only the pages of the last build are kept.
  assert.equal((await readFile(file, 'utf8')).match(/"shown"/gu)!.length, 2);
});

test('a file that was cut off is a first build', async (t) => {
  const file = await memory(t);
  const first = await readAll(file, { '/a/': html('It sways.') });
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, 40));
  assert.deepEqual(await readAll(file, { '/a/': html('It sways.') }), first);
});
