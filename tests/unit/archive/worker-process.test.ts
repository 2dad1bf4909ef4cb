import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { isOutOfMemory, throwSentence } from '../../../src/archive/ingest/ingest-error.ts';
import { readInWorker, usualLimits } from '../../../src/archive/ingest/worker-process.ts';

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
  // It wakes up for a moment, again and again, as laptops do.
  for (let wakes = 0; wakes < 400; wakes += 1) {
    asleep += 3_600_000;
    look();
  }
  assert.equal((await reading).pages.length, 1);
});

/** A text file in a folder of its own, and what reading it within limits is refused with. */
async function refusal(t: TestContext, limits: Partial<typeof usualLimits>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'limits-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'notice.txt');
  await writeFile(file, 'The bridge is closed.\n');
  const reading = readInWorker({ file, format: 'text', images: false }, () => undefined, {
    ...usualLimits,
    ...limits,
  });
  return reading.then(
    () => 'It was read.',
    (error: unknown) => (error as Error).message,
  );
}

test('a file for which there is no memory is not called damaged', async (t) => {
  // The engine itself ends for lack of memory before anybody looks.
  t.mock.method(globalThis, 'setInterval', () => undefined);
  assert.equal(
    await refusal(t, { megabytes: 8 }),
    'The file was given up: it needs more than 8 MB of memory.',
  );
});

test('a file that takes too much work is said to take too long', async (t) => {
  // In a process of its own: one that has read a file is done with this before anybody looks.
  const megabytes = 1400;
  assert.equal(
    await refusal(t, { megabytes, secondsWithoutPage: 0.01 }),
    'The file was given up: one page took longer than 0.01 seconds.',
  );
  assert.equal(
    await refusal(t, { megabytes, secondsInAll: 0.01 }),
    'The file was given up: it took longer than 0.01 seconds.',
  );
});

test('a file is read well after others, of which one broke its reader', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'several-'));
  t.after(() => rm(folder, { recursive: true }));
  const read = async (name: string, format: 'pdf' | 'text', text: string) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    const result = await readInWorker({ file, format, images: false }, () => undefined);
    return result.pages.map(({ words }) => words);
  };
  assert.deepEqual(await read('one.txt', 'text', 'The bridge is closed.\n'), [4]);
  await assert.rejects(read('two.pdf', 'pdf', '%PDF-1.7\nnothing'), { name: 'IngestError' });
  assert.deepEqual(await read('three.txt', 'text', 'It is open.\n'), [3]);
  assert.deepEqual(await read('four.txt', 'text', 'It is closed again.\n'), [4]);
});

test('lack of memory in an engine is told from a file that is damaged', () => {
  for (const fail of [
    () => new ArrayBuffer(Number.MAX_SAFE_INTEGER),
    () => new Uint8Array(Number.MAX_SAFE_INTEGER),
    () => new Array(-1),
    () => {
      throw new Error('Aborted(OOM)');
    },
  ])
    assert.throws(() => {
      try {
        fail();
      } catch (error) {
        throwSentence('It is damaged.')(error);
      }
    }, isOutOfMemory);
  assert.throws(() => throwSentence('It is damaged.')(new Error('bad xref')), {
    name: 'IngestError',
    message: 'It is damaged.',
  });
});
