/** Words that no reader sees, and names of people, travel along with nothing: page, title, id, copy. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PDFString, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { parse } from 'yaml';
import { add } from '../../../src/archive/ingest/add.ts';
import { applyDecisions } from '../../../src/archive/redact/apply-decisions.ts';
import { paintedOn } from '../../../src/archive/findings/pdf/painted.ts';
import { inspect } from '../../../src/archive/ingest/inspect.ts';
import { openPdf, withPage } from '../../../src/archive/reading/pdf/pdfium.ts';
import { filesWith } from './files-with.ts';
import { coveredLine, line, makePdf } from './made-pdf.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nothing-away-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const options = () => ({ content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' });
const outsideOriginal = (files: string[]) => files.filter((one) => !one.startsWith('original.'));
const commands = (page: PDFPage, text: string) =>
  page.node.addContentStream(page.doc.context.register(page.doc.context.stream(text)));

test('words beyond the edge of a page, and words that stand for drawn ones, are in no copy', async () => {
  const file = await makePdf(join(folder, 'cut.pdf'), [
    (page, font) => {
      line(page, font, 'Open words.');
      line(page, font, 'quagbeyond', 20);
      page.setCropBox(0, 100, 400, 200);
    },
    (page, font) => {
      commands(page, '/Span <</ActualText (quagspoken) /MCID 1>> BDC');
      line(page, font, 'Other words.');
      commands(page, 'EMC');
    },
  ]);
  const { folder: place, file: attached } = await add(file, { ...options(), id: 'cut' });
  assert.deepEqual(
    attached.findings!.map(({ kind, page }) => [kind, page]),
    [
      ['unseen-text', 1],
      ['unseen-text', 2],
    ],
  );
  const record = await readFile(join(place, 'document.yaml'), 'utf8');
  await writeFile(
    join(place, 'document.yaml'),
    record
      .replace(/^( +)- id: unseen-text-page-1\S*$/mu, '$&\n$1  decision: redact')
      .replace(
        /^( +)- id: unseen-text-page-2\S*$/mu,
        '$&\n$1  decision: keep\n$1  reason: They are not published.',
      ),
  );
  assert.equal(await applyDecisions('cut', options()), 'published');
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quagbeyond', 'quagspoken'])), []);
  assert.equal(await readFile(join(place, 'pages/0002.txt'), 'utf8'), 'Other words.\n');
});

test('a picture of which the page shows a part is no more than that part in the copy', async () => {
  const red = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  const file = await makePdf(
    join(folder, 'picture.pdf'),
    [(page, font) => line(page, font, 'Open words.')],
    async (made) => {
      const [page, image] = [made.getPage(0), await made.embedPng(red)];
      page.drawImage(image, { x: 50, y: 60, width: 80, height: 80 });
      page.setCropBox(0, 100, 400, 200);
    },
  );
  const { folder: place } = await add(file, { ...options(), id: 'picture' });
  const pdf = await openPdf(await readFile(join(place, 'published.pdf')));
  const pictures = await withPage(pdf, 1, (page) =>
    paintedOn(pdf, page).painted.flatMap(({ what, box }) => (what === 'image' ? [box.map(Math.round)] : [])),
  );
  pdf.close();
  assert.deepEqual(pictures, [[0, 0, 400, 200]], 'the page is made of its picture');
});

test('a paper that is called the site’s own is no way round: what is hidden in it stays behind', async () => {
  const file = await makePdf(
    join(folder, 'own.pdf'),
    [(page, font) => line(page, font, 'Open words.')],
    (made) => made.attach(Buffer.from('quagwithin'), 'quagname.txt'),
  );
  await mkdir(join(folder, 'story/documents/own'), { recursive: true });
  await writeFile(join(folder, 'story/documents/own/document.yaml'), 'title: Ours\nownPaper: true\n');
  const { folder: place } = await add(file, { ...options(), id: 'own' });
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quagwithin', 'quagname'])), []);
});

test('a title or a name that says who is hidden, or how to reach somebody, becomes neither title nor id', async () => {
  const titled = (title: string, name: string) =>
    makePdf(
      join(folder, `${name}.pdf`),
      [(page, font) => coveredLine(page, font, ['It was ', 'Ms Jane Quagmira of Ely', ' who came.'])],
      (made) => {
        made.context.trailerInfo.Info = made.context.register(
          made.context.obj({ Title: PDFString.of(title) }),
        );
      },
    );
  for (const [title, name, expected] of [
    ['Talk with Quagmira', 'a-talk', 'a-talk'],
    ['Letter to quagmira@example.org', 'talk-with-quagmira', 'document-added-2026-01-02'],
  ] as const) {
    const { id, folder: place } = await add(await titled(title, name), options());
    assert.equal(id, expected);
    assert.equal(
      (parse(await readFile(join(place, 'document.yaml'), 'utf8')) as { title: string }).title,
      'Document added 2026-01-02',
    );
    await rm(place, { recursive: true });
  }
});

test('a heading of a web page is looked through as its text is, and loses the words too', async () => {
  const file = join(folder, 'page.html');
  const lines = '<p>The bridge was closed in the winter, and nobody was told of it at the time.</p>'.repeat(
    9,
  );
  await writeFile(
    file,
    `<!doctype html><html lang="en"><title>The bridge</title><body><article><h1>The bridge</h1>${lines}<h2>Write to jane@quagmira.example</h2>${lines}</article></body></html>`,
  );
  const { findings } = await inspect(file);
  assert.deepEqual(
    findings.map(({ kind }) => kind),
    ['email-address'],
  );
  const { folder: place } = await add(file, { ...options(), id: 'page' });
  const record = await readFile(join(place, 'document.yaml'), 'utf8');
  await writeFile(
    join(place, 'document.yaml'),
    record.replace(/^( +)- id: \S+$/gmu, '$&\n$1  decision: redact'),
  );
  assert.equal(await applyDecisions('page', options()), 'published');
  assert.deepEqual(outsideOriginal(await filesWith(place, ['quagmira'])), []);
});

test('an id is a name in the story and no way out of it', async () => {
  await mkdir(join(folder, 'elsewhere'));
  await writeFile(join(folder, 'elsewhere/document.yaml'), 'title: Not of the story\n');
  for (const id of ['../../elsewhere', 'cut/../../../elsewhere', '.', ''])
    await assert.rejects(applyDecisions(id, options()), /There is no document/u);
  await assert.rejects(add(join(folder, 'page.html'), { ...options(), id: '../out' }), /is no id/u);
  assert.deepEqual(await readdir(join(folder, 'elsewhere')), ['document.yaml']);
});
