/** What is in the pictures of a document is read and searched, whatever else is on its pages. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { degrees, PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { readInWorker } from '../../../../src/archive/ingest/worker-process.ts';
import { readAttachedPage } from '../../../../src/archive/ingest/page-files.ts';
import { trainedDataFor } from '../../../../src/archive/reading/trained-data.ts';
import { all } from '../../../all.ts';
import { layerUnder, LINES, scannedPdf, scanOf } from './scanned-pages.ts';

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scan-'));
  folders.push(folder);
  return folder;
}

/** Reads a file as `documents -- add` does. Returns what is on each page and found there. */
async function readPages(file: string, language = 'en') {
  const folder = await newFolder();
  const format = file.endsWith('.pdf') ? 'pdf' : 'image';
  const result = await readInWorker({ file, format, folder, images: false, language }, () => undefined);
  return Promise.all(
    result.pages.map(async ({ confidence }, index) => {
      const { text, words } = await readAttachedPage(folder, index + 1);
      const kinds = result.findings.filter(({ page }) => page === index + 1).map(({ kind }) => kind);
      return { text, words, kinds, confidence, extractor: result.extractor };
    }),
  );
}
type PageRead = Awaited<ReturnType<typeof readPages>>[number];
const read = async (file: string, language?: string): Promise<PageRead> =>
  (await readPages(file, language))[0]!;

/** The scans of the tests below. They are the pages of one file, so that one engine is started for all. */
const scans: Array<() => Promise<string>> = [];
let scansRead: PageRead[];
before(async () => {
  const whole = await PDFDocument.create();
  for (const make of scans) {
    const page = await PDFDocument.load(await readFile(await make()));
    whole.addPage((await whole.copyPages(page, [0]))[0]);
  }
  const file = join(await newFolder(), 'scans.pdf');
  await writeFile(file, await whole.save());
  scansRead = await readPages(file);
});

function testScan(name: string, make: () => Promise<string>, check: (found: PageRead) => void): void {
  const index = scans.push(make) - 1;
  test(name, () => check(scansRead[index]!));
}

const times = (text: string, word: string) => text.split(word).length - 1;
const stamp =
  (y: number) =>
  (page: Parameters<ReturnType<typeof layerUnder>>[0], font: Parameters<ReturnType<typeof layerUnder>>[1]) =>
    page.drawText('Received 3 May', { x: 380, y, size: 12, font });

for (const [place, y] of [
  ['at its head', 800],
  ['at its foot', 30],
] as const)
  testScan(
    `a scan with one typed line ${place} is read and searched`,
    async () => scannedPdf(await newFolder(), await scanOf(LINES), stamp(y)),
    (found) => {
      assert.match(found.text, /gate had not been inspected/u);
      assert.equal(times(found.text, 'Received 3 May'), 1);
      assert.equal(found.text.startsWith('Received'), y > 500);
      assert.ok(found.kinds.includes('email-address'));
      const address = found.words.find(({ start, end }) => found.text.slice(start, end).includes('clerk'));
      // The fourth line, in points from the top.
      assert.ok(Math.abs(address!.box[1] - (842 - 740 + 3 * 28 - 11)) < 6);
    },
  );

testScan(
  'a scan of which one half has a layer of text is read in the other half',
  async () => scannedPdf(await newFolder(), await scanOf(LINES), layerUnder(LINES.slice(0, 2))),
  (found) => {
    for (const line of LINES.slice(0, 2)) assert.equal(times(found.text, line), 1);
    assert.ok(found.kinds.includes('email-address'));
  },
);

testScan(
  'a scan that lies beside its layer of text is not read twice',
  async () => scannedPdf(await newFolder(), await scanOf(LINES), layerUnder(LINES, 6)),
  (found) => {
    assert.equal(times(found.text, 'committee'), 2);
    assert.equal(found.confidence, undefined);
  },
);

for (const angle of all ? [90, 180, 270] : [90])
  testScan(
    `a scan turned by ${angle} degrees is read upright`,
    async () => scannedPdf(await newFolder(), await scanOf(LINES, { angle })),
    (found) => {
      assert.match(found.text, /Minutes of the lock committee[\s\S]*put on record/u);
      assert.ok(found.kinds.includes('email-address'));
      assert.ok(!found.kinds.includes('unsure-reading'));
      const [first] = found.words;
      const [x, y] = [first!.box[0], first!.box[1]];
      // Where the first word is on the page as it is shown.
      if (angle === 90) assert.ok(x > 700 && y < 120, `${x}, ${y}`);
      if (angle === 180) assert.ok(x > 450 && y > 700, `${x}, ${y}`);
      if (angle === 270) assert.ok(x < 140 && y > 450, `${x}, ${y}`);
    },
  );

testScan(
  'a scan that lies aslant is read along its lines, and its words are where they are on the page',
  async () => scannedPdf(await newFolder(), await scanOf(LINES, { angle: -7 })),
  (found) => {
    for (const line of LINES) assert.ok(found.text.includes(line), found.text);
    const middle = ([left, top, width, height]: number[]) =>
      [left! + width! / 2, top! + height! / 2] as const;
    const [first, last] = [found.words[0]!, found.words.at(-1)!].map(({ box }) => middle(box));
    // Where the turn takes the middles of “Minutes” and of “record.”.
    for (const [[x, y], [across, down]] of [
      [first!, [80, 147]],
      [last!, [306, 221]],
    ] as const)
      assert.ok(Math.abs(x - across) < 12 && Math.abs(y - down) < 8, `${x}, ${y}`);
  },
);

testScan(
  'an address of which the engine is unsure on a line that it is sure of is read',
  async () => {
    const faint = await sharp(await scanOf(LINES, { width: 1000 }))
      .linear(0.25, 170)
      .png()
      .toBuffer();
    return scannedPdf(await newFolder(), faint);
  },
  (found) => {
    assert.ok(found.kinds.includes('email-address'), found.text);
  },
);

testScan(
  'a scan under a watermark that slopes is read',
  async () =>
    scannedPdf(await newFolder(), await scanOf(LINES), (page, font) =>
      page.drawText('COPY', { x: 120, y: 500, size: 160, font, rotate: degrees(45), opacity: 0.1 }),
    ),
  (found) => {
    assert.match(found.text, /engineer wrote to the owners[\s\S]*put on record/u);
  },
);

testScan(
  'a layer of text that is larger than the words of its scan is no finding',
  async () => scannedPdf(await newFolder(), await scanOf(LINES, { width: 1000 }), layerUnder(LINES, 0, 1.08)),
  (found) => {
    assert.deepEqual(found.kinds, ['email-address']);
  },
);

for (const format of all ? ['pdf', 'png'] : ['pdf'])
  test(`a ${format} that can hardly be read is a finding`, async () => {
    const folder = await newFolder();
    const blurred = await sharp(await scanOf(LINES))
      .extract({ left: 0, top: 0, width: 1240, height: 450 })
      .blur(5)
      .png()
      .toBuffer();
    const file = join(folder, 'scan.png');
    await writeFile(file, blurred);
    const found = await read(format === 'pdf' ? await scannedPdf(folder, blurred) : file);
    assert.ok(found.confidence! < 70);
    assert.ok(found.kinds.includes('unsure-reading'));
  });

for (const [language, line] of [
  ['de', 'Die Gemeinderätin prüfte am Dienstag die Straße über die Brücke.'],
  ['fr', 'Le président a été invité à la réunion où l’on décida la fermeture.'],
  ['cy', 'Mae’r tŷ ar agor bob dydd Sadwrn, ac mae’r dŵr yn oer yn yr ŵyl.'],
].slice(0, all ? 3 : 1) as Array<[string, string]>)
  test(`a scan is read in its language: ${language}`, async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="200"><rect width="1240" height="200" fill="#fff"/><text x="40" y="110" font-size="36" font-family="DejaVu Sans, sans-serif">${line}</text></svg>`;
    const folder = await newFolder();
    const file = join(folder, 'scan.png');
    await writeFile(file, await sharp(Buffer.from(svg)).png().toBuffer());
    const found = await read(file, language);
    assert.equal(found.text.trim().replaceAll("'", '’'), line);
    assert.match(found.extractor, new RegExp(`\\(${trainedDataFor(language).name}\\)`, 'u'));
  });

test('trained data is taken from the package of Debian where npm’s is not installed', async () => {
  const debian = await newFolder();
  const folder = join(debian, '5', 'tessdata');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'ita.traineddata'), '');
  assert.deepEqual(trainedDataFor('it', { debian, names: { it: 'ita' } }), {
    name: 'ita',
    folder,
    gzip: false,
  });
});

test('trained data that is not installed is said by its packages', async () => {
  const debian = await newFolder();
  assert.throws(() => trainedDataFor('it', { debian, names: { it: 'ita' } }), {
    message: /npm install @tesseract\.js-data\/ita.*apt-get install tesseract-ocr-ita/u,
  });
  const scan = await scannedPdf(await newFolder(), await scanOf(LINES));
  await assert.rejects(read(scan, 'tlh'), { message: /“tlh” cannot be read: known are .*\bcy\b/u });
});

test('a document of type alone needs no trained data for its language', async () => {
  const file = await scannedPdf(
    await newFolder(),
    await sharp(await scanOf([]))
      .resize(20)
      .png()
      .toBuffer(),
    stamp(400),
  );
  assert.match((await read(file, 'tlh')).text, /Received 3 May/u);
});
