/** A bar covers its words in the published picture, whatever boxes, units and turn a page has. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { degrees, PDFName, PDFNumber, type PDFArray, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { add } from '../../../src/archive/ingest/add.ts';
import { readPicture, stopReading } from '../../../src/archive/reading/picture-text.ts';
import { applyDecisions } from '../../../src/archive/redact/apply-decisions.ts';
import { unpacked, verifyRedaction } from '../../../src/archive/redact/verify-redaction.ts';
import { all } from '../../all.ts';
import { coveredLine, line, makePdf } from './made-pdf.ts';
import { layerUnder, scannedPdf, scanOf } from './reading/scanned-pages.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bars-'));
});
after(async () => {
  await stopReading();
  await rm(folder, { recursive: true, force: true });
});

const where = () => ({ content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' });

/** Has the findings of a document redacted whose ids have some words, and the others kept. Returns its record. */
async function redact(place: string, words = ''): Promise<string> {
  const record = join(place, 'document.yaml');
  const decided = (await readFile(record, 'utf8')).replace(
    /^( +)- id: (\S+)$/gmu,
    (line, margin: string, id: string) =>
      id.includes(words)
        ? `${line}\n${margin}  decision: redact`
        : `${line}\n${margin}  decision: keep\n${margin}  reason: It is no secret.`,
  );
  await writeFile(record, decided);
  return decided;
}

const unit = (page: PDFPage, size: number) => page.node.set(PDFName.of('UserUnit'), PDFNumber.of(size));
const put = (page: PDFPage, name: string, value: unknown) =>
  page.node.set(PDFName.of(name), page.doc.context.obj(value as number[]));
/** Moves an entry of a page to the node above it. */
const inherit = (page: PDFPage, name: string, value: unknown) => {
  page.node.delete(PDFName.of(name));
  page.node.Parent()!.set(PDFName.of(name), page.doc.context.obj(value as number[]));
};
/** Draws a page under a transformation. */
const under = (page: PDFPage, matrix: string) => {
  const { context } = page.doc;
  const [before, after] = [`q ${matrix} cm `, ' Q'].map((text) => context.register(context.stream(text)));
  page.node.normalize();
  const own = page.node.Contents() as PDFArray;
  page.node.set(PDFName.of('Contents'), context.obj([before!, ...own.asArray(), after!]));
};

/** A page of 400 by 300 with its lines near the middle, changed in each way. */
const WAYS: Record<string, (page: PDFPage) => void> = {
  'with a UserUnit of 2': (page) => unit(page, 2),
  'with a UserUnit of a half, turned': (page) => {
    unit(page, 0.5);
    page.setRotation(degrees(90));
  },
  'with a MediaBox that begins elsewhere': (page) => page.setMediaBox(-40, -30, 460, 350),
  'with a CropBox, turned, with a UserUnit': (page) => {
    page.setMediaBox(-40, -30, 460, 350);
    page.setCropBox(20, 100, 360, 190);
    page.setRotation(degrees(270));
    unit(page, 3);
  },
};
const MORE_WAYS: typeof WAYS = {
  'with a UserUnit of 10': (page) => unit(page, 10),
  'with a UserUnit of 1.5, upside down': (page) => {
    unit(page, 1.5);
    page.setRotation(degrees(180));
  },
  'with a CropBox larger than its MediaBox': (page) => put(page, 'CropBox', [-100, -100, 900, 900]),
  'with the corners of its CropBox swapped': (page) => put(page, 'CropBox', [380, 290, 10, 100]),
  'with the corners of its MediaBox swapped': (page) => put(page, 'MediaBox', [400, 300, 0, 0]),
  'with an inherited MediaBox and turn': (page) => {
    inherit(page, 'MediaBox', [-50, -20, 420, 330]);
    inherit(page, 'Rotate', 90);
  },
  'with an inherited CropBox': (page) => inherit(page, 'CropBox', [10, 100, 390, 280]),
  'turned by -90': (page) => put(page, 'Rotate', -90),
  'turned by 450': (page) => put(page, 'Rotate', 450),
  'that is drawn smaller': (page) => under(page, '0.8 0 0 0.9 30 20'),
  'that is drawn turned, and turned': (page) => {
    under(page, '0 1 -1 0 320 0');
    put(page, 'MediaBox', [0, 0, 320, 420]);
    page.setRotation(degrees(90));
  },
  'with other boxes': (page) => {
    for (const box of ['TrimBox', 'ArtBox', 'BleedBox']) put(page, box, [50, 50, 300, 250]);
  },
  'with broken numbers': (page) => {
    put(page, 'MediaBox', [-0.37, -12.7, 412.33, 301.9]);
    unit(page, 0.72);
  },
};

for (const [index, [name, change]] of Object.entries({ ...WAYS, ...(all && MORE_WAYS) }).entries())
  test(`a page ${name} is covered where its words are`, async () => {
    const file = await makePdf(join(folder, `${index}.pdf`), [
      (page, font) => {
        line(page, font, 'Write to quill@tow.example before the meeting.', 220);
        coveredLine(page, font, ['It was ', 'Quagmira', ' who came.'], 180);
        line(page, font, 'The third line is there as it was.', 150);
        change(page);
      },
    ]);
    const id = `page-${index}`;
    const options = where();
    const { folder: place, file: taken } = await add(file, { ...options, id });
    assert.deepEqual((taken.findings ?? []).map(({ kind }) => kind).toSorted(), [
      'email-address',
      'text-under-rectangle',
    ]);
    await redact(place);
    assert.equal(await applyDecisions(id, options), 'published');
    const picture = await sharp(join(place, 'pages/0001-1440.webp'))
      .withMetadata({ density: 260 })
      .png()
      .toBuffer();
    const { text } = await readPicture(picture, { language: 'en', scale: 1 });
    // Words beside a bar may be read with it.
    assert.match(text, /write to\b[^]*the meeting[^]*came[^]*The third line is there as it was/iu);
    assert.doesNotMatch(text, /quil|tow\.|example|quag|mira/iu);
  });

test('words that can still be read beside their bar stop the work', async () => {
  const lines = ['Write to quillmarsh@tow.example of the lock.', 'The second line is there as it was.'];
  // The layer of text lies eighteen points beside the words of the scan.
  const file = await scannedPdf(folder, await scanOf(lines), layerUnder(lines, 18));
  const { id, ...options } = { ...where(), id: 'astray' };
  const { folder: place } = await add(file, { ...options, id });
  const decided = await redact(place, 'email');
  await assert.rejects(applyDecisions(id, options), /can still be read in the picture of page 1/u);
  assert.equal(await readFile(join(place, 'document.yaml'), 'utf8'), decided, 'nothing was changed');
});

test('letters that pixels have by chance are no redacted words, those of a text are', async () => {
  const data = Buffer.from('Quagmira '.repeat(12));
  const picture = await sharp(data, { raw: { width: 6, height: 6, channels: 3 } })
    .png({ palette: false })
    .toBuffer();
  const file = await makePdf(join(folder, 'pixels.pdf'), [], async (document) => {
    document.addPage([400, 300]).drawImage(await document.embedPng(picture));
  });
  const bytes = await readFile(file);
  const found = (all: Buffer) =>
    verifyRedaction(
      all,
      ['Quagmira'],
      () => Promise.resolve(),
      () => false,
    );
  assert.equal(
    unpacked(bytes).filter((text) => text.includes('Quagmira Quagmira')).length,
    1,
    'they are there',
  );
  assert.deepEqual(await found(bytes), []);
  const text = await makePdf(join(folder, 'text.pdf'), [(page, font) => line(page, font, 'Quagmira')]);
  assert.deepEqual(await found(await readFile(text)), ['page 1']);
});
