/** `npm run documents -- inspect`: what it says, how it ends, and that it writes nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Inspection } from '../../../src/archive/ingest/inspect.ts';
import { coveredLine, line, makePdf } from '../archive/made-pdf.ts';

const root = path.resolve(import.meta.dirname, '../../..');
let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'inspect-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const inspect = (file: string, ...options: string[]) =>
  spawnSync(process.execPath, ['src/cli/documents.ts', 'inspect', file, ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, STORY: path.relative(root, path.join(folder, 'story')) },
  });

test('a file without findings ends with 0, and its pages are printed with their words', async () => {
  const file = await makePdf(path.join(folder, 'open.pdf'), [
    (page, font) => line(page, font, 'The bridge was closed in March.'),
    (page, font) => line(page, font, 'It was opened again.'),
  ]);
  const { status, stdout } = inspect(file, '--json');
  assert.equal(status, 0);
  const found = JSON.parse(stdout) as Inspection;
  assert.equal(found.format, 'pdf');
  assert.deepEqual(
    found.pages.map(({ page, words }) => [page, words]),
    [
      [1, 6],
      [2, 4],
    ],
  );
  assert.deepEqual(found.enginesDisagree, []);
  assert.deepEqual(found.findings, []);
});

test('findings end with 1, each with kind, page, box and message, its words only when asked for', async () => {
  const file = await makePdf(path.join(folder, 'covered.pdf'), [
    (page, font) => coveredLine(page, font, ['The keeper was ', 'Quagmire Smith', ' of the mill.']),
  ]);
  const { status, stdout } = inspect(file, '--json');
  assert.equal(status, 1);
  const [finding] = (JSON.parse(stdout) as Inspection).findings;
  assert.ok(finding);
  assert.equal(finding.page, 1);
  assert.equal(finding.box?.length, 4);
  assert.ok(finding.kind.length > 0 && finding.message.length > 0);
  assert.doesNotMatch(stdout, /Quagmire/u);
  assert.match(inspect(file, '--show-hidden').stdout, /Quagmire Smith/u);
  assert.deepEqual((await readdir(folder)).sort(), ['covered.pdf', 'open.pdf'], 'nothing is written');
});

test('what is no usable document ends with 2 and one sentence', async () => {
  const file = path.join(folder, 'broken.pdf');
  await writeFile(file, '%PDF-1.7\nnothing more');
  const { status, stdout, stderr } = inspect(file);
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.equal(stderr.trim().split('\n').length, 1);
});

test('a page that the two engines read differently is named', async () => {
  const file = await makePdf(path.join(folder, 'two-ways.pdf'), [
    (page, font) => line(page, font, 'Both read these words alike.'),
    (page, font, made) => {
      const write = (commands: string) =>
        page.node.addContentStream(made.context.register(made.context.stream(commands)));
      // One engine reads the words that stand for the drawn ones, the other those that are drawn.
      write('/Span <</ActualText (Quite other words are said to stand on this page) /MCID 1>> BDC');
      line(page, font, 'These are drawn.');
      write('EMC');
    },
  ]);
  assert.deepEqual((JSON.parse(inspect(file, '--json').stdout) as Inspection).enginesDisagree, [2]);
  assert.match(inspect(file).stdout, /read these pages differently: 2\./u);
});
