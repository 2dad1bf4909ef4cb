/** A correction by hand is of words that were read from a picture, and that are once on their page. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { exampleStory } from '../../mistakes/story.ts';
import { runChecks } from '../../../src/checks/run.ts';

const carter = 'documents/carter-letter';

async function checked(t: TestContext, misread: string) {
  const root = mkdtempSync(path.join(tmpdir(), 'misread-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const record = exampleStory[`${carter}/document.yaml`]!.replace(
    'file:\n',
    'file:\n  readFromPictures: [{ page: 1, confidence: 71 }]\n',
  ).replace('licence:', `misread: [${misread}]\nlicence:`);
  const page = exampleStory[`${carter}/pages/0001.txt`]!.replace('deck', 'dcck').replace(
    'Nobody',
    'The dcck',
  );
  const files = { ...exampleStory, [`${carter}/document.yaml`]: record, [`${carter}/pages/0001.txt`]: page };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, 'story', name)), { recursive: true });
    writeFileSync(path.join(root, 'story', name), text);
  }
  const { issues } = await runChecks({ root, contentFolder: 'story' });
  return issues
    .filter(({ severity, file }) => severity === 'error' && file.includes('carter-letter'))
    .map(({ kind, line, message }) => [kind, line, message]);
}

test('a quotation is looked for in the corrected text', async (t) => {
  assert.deepEqual(await checked(t, '{ page: 1, read: dcck was, is: deck was }'), []);
  const [missing] = await checked(t, '');
  assert.equal(missing![0], 'quotation-not-in-text');
});

for (const [misread, message] of [
  ['{ page: 1, read: dcck, is: deck }', '“dcck” is 2 times on page 1: add a word before or after it.'],
  ['{ page: 1, read: deek, is: deck }', '“deek” is not in the text of page 1 as it was read.'],
  [
    '{ page: 2, read: In May, is: In June }',
    'Page 2 was not read from a picture: its words are those of the file, and are not corrected.',
  ],
] as const)
  test(`refused: ${misread}`, async (t) => {
    const found = await checked(t, misread);
    assert.deepEqual(
      found.filter(([kind]) => kind === 'misread'),
      [['misread', 7, message]],
    );
  });
