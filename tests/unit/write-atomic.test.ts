/** A file is written whole: wherever the work ends, there is the old file or the new one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { WriteError, writeNew, writeAtomic } from '../../src/write-atomic.ts';

const OLD = 'old text '.repeat(1000);
const NEW = 'new text '.repeat(2000);

function layFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'write whole '));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes the new text in a process that meets a fault. Returns whether it came to its end. */
function writeWithFault(file: string, fault: string, exclusive: boolean): boolean {
  const script = join(file, '..', 'script.mjs');
  const library = JSON.stringify(resolve('src/write-atomic.ts'));
  writeFileSync(
    script,
    `import { writeAtomic } from ${library};
    await writeAtomic(${JSON.stringify(file)}, ${JSON.stringify(NEW)}, { exclusive: ${exclusive} });`,
  );
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--import', './tests/unit/disk-fault.ts', script],
    { env: { ...process.env, DISK_FAULT: fault }, encoding: 'utf8' },
  );
  rmSync(script);
  assert.ok(status === 0 || signal === 'SIGKILL', stderr);
  return status === 0;
}

for (const exclusive of [false, true])
  test(`killed at any call of the file system, ${exclusive ? 'a new file is whole or absent' : 'the old file or the new one is there'}`, async (t) => {
    let ended = false;
    let calls = 0;
    const faults = Array.from({ length: 40 }, (_, call) => `kill:${call}`);
    for (const fault of faults) {
      const folder = layFolder(t);
      const file = join(folder, 'a file.yaml');
      if (!exclusive) writeFileSync(file, OLD);
      ended = writeWithFault(file, fault, exclusive);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      if (ended) assert.equal(text, NEW, fault);
      else assert.ok(text === NEW || text === (exclusive ? undefined : OLD), `${fault}: ${text?.length}`);
      // The next run removes what the killed one left.
      if (text === undefined) await writeAtomic(file, NEW, { exclusive });
      await writeAtomic(join(folder, 'another.yaml'), NEW);
      assert.deepEqual(readdirSync(folder).sort(), ['a file.yaml', 'another.yaml'], fault);
      if (ended) break;
      calls += 1;
    }
    assert.ok(ended, 'it came to its end at last');
    assert.ok(calls > 5, `${calls} calls were met`);
  });

test('on a full disk the old file stays, nothing is left beside it, and a sentence names it', (t) => {
  const folder = layFolder(t);
  const file = join(folder, 'a.yaml');
  writeFileSync(file, OLD);
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      './tests/unit/disk-fault.ts',
      '--input-type=module',
      '--eval',
      `import { writeAtomic } from './src/write-atomic.ts';
      await writeAtomic(${JSON.stringify(file)}, 'new').catch((error) => console.error(error.message));`,
    ],
    { env: { ...process.env, DISK_FAULT: 'full:0' }, encoding: 'utf8' },
  );
  assert.equal(
    stderr.trim(),
    `${file} could not be written: the disk is full. Free some space, then run the command again.`,
  );
  assert.deepEqual(readdirSync(folder), ['a.yaml']);
  assert.equal(readFileSync(file, 'utf8'), OLD);
});

test('a new file is never written over another, and of several new files all are written or none', async (t) => {
  const folder = layFolder(t);
  const there = join(folder, 'there.yaml');
  writeFileSync(there, OLD);
  await assert.rejects(writeAtomic(there, NEW, { exclusive: true }), WriteError);
  const files = new Map([
    [join(folder, 'first.yaml'), NEW],
    [there, NEW],
  ]);
  await assert.rejects(writeNew(files), /there\.yaml could not be written: it is there already, and stays/u);
  assert.deepEqual(readdirSync(folder), ['there.yaml']);
  assert.equal(readFileSync(there, 'utf8'), OLD);
});

test('a link stays one, and what it leads to is written', async (t) => {
  const folder = layFolder(t);
  writeFileSync(join(folder, 'a.yaml'), OLD);
  symlinkSync('a.yaml', join(folder, 'link.yaml'));
  await writeAtomic(join(folder, 'link.yaml'), NEW);
  assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), NEW);
});

test('two writings of one file at once leave one of them, whole', async (t) => {
  const file = join(layFolder(t), 'a.yaml');
  await Promise.all(Array.from({ length: 20 }, (_, n) => writeAtomic(file, `${n} `.repeat(5000))));
  const text = readFileSync(file, 'utf8');
  assert.equal(text, `${text.split(' ')[0]} `.repeat(5000));
});
