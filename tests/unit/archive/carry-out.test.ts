import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { parse } from 'yaml';
import { add } from '../../../src/archive/ingest/add.ts';
import { applyDecisions } from '../../../src/archive/redact/apply-decisions.ts';
import { readAttachedPage } from '../../../src/archive/ingest/page-files.ts';
import { openForText, readPage } from '../../../src/archive/reading/pdf/text.ts';
import { document as documentSchema } from '../../../src/collections/document.ts';
import type { AttachedFile } from '../../../src/collections/fields/attached-file.ts';
import { filesWith } from './files-with.ts';
import { author, coveredLine, line, makePdf } from './made-pdf.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carry-out-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const options = () => ({ content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' });
const recordOf = (id: string) => join(folder, 'story/documents', id, 'document.yaml');
const fileOf = async (id: string): Promise<AttachedFile> =>
  documentSchema.parse(parse(await readFile(recordOf(id), 'utf8'))).file!;

/** Decides on every finding, as an editor does in the file. */
async function decide(id: string, decision: string) {
  const text = await readFile(recordOf(id), 'utf8');
  await writeFile(
    recordOf(id),
    text.replace(/^( +)(?:- )?id: (?=\S+$)/gmu, (whole, space: string) =>
      whole.includes('-') ? `${space}- ${decision}\n${space}  id: ` : whole,
    ),
  );
}

const secretLetter = (name: string) =>
  makePdf(
    join(folder, `${name}.pdf`),
    [
      (page, font) => {
        coveredLine(page, font, ['The name is ', 'quagsecret Zebulonia', ' of the office.']);
        line(page, font, 'Another line stays.', 160);
      },
      (page, font) => line(page, font, 'The second page stays as it was.'),
    ],
    (made) => author(made, 'Quagauthor'),
  );

test('until an editor has decided, what was read is in the part that is kept out of git', async () => {
  const { folder: place, outcome } = await add(await secretLetter('open'), { ...options(), id: 'open' });
  assert.equal(outcome, 'undecided');
  assert.deepEqual((await readdir(place)).sort(), [
    '.gitignore',
    'document.yaml',
    'original.pdf',
    'undecided',
  ]);
  assert.match(await readFile(join(place, '.gitignore'), 'utf8'), /^original\.\*\nundecided\/$/mu);
  assert.doesNotMatch(await readFile(recordOf('open'), 'utf8'), /quagsecret|Zebulonia/iu);
  await assert.rejects(applyDecisions('open', options()), /Not yet decided/);
});

test('redacted words are gone from text, places, pictures and the published copy', async () => {
  const { folder: place } = await add(await secretLetter('secret'), { ...options(), id: 'secret' });
  await decide('secret', 'decision: redact');
  assert.equal(await applyDecisions('secret', options()), 'published');
  const file = await fileOf('secret');
  assert.ok(file.findings!.every(({ kind, carriedOut }) => carriedOut || kind === 'metadata'));
  assert.equal(file.published!.file, 'published.pdf');
  assert.deepEqual((await readdir(place)).sort(), [
    '.gitignore',
    'document.yaml',
    'original.pdf',
    'pages',
    'pages.json',
    'published.pdf',
  ]);
  const page = await readAttachedPage(place, 1);
  assert.equal(page.text, 'The name is █████ of the office.\n\nAnother line stays.\n');
  assert.deepEqual(
    page.words.map(({ start, end }) => page.text.slice(start, end)),
    ['The', 'name', 'is', '█████', 'of', 'the', 'office.', 'Another', 'line', 'stays.'],
  );
  assert.deepEqual(await filesWith(place, ['quagsecret', 'zebulonia', 'quagauthor']), [
    'original.pdf: quagsecret',
    'original.pdf: zebulonia',
    'original.pdf: quagauthor',
  ]);
  const copy = await openForText(new Uint8Array(await readFile(join(place, 'published.pdf'))));
  // Behind the mark is who covered it: the bar was in the file as it came.
  const label = '[covered in the file as it came to us: no reason is given]';
  assert.equal(
    (await readPage(copy, 1)).text.replace(/\s+/gu, ' ').trim(),
    page.text.replace('█████', `█████ ${label}`).replace(/\s+/gu, ' ').trim(),
  );
  assert.equal((await readPage(copy, 2)).text, 'The second page stays as it was.\n');
  // The bar is black from one end to the other, and nothing of its words is seen.
  const { data, info } = await sharp(join(place, 'pages/0001-1440.webp'))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let x = 120; x < 230; x += 1) {
    const at = Math.round((300 - 203) * 3.6) * info.width + Math.round(x * 3.6);
    assert.ok(data[at]! < 12, `at ${x} of the bar: ${data[at]}`);
  }
});

test('a reason that says what is covered is refused, since readers are told it', async () => {
  const { folder: place } = await add(await secretLetter('telling'), { ...options(), id: 'telling' });
  await decide('telling', 'decision: redact\n      reason: Zebulonia is a private person.');
  const before = await readFile(recordOf('telling'), 'utf8');
  await assert.rejects(
    applyDecisions('telling', options()),
    /“reason” of a finding, which readers are told/u,
  );
  assert.equal(await readFile(recordOf('telling'), 'utf8'), before);
  await writeFile(recordOf('telling'), before.replaceAll('Zebulonia is', 'She is'));
  assert.equal(await applyDecisions('telling', options()), 'published');
  const copy = await openForText(new Uint8Array(await readFile(join(place, 'published.pdf'))));
  assert.match(
    (await readPage(copy, 1)).text.replace(/\s+/gu, ' '),
    /█████ \[covered in the file as it came to us: She is a private person\] of/u,
  );
});

test('what is covered because its words are hidden on another page is covered by the newsroom', async () => {
  const file = await makePdf(join(folder, 'twice.pdf'), [
    (page, font) => coveredLine(page, font, ['The name is ', 'quagsecret Zebulonia', ' of the office.']),
    (page, font) => line(page, font, 'So said quagsecret Zebulonia to us.'),
  ]);
  const { folder: place } = await add(file, { ...options(), id: 'twice' });
  await decide('twice', 'decision: redact');
  assert.equal(await applyDecisions('twice', { ...options(), elsewhere: 'redact' }), 'published');
  const copy = await openForText(new Uint8Array(await readFile(join(place, 'published.pdf'))));
  const said = async (page: number) => (await readPage(copy, page)).text.replace(/\s+/gu, ' ');
  assert.match(await said(1), /█████ \[covered in the file as it came to us: /u);
  assert.match(await said(2), /So said █████ \[covered by this newsroom: no reason is given\] to us/u);
});

test('what is kept with a reason is published as it is', async () => {
  const { folder: place } = await add(await secretLetter('kept'), { ...options(), id: 'kept' });
  await decide('kept', 'decision: keep\n      reason: The office published the name itself.');
  assert.equal(await applyDecisions('kept', options()), 'published');
  assert.match((await readAttachedPage(place, 1)).text, /quagsecret Zebulonia/);
  assert.deepEqual(await filesWith(place, ['quagauthor']), ['original.pdf: quagauthor']);
  assert.equal(await applyDecisions('kept', options()), 'as-it-was');
});

test('a withdrawn file leaves its record and nothing else', async () => {
  const { folder: place } = await add(await secretLetter('gone'), { ...options(), id: 'gone' });
  await decide('gone', 'decision: withdraw');
  assert.equal(await applyDecisions('gone', options()), 'withdrawn');
  assert.deepEqual((await readdir(place)).sort(), ['.gitignore', 'document.yaml']);
  const file = await fileOf('gone');
  assert.equal(file.withdrawn, true);
  assert.equal(file.published, undefined);
});
