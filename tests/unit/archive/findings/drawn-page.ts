/** Pages that are drawn by commands, and what is found on them. */
import { PDFDocument, PDFName, StandardFonts, type PDFContext, type PDFPage } from 'pdf-lib';
import { badRedactions, type DocumentFacts } from '../../../../src/archive/findings/pdf/bad-redactions.ts';
import { paint } from '../../../../src/archive/reading/pdf/paint.ts';
import { openPdf } from '../../../../src/archive/reading/pdf/pdfium.ts';

export const WORDS = 'Open words Jane Roe after';
export const text = (before = '') => `${before} BT /F1 12 Tf 50 200 Td (${WORDS}) Tj ET `;
export const black = 'q 400 0 0 300 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q ';
export const rows = (draw: (y: number) => string) =>
  Array.from({ length: 17 }, (_, index) => draw(195 + index)).join(' ');

/** Numbers that look like chance, from 0 to 1, and are the same each time. */
export function chance(seed = 7): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A grey picture as wide and high as a page, a point being `scale` pixels. */
export const greyPicture = (
  context: PDFContext,
  grey: (x: number, y: number) => number,
  [width, height] = [400, 300],
) =>
  context.register(
    context.stream(
      Uint8Array.from({ length: width * height }, (_, at) => grey(at % width, Math.floor(at / width))),
      {
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        ColorSpace: 'DeviceGray',
        BitsPerComponent: 8,
      },
    ),
  );

/** Draws a picture over the whole page. */
export const over = (name: string) => `q 400 0 0 300 0 0 cm /${name} Do Q `;

let scanned: Promise<(x: number, y: number) => number> | undefined;

/** Words as a scanner sees them: another face, a little beside their place, on paper that is not white. */
function scanOf(words: string): Promise<(x: number, y: number) => number> {
  scanned ??= (async () => {
    const made = await PDFDocument.create();
    const font = await made.embedFont(StandardFonts.TimesRoman);
    const page = made.addPage([400, 300]);
    page.drawText(words, { x: 51.5, y: 199, size: 13, font });
    const pdf = await openPdf(await made.save());
    const pixels = (await paint(pdf, 1, 800))!;
    pdf.close();
    const random = chance();
    return (x, y) => Math.max(0, pixels.data[(y * 800 + x) * 4]! - 10 - random() * 20);
  })();
  return scanned;
}

/** A page of 400 by 300 points that is drawn by these commands. Close it. */
export const drawn = async (commands: string, finish?: (page: PDFPage) => void) =>
  openPdf(await drawnBytes(commands, finish));

/** The file of such a page. */
export async function drawnBytes(
  commands: string,
  finish: (page: PDFPage) => void = () => undefined,
): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  const page = made.addPage([400, 300]);
  page.node.setFontDictionary(PDFName.of('F1'), font.ref);
  page.node.setExtGState(PDFName.of('Clear'), made.context.obj({ ca: 0 }));
  const stripes = made.context.stream('0 g 0 0 3 4 re f 0.5 g 3 0 1 4 re f', {
    Type: 'Pattern',
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: [0, 0, 4, 4],
    XStep: 4,
    YStep: 4,
    Resources: {},
  });
  page.node
    .Resources()!
    .set(PDFName.of('Pattern'), made.context.obj({ Stripes: made.context.register(stripes) }));
  page.node.setExtGState(PDFName.of('Marker'), made.context.obj({ BM: 'Multiply' }));
  page.node.addContentStream(made.context.register(made.context.stream(Buffer.from(commands, 'latin1'))));
  const random = chance();
  const pictures = {
    Noise: greyPicture(made.context, () => random() * 255),
    Coarse: greyPicture(made.context, () => random() * 255, [80, 60]),
    Checks: greyPicture(made.context, (x, y) => (((x >> 2) + (y >> 2)) % 2 === 0 ? 20 : 220)),
    Waves: greyPicture(made.context, (x, y) => 128 + 60 * Math.sin(x / 9) + 60 * Math.cos(y / 5)),
    Scan: greyPicture(made.context, await scanOf(WORDS), [800, 600]),
  };
  for (const [name, ref] of Object.entries(pictures)) page.node.setXObject(PDFName.of(name), ref);
  finish(page);
  return made.save();
}

/** What is found on such a page. */
export async function found(commands: string, finish?: (page: PDFPage) => void, about: DocumentFacts = {}) {
  const pdf = await drawn(commands, finish);
  try {
    return (await badRedactions(pdf, 1, about)).map(({ kind, hidden }) => `${kind}: ${hidden}`);
  } finally {
    pdf.close();
  }
}
