/** Of a picture that is transparent in parts, and of words in a pattern, no copy carries what is not seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFName, PDFStream, type PDFPage } from 'pdf-lib';
import { publishedPdf } from '../../../../src/archive/publishing/published-pdf.ts';
import { chance, drawn, greyPicture, over } from '../findings/drawn-page.ts';

/** The pages of the published copy that are made of their pictures. */
async function rebuilt(commands: string, finish: (page: PDFPage) => void): Promise<number[]> {
  const pdf = await drawn(commands, finish);
  try {
    const page = { page: 1, width: 400, height: 300, copied: true, bars: [] };
    const made = await publishedPdf(
      pdf,
      [{ ...page, text: () => Promise.resolve({ text: '', words: [] }) }],
      undefined,
      () => Promise.resolve(),
    );
    return made.rebuilt;
  } finally {
    pdf.close();
  }
}

const random = chance();
const noise = Array.from({ length: 120_000 }, () => random() * 255);
/** What a picture shows: something everywhere, or one colour. */
const detailed = (x: number, y: number) => noise[y * 400 + x]!;
const flat = () => 40;
const half = (x: number) => (x < 200 ? 255 : 0);

/** Adds a picture with the name P, and a mask that lets through as much as `mask` says, 0 to 255. */
const picture =
  (shows: (x: number, y: number) => number, mask: (x: number, y: number) => number, key = 'SMask') =>
  (page: PDFPage) => {
    const { context } = page.doc;
    const made = greyPicture(context, shows);
    context.lookup(made, PDFStream).dict.set(PDFName.of(key), greyPicture(context, mask));
    page.node.setXObject(PDFName.of('P'), made);
  };

/** Sets how a page draws by the name `/Veil gs`. */
const veil = (opacity: number) => (page: PDFPage) => {
  page.node.setXObject(PDFName.of('P'), greyPicture(page.doc.context, detailed));
  page.node.setExtGState(PDFName.of('Veil'), page.doc.context.obj({ Type: 'ExtGState', ca: opacity }));
};

/** A pattern with the name P that is drawn by commands. */
const pattern = (commands: string) => (page: PDFPage) => {
  const { context } = page.doc;
  const cell = context.register(
    context.stream(commands, {
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, 50, 50],
      XStep: 50,
      YStep: 50,
      Resources: page.node.Resources()!,
    }),
  );
  page.node.Resources()!.set(PDFName.of('Pattern'), context.obj({ P: cell }));
};
const filled = '/Pattern cs /P scn 0 0 400 300 re f';

test('a page with a picture of which a mask hides a part is made of its picture', async () => {
  assert.deepEqual(await rebuilt(over('P'), picture(detailed, half)), [1]);
});
test('so is one with a picture that is not seen at all', async () => {
  assert.deepEqual(await rebuilt(`/Veil gs ${over('P')}`, veil(0)), [1]);
});
test('so is one with words in a pattern', async () => {
  assert.deepEqual(await rebuilt(filled, pattern('BT /F1 12 Tf 5 20 Td (Roe) Tj ET')), [1]);
});
for (const [name, commands, finish] of [
  ['a drawing of one colour that its mask gives a shape', over('P'), picture(flat, detailed)],
  ['a picture whose mask hides nothing', over('P'), picture(detailed, () => 255)],
  ['a picture that is half transparent', `/Veil gs ${over('P')}`, veil(0.5)],
  ['a pattern of lines', filled, pattern('0 0 m 50 50 l S')],
] as const)
  test(`a page is copied as it is: ${name}`, async () => {
    assert.deepEqual(await rebuilt(commands, finish), []);
  });
