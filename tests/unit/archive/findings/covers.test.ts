/** Whatever covers words is found, however it is drawn; what leaves them to be seen, or hides nothing, is not. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { PDFName, PDFString, rgb, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { add } from '../../../../src/archive/ingest/add.ts';
import { formatOf } from '../../../../src/archive/reading/format.ts';
import { stopReading } from '../../../../src/archive/reading/picture-text.ts';
import { applyDecisions } from '../../../../src/archive/redact/apply-decisions.ts';
import { filesWith } from '../files-with.ts';
import { all, form, note } from './drawn-parts.ts';
import { black, drawnBytes, found, over, rows, text, WORDS } from './drawn-page.ts';

after(stopReading);

const turned = (page: PDFPage) => page.node.set(PDFName.of('Rotate'), page.doc.context.obj(90));
const link = (page: PDFPage) => {
  const { context } = page.doc;
  const N = context.register(
    context.stream('0 g 0 0 300 20 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 300, 20] }),
  );
  page.node.addAnnot(
    context.register(
      context.obj({ Type: 'Annot', Subtype: 'Link', F: 4, Rect: [40, 194, 340, 214], AP: { N } }),
    ),
  );
};

const field = (page: PDFPage) => {
  const made = page.doc.getForm().createTextField('note');
  made.addToPage(page, { x: 40, y: 194, width: 300, height: 20, backgroundColor: rgb(0, 0, 0) });
};

/** A field as a program may write it that leaves its picture to the reader: its ground alone is said. */
const ground =
  (FT: string, BG: number[], more: object = {}) =>
  (page: PDFPage) => {
    const { context } = page.doc;
    const widget = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        F: 4,
        FT,
        T: PDFString.of('note'),
        Rect: [40, 194, 340, 214],
        MK: { BG },
        ...more,
      }),
    );
    page.node.addAnnot(widget);
    page.doc.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [widget] }));
  };

/** Strokes thinner than a point, so near each other that nothing is left between them. */
const hatch = (of: (at: number) => string, count: number, each = ' S ') =>
  `0.9 w ${Array.from({ length: count }, (_, index) => of(index * 0.6) + each).join('')}`;
const across = (at: number) => `40 ${193 + at} m 340 ${193 + at} l`;
const upright = (at: number) => `${40 + at} 193 m ${40 + at} 213 l`;

const bar = '0 g 40 195 300 17 re f';
const fading = (page: PDFPage) => {
  const Function = { FunctionType: 2, Domain: [0, 1], C0: [0], C1: [0.6], N: 1 };
  const Fade = { ShadingType: 2, ColorSpace: 'DeviceGray', Coords: [40, 0, 340, 0], Function };
  page.node.Resources()!.set(PDFName.of('Shading'), page.doc.context.obj({ Fade }));
};

const COVERED: Record<string, [string, ((page: PDFPage) => void)?]> = {
  'a line as thick as the letters are high': [`${text()} 0 G 14 w 40 204 m 340 204 l S`],
  'such a line, where the page is scaled': [`${text()} q 2 0 0 2 0 0 cm 0 G 7 w 20 102 m 170 102 l S Q`],
  'such a line, on a page that is turned': [`${text()} 0 G 14 w 40 204 m 340 204 l S`, turned],
  'a rectangle on a page that is turned': [`${text()} 0 g 40 195 300 17 re f`, turned],
  'two strips, of which none covers a letter': [`${text()} 0 g 40 195 300 8.5 re f 40 203.5 300 9 re f`],
  'many strips': [`${text()} 0 g ${rows((y) => `40 ${y} 300 1 re f`)}`],
  'many thin lines side by side': [`${text()} 0 G 1 w ${rows((y) => `40 ${y + 0.5} m 340 ${y + 0.5} l S`)}`],
  'a link with a picture of its own': [text(), link],
  'a field of a form that is black': [text(), field],
  'hair lines side by side': [`${text()} 0 G ${hatch(across, 34)}`],
  'white hair lines': [`${text()} 1 G ${hatch(across, 34)}`],
  'upright hair lines': [`${text()} 0 G ${hatch(upright, 500)}`],
  'hair lines of one path': [`${text()} 0 G ${hatch(across, 34, ' ')} S`],
  'a bar over the upper half of the small letters': [`${text()} 0 g 40 203.2 300 12 re f`],
  'a bar over the lower half of the letters': [`${text()} 1 g 40 195 300 9 re f`],
  'a black field without a picture': [text(), ground('Tx', [0, 0, 0])],
  'a white field without a picture': [text(), ground('Tx', [1, 1, 1])],
  'a black button without a picture': [text(), ground('Btn', [0, 0, 0], { Ff: 65_536 })],
  'a stroke that is a curve': [`${text()} 0 G 16 w 45 203 m 100 208 200 200 340 205 c S`],
  'a form, being in another form': ['/Words Do /Box Do', all(form('Words', text()), form('Box', bar))],
  'a gradient': [`${text()} q 40 195 300 17 re W n /Fade sh Q`, fading],
  'a stamp with a picture of noise': [text(), note('Stamp', 'q 300 0 0 20 40 193 cm /Noise Do Q')],
  'a stroke of a pen': [text(), note('Ink', '0 G 16 w 40 204 m 340 205 l S')],
  'a white rectangle, being white': [`1 g ${text()} 40 195 300 17 re f`],
  'a marker as dark as the words': [`${text()} /Marker gs 0 0 0.3 rg 40 195 300 17 re f`],
  'a shape with a pattern': [`${text()} /Pattern cs /Stripes scn 40 195 300 17 re f`],
  'a rectangle on which a reason is written': [
    `${text()} 0 g 40 195 300 17 re f 1 g BT /F1 12 Tf 52 200 Td (* * * * * * * * * * * * * * * * * * * *) Tj ET`,
  ],
};
for (const [name, [commands, finish]] of Object.entries(COVERED))
  test(`words are found under ${name}`, async () => {
    assert.deepEqual(await found(commands, finish), [`text-under-rectangle: ${WORDS}`]);
  });

test('words that a picture of black hides are found, in whatever way they are not painted', async () => {
  const words = [`text-under-image: ${WORDS}`];
  assert.deepEqual(await found(black + text('BT 3 Tr ET')), words);
  assert.deepEqual(await found(`${black} q ${text('BT 7 Tr ET')} Q`), words);
  assert.deepEqual(await found(`${black} /Clear gs ${text()}`), words);
});

test('a scan that shows its letters, with its text unseen, is none with a marker over it', async () => {
  const marker = '/Marker gs 1 1 0 rg 0 190 400 30 re f';
  assert.deepEqual(await found(`${over('Scan')} ${text('BT 3 Tr ET')} ${marker}`), []);
  assert.deepEqual(await found(`${text()} ${over('Scan')} ${marker}`), []);
});

test('a field of a form below its words is no finding', async () => {
  const beside = (page: PDFPage) =>
    page.doc.getForm().createTextField('note').addToPage(page, { x: 40, y: 150, width: 300, height: 30 });
  assert.deepEqual(await found(text(), beside), []);
});

test('a field that is not shown, or has no ground, is no finding', async () => {
  for (const none of [ground('Tx', [0, 0, 0], { F: 2 }), ground('Tx', [])])
    assert.deepEqual(await found(text(), none), []);
});

test('what is published of a page with a button over words holds them no more', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'covers-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'button.pdf');
  await writeFile(file, await drawnBytes(text(), ground('Btn', [0, 0, 0], { Ff: 65_536 })));
  const options = { content: join(folder, 'story'), work: join(folder, 'work'), today: '2026-01-02' };
  const { folder: place } = await add(file, { ...options, id: 'button' });
  const record = join(place, 'document.yaml');
  const undecided = await readFile(record, 'utf8');
  await writeFile(record, undecided.replace(/^( +)- id: \S+$/gmu, '$&\n$1  decision: redact'));
  assert.equal(await applyDecisions('button', options), 'published');
  const left = await filesWith(place, ['Jane', 'Open words']);
  assert.deepEqual(
    left.filter((one) => !one.startsWith('original.')),
    [],
  );
  const greys = await sharp(join(place, 'pages/0001-720.webp')).greyscale().raw().toBuffer();
  assert.ok(greys[Math.round(98 * 1.8) * 720 + Math.round(45 * 1.8)]! < 20, 'the picture is not covered');
});

test('frames, underlines and strokes through words that can be read are no finding, nor is a marker, or a text that is written again', async () => {
  for (const commands of [
    `${text()} 0 G 5 w 40 180 320 50 re S`,
    `${text()} 0 G 1 w 40 198 m 360 198 l S 40 204 m 360 204 l S`,
    `${text()} /Marker gs 1 1 0 rg 40 190 300 30 re f`,
    `${text()} 1 g 40 190 300 30 re f 0 g ${text()}`,
  ])
    assert.deepEqual(await found(commands), []);
});

test('a text of comments of HTML and nothing else is looked at in no time', { timeout: 5000 }, () => {
  assert.equal(formatOf(Buffer.from(`${'<!---->'.repeat(5000)}text`)).format, 'text');
});

test('a digit that is alone is found, one letter of a word that can be read is not', async () => {
  const line = (words: string) => `BT /F1 12 Tf 50 200 Td (${words}) Tj ET 0 g`;
  assert.deepEqual(await found(`${line('score: 7 of 10')} 86 195 8 17 re f`), ['text-under-rectangle: 7']);
  assert.deepEqual(await found(`${line('scores of 10')} 66.5 195 7 17 re f`), []);
  // The “c” and the last “s”: three letters of five are seen, none of the two beside the other.
  assert.deepEqual(await found(`${line('scores of 10')} 55.5 195 7 17 re 79 195 7 17 re f`), []);
  assert.deepEqual(await found(`${line('scores of 10')} 55.5 195 13.5 17 re f`), [
    'text-under-rectangle: co',
  ]);
});
