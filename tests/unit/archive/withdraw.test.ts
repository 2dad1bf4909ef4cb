import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { add } from '../../../src/archive/ingest/add.ts';
import { withdrawDocument } from '../../../src/archive/redact/withdraw.ts';
import { applyDecisions } from '../../../src/archive/redact/apply-decisions.ts';
import { document as documentSchema } from '../../../src/collections/document.ts';
import { filesWith } from './files-with.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'withdraw-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const root = path.resolve(import.meta.dirname, '../../..');
const options = () => ({ content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' });
const recordFile = (id: string) => join(folder, 'story/documents', id, 'document.yaml');
const fileOf = async (id: string) =>
  documentSchema.parse(parse(await readFile(recordFile(id), 'utf8'))).file!;
const documents = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/documents.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      STORY: path.relative(root, join(folder, 'story')),
      FILES_AT: join(folder, 'files'),
    },
  });

async function notice(id: string, text = 'The quagferry runs on Sundays.\n') {
  const file = join(folder, `${id}.txt`);
  await writeFile(file, text);
  await add(file, { ...options(), id });
}

test('withdraw takes the file, its pages and every copy away, keeps the record, and says what is left to do', async () => {
  await notice('ferry');
  const place = join(folder, 'story/documents/ferry');
  assert.ok((await filesWith(place, ['quagferry'])).length > 0, 'it is there before');
  const fetched = join(folder, 'files/documents/ferry/pages');
  await mkdir(fetched, { recursive: true });
  await writeFile(join(fetched, '0001.txt'), 'The quagferry runs on Sundays.\n');
  const { status, stdout } = documents(
    'withdraw',
    'ferry',
    '--because',
    'By order of the court.',
    '--by',
    'Ada Quill',
  );
  assert.equal(status, 0);
  assert.deepEqual((await readdir(place)).sort(), ['.gitignore', 'document.yaml']);
  const file = await fileOf('ferry');
  assert.equal(file.withdrawn, true);
  assert.equal(file.withdrawnBecause, 'By order of the court.');
  assert.equal(file.withdrawnBy, 'Ada Quill');
  assert.match(file.withdrawnOn!, /^\d{4}-\d{2}-\d{2}$/);
  assert.equal(file.published, undefined);
  assert.match(stdout, /git filter-repo --invert-paths --path-glob '.*story\/documents\/ferry\/pages\*'/);
  assert.match(stdout, /CDN/);
  assert.deepEqual(await readdir(join(folder, 'files/documents')), []);
  assert.match(
    documents('log', 'ferry').stdout,
    /withdrawn on .*, by Ada Quill, because: By order of the court\./,
  );
});

test('what was fetched where the archive works goes too', async () => {
  await notice('barge', 'The quagbarge is closed.\n');
  const copy = join(folder, 'work/fetched/documents/barge/pages');
  await mkdir(copy, { recursive: true });
  await writeFile(join(copy, '0001.txt'), 'The quagbarge is closed.\n');
  await withdrawDocument('barge', { ...options(), because: 'A mistake.' });
  await rm(join(folder, 'barge.txt'));
  assert.deepEqual(await filesWith(folder, ['quagbarge']), []);
});

test('without a reason, or where there is nothing to withdraw, nothing is changed and one sentence says so', async () => {
  await notice('punt', 'The punt is out.\n');
  const before = await readFile(recordFile('punt'), 'utf8');
  const none = documents('withdraw', 'punt');
  assert.equal(none.status, 2);
  assert.match(none.stderr, /^Say why, for readers: --because .*\n$/);
  assert.equal(await readFile(recordFile('punt'), 'utf8'), before);
  for (const id of ['nobody', '../punt'])
    await assert.rejects(withdrawDocument(id, { ...options(), because: 'x' }), {
      name: 'IngestError',
      message: `There is no document “${id}”.`,
    });
  await mkdir(join(folder, 'story/documents/bare'), { recursive: true });
  await writeFile(recordFile('bare'), 'title: Bare\n');
  await assert.rejects(withdrawDocument('bare', { ...options(), because: 'x' }), /nothing to withdraw/);
});

test('the log says who decided which finding, when and why', async () => {
  await notice('list', 'Ring 07700 900123. Write to jane@example.org.\n');
  const text = await readFile(recordFile('list'), 'utf8');
  await writeFile(
    recordFile('list'),
    text
      .replace(/( +)kind: telephone-number/u, '$1kind: telephone-number\n$1decision: redact')
      .replace(
        /( +)kind: email-address/u,
        '$1kind: email-address\n$1decision: keep\n$1reason: It is public.',
      ),
  );
  assert.equal(await applyDecisions('list', { ...options(), by: 'Ada Quill' }), 'published');
  const { findings } = await fileOf('list');
  assert.deepEqual(
    findings!.map(({ decidedBy }) => decidedBy),
    ['Ada Quill', 'Ada Quill'],
  );
  const said = documents('log', 'list').stdout;
  assert.match(said, /telephone-number-page-1-1 \(page 1\): redact, by Ada Quill, \d{4}-\d{2}-\d{2}T/);
  assert.match(said, /email-address-page-1-1 \(page 1\): keep, by Ada Quill, .*, because: It is public\./);
  // Whoever carries out later decisions does not sign earlier ones.
  await applyDecisions('list', { ...options(), by: 'Bo Quill' });
  assert.ok((await fileOf('list')).findings!.every(({ decidedBy }) => decidedBy === 'Ada Quill'));
});
