import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { add } from '../../../../src/archive/ingest/add.ts';
import { applyDecisions } from '../../../../src/archive/redact/apply-decisions.ts';
import { inspect } from '../../../../src/archive/ingest/inspect.ts';
import { earlierRevisions } from '../../../../src/archive/findings/pdf/hidden-parts.ts';
import { openPdf, secondReading } from '../../../../src/archive/reading/pdf/pdfium.ts';
import { pictureParts } from '../../../../src/archive/ingest/picture-parts.ts';
import { barePicture } from '../../../../src/archive/publishing/publish-picture.ts';
import { filesWith } from '../files-with.ts';
import { author, coveredLine, line, makePdf } from '../made-pdf.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hidden-parts-'));
});
after(() => rm(folder, { recursive: true, force: true }));
const options = () => ({ content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' });

const name = (text: string) => PDFName.of(text);
const set = (dict: PDFDict, key: string, value: unknown, made: PDFDocument) =>
  dict.set(name(key), made.context.obj(value as never));

/** A stream whose bytes are not packed, so that a search sees them. */
const open = (made: PDFDocument, dict: Record<string, unknown>, text: string) =>
  made.context.register(made.context.stream(text, dict as never));

function annotate(made: PDFDocument, page: PDFPage, annotation: Record<string, unknown>) {
  const reference = made.context.register(
    made.context.obj({ Type: 'Annot', Rect: [200, 20, 260, 60], ...annotation } as never),
  );
  const list = page.node.lookupMaybe(name('Annots'), PDFArray);
  if (list) list.push(reference);
  else page.node.set(name('Annots'), made.context.obj([reference]));
}

/** Where each word is planted, by the kind of its finding. */
const planted: Record<string, string> = {
  metadata: 'quagauthor',
  xmp: 'quagxmp',
  'embedded-file': 'quagattached',
  script: 'quagscript',
  'form-value': 'quagvalue',
  comment: 'quagcomment',
  'hidden-layer': 'quaglayer',
  thumbnail: 'quagthumbnail',
  exif: 'quagexif',
  'earlier-revision': 'quagearlier',
};
/** Planted where no finding is: none of it may travel along all the same. */
const more = ['quagpiece', 'quagform', 'quagaction', 'quagbookmark', 'quagunused', 'quagbehind'];

async function fullOfHiddenParts(file: string): Promise<string> {
  const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Artist: 'quagexif' } })
    .jpeg()
    .toBuffer();
  const picture = await makePictured(jpeg);
  await writeFile(file, overwritten(picture));
  return file;

  async function makePictured(bytes: Buffer): Promise<Buffer> {
    await makePdf(
      file,
      [
        (page, font, made) => {
          line(page, font, 'What a reader sees.');
          set(page.node, 'PieceInfo', { Program: { Private: PDFString.of('quagpiece') } }, made);
          page.node.set(
            name('Thumb'),
            open(
              made,
              { Width: 13, Height: 1, ColorSpace: 'DeviceGray', BitsPerComponent: 8 },
              'quagthumbnail',
            ),
          );
          annotate(made, page, { Subtype: 'Text', Contents: PDFString.of('quagcomment') });
          annotate(made, page, {
            Subtype: 'Link',
            A: { S: 'URI', URI: PDFString.of('https://example.org/quagaction') },
          });
          const resources = page.node.Resources()!;
          const drawn = made.context.obj({});
          drawn.set(
            name('Shown'),
            open(
              made,
              {
                Type: 'XObject',
                Subtype: 'Form',
                BBox: [0, 0, 10, 10],
                PieceInfo: { Private: PDFString.of('quagform') },
              },
              '0 0 5 5 re f',
            ),
          );
          drawn.set(
            name('Unused'),
            open(made, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }, '% quagunused'),
          );
          resources.set(name('XObject'), drawn);
          page.node.addContentStream(open(made, {}, 'q /Shown Do Q'));
        },
      ],
      async (made) => {
        const page = made.getPage(0);
        page.drawImage(await made.embedJpg(bytes), { x: 300, y: 50, width: 60, height: 40 });
        author(made, 'quagauthor');
        made.context.register(PDFString.of('quagearlier'));
        made.catalog.set(
          name('Metadata'),
          open(
            made,
            { Type: 'Metadata', Subtype: 'XML' },
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">quagxmp</x:xmpmeta>',
          ),
        );
        await made.attach(Buffer.from('in it'), 'quagattached.txt');
        set(
          made.catalog,
          'OpenAction',
          { S: 'JavaScript', JS: PDFString.of('app.alert("quagscript")') },
          made,
        );
        const field = made.getForm().createTextField('quag.field');
        field.setText('quagvalue');
        field.addToPage(page, { x: 200, y: 100, width: 90, height: 20 });
        // An outline of one bookmark.
        const bookmark = made.context.obj({ Title: PDFHexString.fromText('quagbookmark') });
        const bookmarkRef = made.context.register(bookmark);
        const outline = made.context.register(
          made.context.obj({ Type: 'Outlines', First: bookmarkRef, Last: bookmarkRef, Count: 1 }),
        );
        bookmark.set(name('Parent'), outline);
        made.catalog.set(name('Outlines'), outline);
      },
      { useObjectStreams: false },
    );
    return readFile(file);
  }

  /** The file saved over itself: what it was is still in it. */
  function overwritten(bytes: Buffer): Buffer {
    const text = bytes.toString('latin1');
    const before = /startxref\s+(\d+)/u.exec(text)![1]!;
    const root = /\/Root \d+ 0 R/u.exec(text)![0];
    const info = /\/Info \d+ 0 R/u.exec(text)![0];
    const size = /\/Size \d+/u.exec(text)![0];
    return Buffer.concat([
      bytes,
      Buffer.from(
        `xref\n0 1\n0000000000 65535 f \ntrailer\n<< ${size} ${root} ${info} /Prev ${before} >>\n` +
          `startxref\n${bytes.length}\n%%EOF\n% quagbehind\n`,
      ),
    ]);
  }
}

/** A page with words on a layer that is off. */
const layered = (file: string) =>
  makePdf(file, [
    (page, font, made) => {
      line(page, font, 'Open words.');
      const layer = made.context.register(made.context.obj({ Type: 'OCG', Name: PDFString.of('Old') }));
      set(made.catalog, 'OCProperties', { OCGs: [layer], D: { Order: [layer], OFF: [layer] } }, made);
      const resources = page.node.Resources()!;
      set(resources, 'Properties', { Layer: layer }, made);
      const [fontName] = resources.lookup(name('Font'), PDFDict).keys();
      page.node.addContentStream(
        open(
          made,
          {},
          `/OC /Layer BDC BT ${fontName!.toString()} 12 Tf 50 100 Td (quaglayer words) Tj ET EMC`,
        ),
      );
    },
  ]);

test('what a file carries unseen is listed by kind, without what it says', async () => {
  const found = await inspect(await fullOfHiddenParts(join(folder, 'full.pdf')));
  const kinds = new Set(found.findings.map(({ kind }) => kind));
  for (const kind of Object.keys(planted))
    if (kind !== 'hidden-layer') assert.ok(kinds.has(kind as never), `${kind} in ${[...kinds].join(', ')}`);
  assert.doesNotMatch(JSON.stringify(found.findings), /quag/);
});

test('nothing of it is in what is published', async () => {
  const file = await fullOfHiddenParts(join(folder, 'full.pdf'));
  const { folder: place, outcome, file: attached } = await add(file, { ...options(), id: 'full' });
  assert.equal(outcome, 'published', 'none of it needs a decision');
  const words = [...Object.values(planted), ...more].filter((word) => word !== planted['hidden-layer']);
  const files = await filesWith(place, words);
  assert.deepEqual(
    // What is shown of a field is a part of its page.
    files.filter((one) => !one.startsWith('original.pdf') && !one.endsWith('quagvalue')),
    [],
  );
  // The search would see them: in the file as it came it finds them.
  for (const word of words.filter((one) => one !== 'quagexif'))
    assert.ok(files.includes(`original.pdf: ${word}`), word);
  assert.ok(attached.published);
  const copy = await readFile(join(place, 'published.pdf'));
  assert.doesNotMatch(
    copy.toString('latin1'),
    /\/(?:Annots|AcroForm|Outlines|Names|PieceInfo|Thumb|Metadata|OpenAction|Info|ID)\b/,
  );
  assert.ok(!copy.includes('Exif'));
  const pdf = await openPdf(copy);
  assert.equal(pdf.pages, 1);
  assert.match(await secondReading(pdf, 1), /What a reader sees\./u);
  pdf.close();
});

test('words on a hidden layer are found, and with a decision are in no text, picture or copy', async () => {
  const file = await layered(join(folder, 'layers.pdf'));
  const { folder: place, file: attached } = await add(file, { ...options(), id: 'layers' });
  assert.deepEqual(
    attached.findings!.map(({ kind }) => kind),
    ['unseen-text', 'hidden-layer'],
  );
  const record = await readFile(join(place, 'document.yaml'), 'utf8');
  await writeFile(
    join(place, 'document.yaml'),
    record.replace(/^( +)- id: unseen-\S+$/mu, '$&\n$1  decision: redact'),
  );
  assert.equal(await applyDecisions('layers', options()), 'published');
  assert.deepEqual(await filesWith(place, ['quaglayer']), ['original.pdf: quaglayer']);
  assert.match(await readFile(join(place, 'pages/0001.txt'), 'utf8'), /^Open words\.\n+█████\n$/u);
});

test('a bookmark and a file name that tell hidden words are found', async () => {
  const file = await makePdf(
    join(folder, 'about-quagmira.pdf'),
    [(page, font) => coveredLine(page, font, ['By ', 'Quagmira Zebu', ' and others.'])],
    (made) => {
      const bookmark = made.context.obj({
        Title: PDFString.of('Talk with Quagmira'),
        Dest: [made.getPage(0).ref, 'Fit'],
      });
      const reference = made.context.register(bookmark);
      const outline = made.context.register(
        made.context.obj({ First: reference, Last: reference, Count: 1 }),
      );
      bookmark.set(name('Parent'), outline);
      made.catalog.set(name('Outlines'), outline);
    },
  );
  const { findings } = await inspect(file);
  assert.deepEqual(
    findings.map(({ kind, page }) => [kind, page]),
    [
      ['text-under-rectangle', 1],
      ['file-name', undefined],
      ['bookmark-leak', 1],
    ],
  );
  assert.doesNotMatch(JSON.stringify(findings), /quag/iu);
  const { file: attached, folder: place, id } = await add(file, { ...options() });
  assert.equal(id, 'document-added-2026-01-02');
  assert.doesNotMatch(
    JSON.stringify(attached) + (await readFile(join(place, 'document.yaml'), 'utf8')),
    /quag/iu,
  );
});

test('a file made for reading from the web, whose first part ends as a version does, has no earlier version', () => {
  const end = (place: number) => `startxref\n${place}\n%%EOF\n`;
  assert.equal(earlierRevisions(Buffer.from(end(0) + end(120))), 0);
  assert.equal(earlierRevisions(Buffer.from(end(100) + end(120))), 1);
});

test('the published copy of a scan has no notes of a camera', async () => {
  const scan = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { Artist: 'quagexif' } })
    .jpeg()
    .toBuffer();
  assert.ok(scan.includes('quagexif'));
  await writeFile(join(folder, 'scan.jpg'), scan);
  assert.deepEqual(
    (await pictureParts(join(folder, 'scan.jpg'))).map(({ kind }) => kind),
    ['exif'],
  );
  const { ending, bytes } = await barePicture(scan, () => [[0, 0, 20, 60]]);
  assert.equal(ending, 'jpg');
  assert.ok(!bytes.includes('quagexif') && !bytes.includes('Exif'));
  const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  assert.ok(data[5]! < 10 && data[35]! > 245);
});
