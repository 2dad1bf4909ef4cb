import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readInWorker } from '../../../src/archive/ingest/worker-process.ts';

test('a computer that slept while a file was read does not give the file up', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'slept-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'notice.txt');
  await writeFile(file, 'The bridge is closed.\n');
  let asleep = 0;
  let look = (): void => undefined;
  const now = Date.now.bind(Date);
  t.mock.method(Date, 'now', () => now() + asleep);
  t.mock.method(globalThis, 'setInterval', (task: () => void) => void (look = task));
  const reading = readInWorker({ file, format: 'text', images: false }, () => undefined);
  asleep = 8 * 3_600_000;
  look();
  assert.equal((await reading).pages.length, 1);
});
