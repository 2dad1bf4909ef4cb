/** An original that was fetched and is not shown: pages say of it what its record says, whatever lies on the machine. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { exampleStory } from '../mistakes/story.ts';
import { fetchedFolder, WORK_FOLDER } from '../../src/archive/fetch/fetched-text.ts';
import { markOfWords } from '../../src/collections/fields/fetched.ts';
import { build, layStory } from './small-story.ts';

const survey = 'documents/beam-survey/document.yaml';
const other = 'documents/other-survey/document.yaml';
const article = 'articles/the-footbridge.mdx';
const WORDS = 'two of the nine beams are to be replaced';
const sha256 = '0123456789abcdef'.repeat(4);
const fetched = (words: string) => `fetched:
  sha256: ${sha256}
  text: ${sha256}
  from: https://council.example/beams
  at: 2026-01-02T03:04:05.000Z
  quotations:
    - { id: beams-to-be-replaced, page: 7, words: ${markOfWords(words)} }
`;

async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'base64')));
  return new Map(files.map((file, at) => [path.relative(folder, file), contents[at]!]));
}

test('pages say what the record says of the words that were looked for, and a build is the same whatever lies beside the story', async (t) => {
  const id = 'beam-survey';
  const laid = await layStory(t, {
    [survey]: exampleStory[survey]! + fetched(WORDS),
    // Of other words than those that were looked for, the record says nothing.
    [other]:
      exampleStory[survey]!.replace('Survey of', 'Other survey of').replace(
        '  - id: beams-to-be-replaced',
        '  - id: beams-to-go',
      ) + fetched('three of the nine beams').replace('id: beams-to-be-replaced', 'id: beams-to-go'),
    [article]: exampleStory[article]!.replace(
      'That is all that is known.',
      'That is all that is known: <Quote of="beams-to-be-replaced" />',
    ),
  });
  assert.ok(!existsSync(path.join(laid.project, fetchedFolder(WORK_FOLDER), 'documents', id)));
  const first = await build(laid);
  assert.equal(first.status, 0, first.output);
  const page = await readFile(path.join(laid.built, `documents/${id}/index.html`), 'utf8');
  const { document } = parseHTML(page);
  const checked = document.querySelector('#quote-beams-to-be-replaced .checked')!.textContent;
  assert.match(
    checked,
    /^\s*Checked word for word against page 7 of the original, as fetched on 2 January 2026\./u,
  );
  const others = await readFile(path.join(laid.built, 'documents/other-survey/index.html'), 'utf8');
  assert.match(others, /As recorded from Town Council/u);
  assert.doesNotMatch(others, /Checked word for word/u);
  const before = await filesIn(laid.built);
  assert.match(
    Buffer.from(before.get('provenance.json')!, 'base64').toString(),
    /checked against page 7 of the original/u,
  );

  // The very same with the original beside the story.
  const place = path.join(laid.project, fetchedFolder(WORK_FOLDER), 'documents', id);
  await mkdir(path.dirname(place), { recursive: true });
  await cp(path.join(path.dirname(laid.built), '.cache/archive/fetched/documents', id), place, {
    recursive: true,
  });
  const second = await build(laid);
  assert.equal(second.status, 0, second.output);
  assert.deepEqual(await filesIn(laid.built), before);
});
