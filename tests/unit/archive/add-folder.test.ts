/** A folder of files is taken in by one command, in parts as in one run, and goes on where it was stopped. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { addFolder, readShard } from '../../../src/archive/ingest/add-folder.ts';

async function pdf(words: string): Promise<Buffer> {
  const made = await PDFDocument.create();
  made.setCreationDate(new Date(0));
  made.setModificationDate(new Date(0));
  const font = await made.embedFont(StandardFonts.Helvetica);
  made.addPage([400, 300]).drawText(words, { x: 40, y: 200, size: 12, font });
  return Buffer.from(await made.save());
}

/** Texts, papers, two of one name, the same file twice, one that is damaged and one of which nothing is taken. */
async function layFiles(t: TestContext): Promise<string> {
  const place = await mkdtemp(path.join(tmpdir(), 'folder-'));
  t.after(() => rm(place, { recursive: true, force: true }));
  const files: Record<string, string | Buffer> = {
    'a.txt': 'Words of the first text.\n',
    'b.txt': 'Words of the second text.\n',
    'c.pdf': await pdf('Words of a paper.'),
    'damaged.pdf': '%PDF-1.7\nnothing of a paper',
    'inner/a.txt': 'Other words under the same name.\n',
    'inner/d.pdf': await pdf('Words of another paper.'),
    'inner/same.txt': 'Words of the second text.\n',
    'jane.quagmira@example.org.txt': 'Words under the name of a person.\n',
    '.hidden.txt': 'Not for the archive.\n',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(place, 'files', name)), { recursive: true });
    await writeFile(path.join(place, 'files', name), text);
  }
  return place;
}

const options = (place: string, name = 'one') => ({
  content: path.join(place, name),
  work: path.join(place, `${name}-work`),
  today: '2026-01-02',
});

async function bytesOf(folder: string): Promise<Map<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name), 'base64')] as const),
    ),
  );
}

test(
  'every file is taken in or listed, and three parts write the bytes of one run',
  { timeout: 300_000 },
  async (t) => {
    const place = await layFiles(t);
    const folder = path.join(place, 'files');
    const done: number[] = [];
    const outcomes = await addFolder(folder, { ...options(place), progress: (count) => done.push(count) });
    assert.deepEqual(done, [1, 2, 3, 4, 5, 6, 7, 8]);
    const by = new Map(outcomes.map((one) => [one.file, one]));
    assert.equal(by.get('damaged.pdf')!.what, 'failed');
    assert.match(by.get('damaged.pdf')!.message!, /^damaged\.pdf: The PDF is damaged/u);
    assert.match(by.get(path.join('inner', 'same.txt'))!.message!, /is the same file as b\.txt/u);
    assert.equal(by.get('b.txt')!.id, 'b');
    const ids = [by.get('a.txt')!.id!, by.get(path.join('inner', 'a.txt'))!.id!];
    for (const id of ids) assert.match(id, /^a-[0-9a-f]{8}$/u);
    assert.notEqual(ids[0], ids[1]);
    assert.match(by.get('jane.quagmira@example.org.txt')!.id!, /^document-added-2026-01-02-[0-9a-f]{8}$/u);

    const one = await bytesOf(options(place).content);
    for (const part of [3, 1, 2])
      await addFolder(folder, { ...options(place, 'parts'), jobs: 1, shard: { part, of: 3 } });
    assert.deepEqual(await bytesOf(options(place, 'parts').content), one);
  },
);

test('a run that was stopped goes on, and takes in nothing twice', { timeout: 300_000 }, async (t) => {
  const place = await layFiles(t);
  const folder = path.join(place, 'files');
  const stop = new AbortController();
  const stopped = addFolder(folder, {
    ...options(place),
    jobs: 1,
    signal: stop.signal,
    progress: (count) => {
      if (count === 2) stop.abort(new Error('stopped'));
    },
  });
  await assert.rejects(stopped, /stopped/u);
  const outcomes = await addFolder(folder, options(place));
  assert.deepEqual(
    outcomes.map(({ what }) => what),
    ['same', 'same', 'added', 'failed', 'added', 'added', 'same', 'added'],
  );
});

test('a part of a folder is named by its number and how many there are', () => {
  assert.deepEqual(readShard('3/16'), { part: 3, of: 16 });
  for (const wrong of ['0/3', '4/3', 'x', '1/0', '3'])
    assert.throws(() => readShard(wrong), /write --shard 3\/16/u, wrong);
});
