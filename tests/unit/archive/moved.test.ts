import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { add } from '../../../src/archive/ingest/add.ts';

test('a new version of a file says which quotations moved, and leaves the locators of the record', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'moved-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const notices: string[] = [];
  const take = async (name: string, text: string) => {
    const file = join(folder, name);
    await writeFile(file, text);
    await add(file, {
      content: join(folder, 'story'),
      work: join(folder, 'work'),
      today: '2026-01-02',
      id: 'minutes',
      replace: true,
      notice: (sentence) => notices.push(sentence),
    });
  };
  const [bridge, ferry, mill] = [
    'The bridge is closed until the end of March.\n',
    'The ferry runs on Sundays and no other day.\n',
    'The mill was sold to its keeper in the spring.\n',
  ] as const;
  await take('first.txt', [bridge, ferry, mill].join('\f'));
  const record = join(folder, 'story/documents/minutes/document.yaml');
  const locators =
    'quotations:\n  - id: on-the-bridge\n    text: The bridge is closed\n    page: 1\n' +
    '  - id: on-the-ferry\n    text: The ferry runs on Sundays\n    page: 2\n' +
    '  - id: on-the-mill\n    text: The mill was sold\n    page: 3\n';
  await writeFile(record, (await readFile(record, 'utf8')) + locators);
  assert.deepEqual(notices, []);
  await take('second.txt', [bridge, 'A page was put in here.\n', ferry].join('\f'));
  assert.deepEqual(notices, [
    'The quotation “on-the-ferry” in the record of “minutes” was on page 2, and is now on page 3: its record still says what it said.',
    'The quotation “on-the-mill” in the record of “minutes” was on page 3, and is not in the new version.',
  ]);
  assert.ok((await readFile(record, 'utf8')).includes(locators), 'the locators are as they were');
});
