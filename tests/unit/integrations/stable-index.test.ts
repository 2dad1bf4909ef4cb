import assert from 'node:assert/strict';
import { close, createIndex } from 'pagefind';
import { after, test } from 'node:test';
import { stableIndex } from '../../../src/integrations/stable-index.ts';

after(() => close());

const page = (number: number): string =>
  `<html lang="en"><body><h1>Page ${number}</h1><p>Some text.</p>${['kind', 'year', 'topic']
    .map((filter) => `<span data-pagefind-filter="${filter}">${filter} ${number % 6}</span>`)
    .join('')}${['oldest', 'newest', 'longest']
    .map((order) => `<span data-pagefind-sort="${order}">${number % 4}</span>`)
    .join('')}</body></html>`;

async function files(): Promise<string[]> {
  const { index } = await createIndex();
  assert.ok(index);
  for (let number = 0; number < 12; number += 1) {
    await index.addHTMLFile({ url: `/p${number}/`, content: page(number) });
  }
  const made = stableIndex((await index.getFiles()).files);
  return made.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`).sort();
}

test('the same pages make the same index, its filters too', async () => {
  const first = await files();
  for (let run = 0; run < 5; run += 1) assert.deepEqual(await files(), first);
});

test('what names the files names them as they are called', async () => {
  const names = (await files()).map((line) => line.split(' ', 1)[0] ?? '');
  const entry = (await files()).find((line) => line.startsWith('pagefind-entry.json '))?.split(' ')[1] ?? '';
  const { hash } = (
    JSON.parse(Buffer.from(entry, 'base64').toString()) as { languages: { en: { hash: string } } }
  ).languages.en;
  assert.ok(names.includes(`pagefind.${hash}.pf_meta`));
});
