/** Files that are broken or mean harm: each ends with a document or one clear sentence, within its limits. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { add } from '../../../src/archive/ingest/add.ts';
import { IngestError } from '../../../src/archive/ingest/ingest-error.ts';
import { usualLimits } from '../../../src/archive/ingest/worker-process.ts';
import { inspect } from '../../../src/archive/ingest/inspect.ts';
import { all } from '../../all.ts';
import * as hostile from './hostile-files.ts';
import { HOSTILE } from './more-hostile-files.ts';

const MANY = all ? 5000 : 500;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** What the first page says, when the file has been added, and what was found on it. */
async function added(name: string, bytes: Buffer) {
  const options = { content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' };
  const taken = await add(await file(`${name}.pdf`, bytes), { ...options, id: name });
  const pages = taken.outcome === 'published' ? 'pages' : 'undecided/pages';
  return {
    outcome: taken.outcome,
    findings: (taken.file.findings ?? []).map(({ kind }) => kind),
    text: await readFile(join(taken.folder, pages, '0001.txt'), 'utf8'),
  };
}

/** What the first page says, when the file has been published. */
async function text(name: string, bytes: Buffer): Promise<string> {
  const { outcome, text } = await added(name, bytes);
  assert.equal(outcome, 'published');
  return text;
}

/** Of each kind one file where not everything is tested: what never was a document, is damaged, or cannot be opened. */
const OF_EACH_KIND = new Set(['office', 'circular', 'locked']);
const sentences: Array<[name: string, make: () => Buffer, sentence: RegExp]> = [
  ['empty', () => Buffer.alloc(0), /is empty/],
  ['locked', hostile.locked, /locked with a password/],
  ['without-pages', hostile.withoutPages, /has no pages/],
  ['circular', hostile.circular, /damaged/],
  ['truncated', () => hostile.manyPages(50).subarray(0, 900), /damaged|no pages/],
  ['nested', () => hostile.nested(100_000), /damaged|given up/],
  ['office', () => Buffer.from('PK\u0003\u0004 and so on'), /office file/],
];
for (const [name, make, sentence] of sentences.filter(([name]) => all || OF_EACH_KIND.has(name)))
  test(`a file that is ${name} is refused in one sentence`, async () => {
    const path = await file(`${name}.pdf`, make());
    await assert.rejects(inspect(path), (error: Error) => {
      assert.equal(error.name, 'IngestError');
      assert.match(error.message, sentence);
      assert.doesNotMatch(error.message, /\n| at .*\.ts/);
      return true;
    });
  });

/** The tool takes a folder's files with this limit of memory. A page of which nobody would wait half a minute is no page. */
const limits = { ...usualLimits, megabytes: 1000, secondsWithoutPage: 30 };
/** Three of them where not everything is tested. */
const SOME = new Set([
  'forms of forms, ten to the eighth',
  'a mask in itself',
  'a message in a message, a thousand times',
]);
for (const [name, make] of Object.entries(HOSTILE).filter(([name]) => all || SOME.has(name)))
  test(`a file ends as a document or in one sentence: ${name}`, async () => {
    const path = await file('hostile', Buffer.from(await make()));
    await inspect(path, { limits }).catch((error: unknown) => {
      assert.ok(error instanceof IngestError, String(error));
      assert.match(error.message, /^[^\n]{10,300}\.$/u);
      assert.doesNotMatch(error.message, / at .*\.ts|undefined|\[object/u);
    });
  });

test('a content that unpacks to gigabytes is given up at the limit of memory', async () => {
  const path = await file('bomb.pdf', hostile.bomb(3));
  await assert.rejects(inspect(path, { limits: { ...usualLimits, megabytes: 450 } }), /given up|damaged/);
});

test(`${MANY} pages are a document`, async () => {
  const { pages } = await inspect(await file('many.pdf', hostile.manyPages(MANY)));
  assert.equal(pages.length, MANY);
  assert.ok(pages.every(({ words }) => words === 4));
});

test('a picture of a hundred million pixels and a form that draws itself are a document', async () => {
  assert.equal((await inspect(await file('huge.pdf', hostile.hugePicture()))).pages.length, 1);
  assert.equal((await inspect(await file('loop.pdf', hostile.nested(500)))).pages.length, 1);
});

test('a picture that is called a PDF is taken for what it is', async () => {
  const png = await sharp({ create: { width: 200, height: 80, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  assert.equal((await inspect(await file('really-a-picture.pdf', png))).format, 'image');
});

test('marks of HTML come out as the letters that they are', async () => {
  const bytes = hostile.onePage('BT /F 12 Tf 50 200 Td (<script>alert\\(1\\)</script> <b>x</b>) Tj ET');
  assert.equal(await text('html', bytes), '<script>alert(1)</script> <b>x</b>\n');
});

test('characters that control the page or turn its writing are left out', async () => {
  const bytes = hostile.inFontThatIsMissing('a\u0007b\u202ec\u001bd');
  assert.equal(await text('control', bytes), 'abcd\n');
});

test('writing from right to left is read in its order, and from top to bottom too, without their fonts', async () => {
  // On the page the first letter is at the right.
  const drawn = [...'שלום עולם'].toReversed().join('');
  const hebrew = await added('hebrew', hostile.inFontThatIsMissing(drawn));
  assert.equal(hebrew.text, 'שלום עולם\n');
  const vertical = await added('vertical', hostile.inFontThatIsMissing('日本語の文', 'V'));
  assert.equal(vertical.text, '日本語の文\n');
  // Without their fonts they are in no picture of the page: an editor decides on words that no reader sees.
  for (const { findings } of [hebrew, vertical]) assert.deepEqual(findings, ['unseen-text']);
});
