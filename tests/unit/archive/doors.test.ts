/** The other doors: scans, pictures of pages, plain texts and saved web pages. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { parse } from 'yaml';
import { add } from '../../../src/archive/ingest/add.ts';
import { inspect } from '../../../src/archive/ingest/inspect.ts';
import { paint } from '../../../src/archive/reading/pdf/paint.ts';
import { readAttachedPage } from '../../../src/archive/ingest/page-files.ts';
import { openPdf } from '../../../src/archive/reading/pdf/pdfium.ts';
import { document } from '../../../src/collections/document.ts';

let folder: string;
let picture: Buffer;
const WORDS = 'The council kept no register in the year 1998.';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doors-'));
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.TimesRoman);
  made.addPage([595, 300]).drawText(WORDS, { x: 60, y: 200, size: 16, font });
  const pdf = await openPdf(await made.save());
  const { data, width, height, channels } = (await paint(pdf, 1, 1500))!;
  pdf.close();
  picture = await sharp(data, { raw: { width, height, channels } }).png().toBuffer();
});
after(() => rm(folder, { recursive: true, force: true }));

const options = () => ({ content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' });
async function file(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
const recordOf = async (place: string) =>
  document.parse(parse(await readFile(join(place, 'document.yaml'), 'utf8')));

test('a scan is read, with its confidence, and its pictures carry no EXIF', async () => {
  const withExif = await sharp(picture)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Somebody at a desk' } })
    .toBuffer();
  const { folder: place } = await add(await file('scan.pdf', withExif), { ...options(), id: 'scan' });
  const { text, words } = await readAttachedPage(place, 1);
  assert.equal(text, `${WORDS}\n`);
  assert.ok(Math.abs(words[0]!.box[0] - 60) < 3, 'the first word is where it was printed');
  const { file: attached } = await recordOf(place);
  assert.equal(attached?.format, 'image');
  assert.equal(attached.readFromPictures?.[0]?.page, 1);
  assert.ok(attached.readFromPictures[0].confidence > 80);
  assert.match(attached.extractor, /^tesseract\.js \d/);
  for (const width of [720, 1440]) {
    const image = await readFile(join(place, `pages/0001-${width}.webp`));
    assert.equal((await sharp(image).metadata()).width, width);
    assert.ok(!image.includes('Somebody'));
  }
  assert.ok((await readdir(place)).includes('original.jpg'), 'the original is kept under what it is');
});

test('a scan that lies on its side is set upright as its EXIF says', async () => {
  const turned = await sharp(picture).rotate(-90).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { folder: place } = await add(await file('turned.jpg', turned), { ...options(), id: 'turned' });
  assert.equal((await readAttachedPage(place, 1)).text, `${WORDS}\n`);
});

test('each page of a TIFF and each format of picture is taken', async () => {
  const tiff = await sharp([picture, picture], { join: { animated: true } })
    .tiff()
    .toBuffer();
  assert.equal((await inspect(await file('two.tiff', tiff))).pages.length, 2);
  assert.equal(
    (await inspect(await file('one.webp', await sharp(picture).webp().toBuffer()))).pages.length,
    1,
  );
});

test('a page of a PDF without text is read from its picture; the others are not', async () => {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  made.addPage([595, 300]).drawText('Printed.', { x: 60, y: 200, size: 12, font });
  const image = await made.embedPng(picture);
  made.addPage([595, 300]).drawImage(image, { x: 0, y: 0, width: 595, height: 300 });
  made.addPage([595, 300]);
  const { folder: place } = await add(await file('mixed.pdf', Buffer.from(await made.save())), {
    ...options(),
    id: 'mixed',
  });
  assert.equal((await readAttachedPage(place, 2)).text, `${WORDS}\n`);
  assert.equal((await readAttachedPage(place, 3)).text, '');
  const { file: attached } = await recordOf(place);
  assert.deepEqual(
    attached?.readFromPictures?.map(({ page }) => page),
    [2],
  );
  assert.match(attached.extractor, /^pdfjs-dist .*tesseract\.js/);
});

test('a plain text is paged at its form feeds, in the encoding that its first bytes name', async () => {
  const utf16 = Buffer.from('\ufeffOne – page.\fTwo\u0007 page.\n', 'utf16le');
  const { folder: place } = await add(await file('notes.txt', utf16), { ...options(), id: 'notes' });
  assert.equal(await readFile(join(place, 'pages/0001.txt'), 'utf8'), 'One – page.\n');
  assert.equal(await readFile(join(place, 'pages/0002.txt'), 'utf8'), 'Two page.\n');
  assert.deepEqual((await readdir(join(place, 'pages'))).sort(), ['0001.txt', '0002.txt']);
  assert.equal((await recordOf(place)).file?.format, 'text');
});

test('a saved web page becomes one page for each heading, with its menus and without its scripts', async () => {
  const long = 'The committee was told that the figures had not been kept before that year. '.repeat(6);
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="windows-1252"><title>A hearing</title></head>
    <body><nav><a href="/">Home of the site</a></nav><article><h1>A hearing</h1><p>It cost \xa35.</p><p>${long}</p>
    <h2>What was asked</h2><p>${long}</p><ul><li>First &lt;b&gt; point</li><li>Second point</li></ul>
    <script>document.write('from a script')</script><h2>What was said</h2><p>${long}</p></article>
    <footer>All about cookies</footer></body></html>`;
  const saved = await file('hearing.txt', Buffer.from(html, 'latin1'));
  const { folder: place } = await add(saved, { ...options(), id: 'hearing' });
  const pages = parse(await readFile(join(place, 'pages.json'), 'utf8')) as Array<{ heading: string }>;
  assert.deepEqual(
    pages.map(({ heading }) => heading),
    ['A hearing', 'A hearing', 'What was asked', 'What was said'],
  );
  const first = await readFile(join(place, 'pages/0002.txt'), 'utf8');
  assert.match(first, /^It cost £5\.\n/);
  assert.match(
    await readFile(join(place, 'pages/0003.txt'), 'utf8'),
    /\n• First <b> point\n• Second point\n$/,
  );
  const all = await Promise.all([1, 2, 3, 4].map((page) => readAttachedPage(place, page)));
  const text = all.map((page) => page.text).join('');
  assert.doesNotMatch(text, /script/);
  assert.match(text, /^Home of the site\n[^]*\n\nAll about cookies\n$/);
  const record = await recordOf(place);
  assert.equal(record.title, 'A hearing');
  assert.equal(record.file?.language, 'en-GB');
});

test('hostile pictures, texts and pages end with one sentence', async () => {
  const huge = await sharp({ create: { width: 12_000, height: 10_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const cases: Array<[string, Buffer | string, RegExp]> = [
    ['huge.png', huge, /megapixels/],
    ['cut.png', picture.subarray(0, 400), /damaged/],
    ['binary.txt', Buffer.from('words\0words'), /no PDF, picture/],
    ['large.html', `<!doctype html><body>${'<b>x'.repeat(100_001)}`, /more than 100000 elements/],
    ['empty.html', '<!doctype html><html><body><script>draw()</script></body></html>', /no text/],
    [
      'drawing.svg',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>Words</text></svg>',
      /drawing/,
    ],
    ['odd.html', Buffer.from('<!doctype html><meta charset="gb18030"><p>\xff\xff', 'latin1'), /not valid/],
  ];
  for (const [name, bytes, sentence] of cases)
    await assert.rejects(
      inspect(await file(name, bytes)),
      (error: Error) => sentence.test(error.message) && !error.message.includes('\n'),
      name,
    );
});
