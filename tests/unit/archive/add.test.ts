import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { parse } from 'yaml';
import { add } from '../../../src/archive/ingest/add.ts';
import { inspect } from '../../../src/archive/ingest/inspect.ts';
import { readAttachedPage } from '../../../src/archive/ingest/page-files.ts';
import { placeholdersIn } from '../../../src/lib/text/placeholders.ts';
import { document } from '../../../src/collections/document.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function pdf(name: string, pages: string[]): Promise<string> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const text of pages)
    made.addPage([400, 300]).drawText(text, { x: 50, y: 200, size: 12, lineHeight: 14, font });
  const file = join(folder, name);
  await writeFile(file, await made.save());
  return file;
}

const options = () => ({ content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' });

test('a PDF becomes a document: record, original, text and pictures by page', async () => {
  const file = await pdf('letter.pdf', ['The first page.', 'The second page\nhas two lines.']);
  const added = await add(file, { ...options(), id: 'a-letter' });
  assert.equal(
    await readFile(join(added.folder, 'pages/0002.txt'), 'utf8'),
    'The second page\nhas two lines.\n',
  );
  assert.deepEqual((await readdir(join(added.folder, 'pages'))).sort(), [
    '0001-1440.webp',
    '0001-720.webp',
    '0001.json',
    '0001.txt',
    '0002-1440.webp',
    '0002-720.webp',
    '0002.json',
    '0002.txt',
  ]);
  const record = document.parse(parse(await readFile(join(added.folder, 'document.yaml'), 'utf8')));
  assert.equal(record.file?.pages, 2);
  assert.match(record.file.extractor, /^pdfjs-dist \d/);
  assert.deepEqual(await readFile(join(added.folder, 'original.pdf')), await readFile(file));
});

test('a new document is a draft, and its id is the name of its file, whatever the file calls itself', async () => {
  const made = await PDFDocument.create();
  made.addPage([400, 300]);
  made.setTitle('Draft 3 final, not for release');
  const file = join(folder, 'Minutes of May.pdf');
  await writeFile(file, await made.save());
  const { id, draft, folder: place } = await add(file, options());
  assert.equal(id, 'minutes-of-may');
  assert.ok(draft);
  const text = await readFile(join(place, 'document.yaml'), 'utf8');
  const record = document.parse(parse(text));
  assert.equal(record.draft, true);
  assert.equal(placeholdersIn(text).length, 2, 'what only the editor knows is named');
});

test('a file whose name is the id of a record is added to it only where the editor says so', async () => {
  const content = join(folder, 'story');
  const record = join(content, 'documents/survey/document.yaml');
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, 'title: A survey\n');
  const file = await pdf('survey.pdf', ['Another survey.']);
  await assert.rejects(add(file, options()), /“survey” is the id of a record already.*--id survey/u);
  assert.equal(await readFile(record, 'utf8'), 'title: A survey\n');
  assert.equal((await add(file, { ...options(), id: 'survey' })).draft, false);
  assert.equal((await add(file, options())).id, 'survey', 'the same file again is no question');
});

test('a word keeps its place on the page', async () => {
  const { folder: place } = await add(await pdf('place.pdf', ['word']), { ...options(), id: 'place' });
  const { text, words } = await readAttachedPage(place, 1);
  assert.equal(text.slice(words[0]!.start, words[0]!.end), 'word');
  const [left, top, width, height] = words[0]!.box;
  assert.ok(Math.abs(left - 50) < 1 && top > 85 && top + height < 105 && width > 20 && width < 35);
});

test('what an editor wrote in a record stays when its file is added', async () => {
  const content = join(folder, 'story');
  const { folder: place } = await add(await pdf('one.pdf', ['One.']), { ...options(), id: 'kept' });
  const record = join(place, 'document.yaml');
  const text = await readFile(record, 'utf8');
  await writeFile(
    record,
    `# A note of ours.\n${text.replace(/^establishes: .*$/mu, 'establishes: It shows one.')}`,
  );
  await add(join(place, 'original.pdf'), { ...options(), content, id: 'kept' });
  const again = await readFile(record, 'utf8');
  assert.match(again, /^# A note of ours\./);
  assert.match(again, /establishes: It shows one\./);
});

test('another file under an id that is taken is refused, and nothing is changed', async () => {
  const { folder: place } = await add(await pdf('first.pdf', ['First.']), { ...options(), id: 'taken' });
  const before = await readFile(join(place, 'document.yaml'), 'utf8');
  await assert.rejects(
    add(await pdf('other.pdf', ['Other.']), { ...options(), id: 'taken' }),
    /another file/,
  );
  assert.equal(await readFile(join(place, 'document.yaml'), 'utf8'), before);
  assert.equal(await readFile(join(place, 'pages/0001.txt'), 'utf8'), 'First.\n');
});

test('a broken file ends with one sentence and leaves no document', async () => {
  const whole = await readFile(await pdf('whole.pdf', ['Whole.']));
  const cases: Array<[string, Buffer, RegExp]> = [
    ['empty.pdf', Buffer.alloc(0), /is empty/],
    ['noise.pdf', Buffer.from('%PDF-1.7\n' + 'x'.repeat(500)), /damaged/],
    ['cut.pdf', whole.subarray(0, 200), /damaged/],
    ['cyrillic.txt', Buffer.from('\x81\xe0\xe1 words.', 'latin1'), /not valid UTF-8/],
    ['office.pdf', Buffer.from('PK\u0003\u0004 rest of it'), /archive or an office file/],
  ];
  for (const [name, bytes, sentence] of cases) {
    const file = join(folder, name);
    await writeFile(file, bytes);
    await assert.rejects(
      inspect(file),
      (error: Error) => sentence.test(error.message) && !error.message.includes('\n'),
    );
    await assert.rejects(add(file, { ...options(), id: 'broken' }), sentence);
  }
  const added = await readdir(join(folder, 'story/documents')).catch((): string[] => []);
  assert.ok(!added.includes('broken'));
});

test('a file that takes too long is given up within its time', async () => {
  const file = await pdf('slow.pdf', ['Slow.']);
  const limits = { secondsWithoutPage: 0, secondsInAll: 0, megabytes: 1500 };
  await assert.rejects(inspect(file, { limits }), /given up/);
});

test('work that was stopped is taken up where it ended', async () => {
  const file = await pdf(
    'long.pdf',
    Array.from({ length: 30 }, (_, index) => `Page ${index + 1}.`),
  );
  const stop = new AbortController();
  const seen: number[] = [];
  await assert.rejects(
    add(file, {
      ...options(),
      id: 'long',
      signal: stop.signal,
      progress: (page) => {
        if (page === 5) stop.abort(new Error('stopped'));
      },
    }),
    /stopped/,
  );
  const added = await add(file, { ...options(), id: 'long', progress: (page) => seen.push(page) });
  assert.equal(added.file.pages, 30);
  assert.ok(!seen.includes(1), 'the first page was read twice');
});
