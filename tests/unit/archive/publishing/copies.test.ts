/** A page is published as a copy of its letters and lines, or as its picture: nothing else of the file leaves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { isBareJpeg } from '../../../../src/archive/publishing/jpeg-bare.ts';
import { isProved } from '../../../../src/archive/publishing/plain-pages.ts';
import { publishedPdf } from '../../../../src/archive/publishing/published-pdf.ts';
import { openPdf, secondReading } from '../../../../src/archive/reading/pdf/pdfium.ts';
import { unpacked } from '../../../../src/archive/redact/verify-redaction.ts';
import { drawn, over, text, WORDS } from '../findings/drawn-page.ts';
import { form, note } from '../findings/drawn-parts.ts';

const SECRET = 'quagsecret';

/** Publishes a page. Returns the file, and whether the page is made of its picture. */
async function published(commands: string, finish?: (page: PDFPage) => void, bytes?: Uint8Array) {
  const pdf = bytes ? await openPdf(bytes) : await drawn(commands, finish);
  try {
    const page = { page: 1, width: 400, height: 300, copied: true, bars: [] };
    const made = await publishedPdf(
      pdf,
      [
        {
          ...page,
          text: () => Promise.resolve({ text: 'Open', words: [{ start: 0, end: 4, box: [50, 90, 40, 12] }] }),
        },
      ],
      'en',
      () => Promise.resolve(),
    );
    return { ...made, picture: made.rebuilt.length > 0 };
  } finally {
    pdf.close();
  }
}

const property = (said: string) => `/Span <<${said}>> BDC ${text()} EMC`;
const set = (key: string, value: (page: PDFPage) => unknown) => (page: PDFPage) =>
  page.node.set(PDFName.of(key), page.doc.context.obj(value(page) as never));
const stream = (page: PDFPage, dict: object, bytes: string) =>
  page.doc.context.register(page.doc.context.stream(bytes, dict as never));

/** What is left out of a copy: the page is copied, and what is unseen is not in it. */
const LEFT_OUT: Record<string, [string, ((page: PDFPage) => void)?]> = {
  'nothing unseen': [text()],
  'letters in hexadecimal digits with spaces': [
    text().replace(`(${WORDS})`, `<${Buffer.from(WORDS).toString('hex').replaceAll(/..../gu, '$& ')}>`),
  ],
  'lines and boxes': [`0.9 g 40 190 200 20 re f 0 g ${text()} 40 190 m 240 190 l S`],
  'light letters on a dark box': [`0 g 40 190 300 30 re f ${text('1 g')}`],
  'words that stand for drawn ones': [property(`/ActualText (${SECRET} \\) (x))`)],
  'a description with nested brackets': [property(`/Alt (a (b (${SECRET})) c) /MCID 1`)],
  'the meaning of an abbreviation in hexadecimal': [property(`/E <${Buffer.from(SECRET).toString('hex')}>`)],
  'words that stand for drawn ones in UTF-16': [
    property(`/ActualText <FEFF${Buffer.from(SECRET, 'utf16le').swap16().toString('hex')}>`),
  ],
  'a list in a list of properties': [property(`/A <</B [(${SECRET}) true null]>>`)],
  'a comment between commands': [`% ${SECRET}\n${text()}\n%${SECRET}`],
  'a point that is marked': [`/Span <</ActualText(${SECRET})>> DP ${text()}`],
  'private data of a program': [text(), set('PieceInfo', () => ({ A: { Private: PDFString.of(SECRET) } }))],
  'a picture that is not drawn': [text(), form('Unused', `BT /F1 9 Tf (${SECRET}) Tj ET`)],
  'a name of a font': [
    text().replace('/F1', `/${SECRET}`),
    (page) =>
      page.node.setFontDictionary(
        PDFName.of(SECRET),
        page.node.Resources()!.lookup(PDFName.of('Font'), PDFDict).get(PDFName.of('F1')) as never,
      ),
  ],
  'a note that leads elsewhere': [
    text(),
    (page) =>
      page.node.addAnnot(
        page.doc.context.register(
          page.doc.context.obj({
            Subtype: 'Link',
            Rect: [50, 200, 90, 212],
            A: { S: 'URI', URI: PDFString.of(SECRET) },
          }),
        ),
      ),
  ],
  'metadata, a small picture, an unknown key': [
    text(),
    (page) => {
      for (const key of ['Metadata', 'Thumb', 'Quag'])
        page.node.set(PDFName.of(key), stream(page, { Type: key }, SECRET));
    },
  ],
};
for (const [name, [commands, finish]] of Object.entries(LEFT_OUT))
  test(`a page is copied without what is unseen: ${name}`, async () => {
    const { bytes, picture } = await published(commands, finish);
    assert.equal(picture, false, 'the page is copied');
    assert.ok(!unpacked(Buffer.from(bytes)).some((part) => part.includes(SECRET)));
    const copy = await openPdf(bytes);
    assert.match(await secondReading(copy, 1), new RegExp(WORDS, 'u'));
    copy.close();
  });

const pattern = (commands: string) => (page: PDFPage) =>
  page.node.Resources()!.set(
    PDFName.of('Pattern'),
    page.doc.context.obj({
      P: stream(
        page,
        {
          PatternType: 1,
          PaintType: 1,
          TilingType: 1,
          BBox: [0, 0, 50, 50],
          XStep: 50,
          YStep: 50,
          Resources: page.node.Resources()!,
        },
        commands,
      ),
    }),
  );
const filled = '/Pattern cs /P scn 0 0 400 300 re f';
const hidden = (x = 50, y = 100) => `BT /F1 12 Tf ${x} ${y} Td (${SECRET}) Tj ET`;

/** What no copy is made of: the page is its picture. */
const PICTURES: Record<string, [string, ((page: PDFPage) => void)?]> = {
  'a picture': [over('Scan')],
  'letters under a box': [`${hidden()} 0 g 40 90 200 30 re f`],
  'letters of the colour of the paper': [`${text()} 1 g ${hidden()}`],
  'letters of nearly the colour of their ground': [`0.5 g 40 90 200 30 re f 0.52 g ${hidden()}`],
  'letters that paint nothing': [text() + hidden().replace('BT', 'BT 3 Tr')],
  'letters painted in white on their edges': [text() + hidden().replace('BT', '1 g 1 G BT 2 Tr')],
  'letters that clip': [text() + hidden().replace('BT', 'BT 7 Tr')],
  'letters outside their clip path': [`${text()} q 0 200 400 100 re W n ${hidden()} Q`],
  'letters smaller than two points': [text() + hidden().replace('12 Tf', '1.5 Tf')],
  'letters beyond the page': [`${text()} ${hidden(50, 20)}`, (page) => page.setCropBox(0, 80, 400, 220)],
  'letters under letters': [`${hidden()} BT /F1 40 Tf 45 95 Td (MMMM) Tj ET`],
  'words in a pattern': [text() + filled, pattern(`BT/F1 12 Tf 5 20 Td(${SECRET})Tj ET`)],
  'a pattern without words': [text() + filled, pattern('0 0 m 50 50 l S')],
  'letters drawn as shapes': [`${text()} 10 10 m 20 30 l 30 10 l S`],
  'a curve': [`${text()} 10 10 m 10 20 20 20 20 10 c S`],
  'a form': ['/Form Do', form('Form', text())],
  'a picture in the commands': [`${text()} q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q`],
  'a layer': [`/OC /Layer BDC ${text()} EMC`],
  'a stamp': [text(), note('Stamp', '1 0 0 rg 9 9 30 30 re f')],
  'operands too many': [`${text()} (${SECRET}) 1 w`],
  'a command that nobody knows': [`${text()} BX (${SECRET}) quag EX`],
};
for (const [name, [commands, finish]] of Object.entries(PICTURES))
  test(`a page is made of its picture: ${name}`, async () => {
    const { bytes, picture } = await published(commands, finish);
    assert.equal(picture, true);
    assert.ok(!unpacked(Buffer.from(bytes)).some((part) => part.includes(SECRET)));
    const copy = await openPdf(bytes);
    assert.equal((await secondReading(copy, 1)).trim(), 'Open', 'its text is that of its record');
    copy.close();
  });

test('what is behind the end of a file, or in it and not used, makes it unproved', async () => {
  const { bytes } = await published(text());
  assert.equal(await isProved(bytes, 'en'), true);
  assert.equal(await isProved(Buffer.concat([bytes, Buffer.from(`% ${SECRET}`)]), 'en'), false);
  const change = async (how: (document: PDFDocument) => void) => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    how(document);
    return isProved(await document.save({ addDefaultPage: false }), 'en');
  };
  assert.equal(await change((document) => document.context.register(PDFString.of(SECRET))), false);
  assert.equal(
    await change(({ catalog, context }) => catalog.set(PDFName.of('Names'), context.obj({}))),
    false,
  );
  assert.equal(
    await change((document) => document.getPage(0).node.set(PDFName.of('Quag'), PDFString.of(SECRET))),
    false,
  );
});

test('a JPEG of a published page holds its picture alone', async () => {
  const { bytes } = await published(over('Noise'));
  const [jpeg] = (await PDFDocument.load(bytes)).context
    .enumerateIndirectObjects()
    .flatMap(([, one]) =>
      one instanceof PDFRawStream && one.contents[0] === 0xff ? [Buffer.from(one.contents)] : [],
    );
  assert.ok(jpeg && isBareJpeg(jpeg));
  const note = (marker: number) => {
    const said = Buffer.from(SECRET);
    return Buffer.concat([Buffer.from([0xff, marker, 0, said.length + 2]), said]);
  };
  const progressive = await sharp(jpeg).jpeg({ progressive: true }).toBuffer();
  assert.ok(isBareJpeg(progressive));
  for (const whole of [jpeg, progressive])
    for (const marker of [0xfe, 0xe1, 0xed, 0xee]) {
      const second = whole.lastIndexOf(Buffer.from([0xff, 0xda]));
      for (const at of [2, second, whole.length - 2, whole.length])
        assert.equal(
          isBareJpeg(Buffer.concat([whole.subarray(0, at), note(marker), whole.subarray(at)])),
          false,
          `a note ${marker} at ${at}`,
        );
    }
});
