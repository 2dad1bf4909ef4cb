/** Scans that the tests make: lines of text painted as pixels, turned, blurred, and laid on a page. */
import { join } from 'node:path';
import { degrees, PDFDocument, StandardFonts, TextRenderingMode, setTextRenderingMode } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { openPdf } from '../../../../src/archive/reading/pdf/pdfium.ts';
import { paint } from '../../../../src/archive/reading/pdf/paint.ts';
import { makePdf } from '../made-pdf.ts';

const SIZE = [595, 842] as const;
const [LEFT, TOP, STEP, LETTERS] = [60, 740, 28, 14];

export const LINES = [
  'Minutes of the lock committee of the harbour',
  'The committee heard that the gate had not been inspected',
  'since the spring, and that the engineer wrote to the owners.',
  'Answers are to be sent to clerk.marsh@lock.example by June.',
  'The chair agreed that the letter is put on record.',
];

function writeLines(page: PDFPage, font: PDFFont, lines: readonly string[]): void {
  lines.forEach((text, index) =>
    page.drawText(text, { x: LEFT, y: TOP - index * STEP, size: LETTERS, font }),
  );
}

/** The pixels of a page with lines of text, as PNG. */
export async function scanOf(lines: readonly string[], { angle = 0, width = 1240 } = {}): Promise<Buffer> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  writeLines(made.addPage([...SIZE]), font, lines);
  const pdf = await openPdf(Buffer.from(await made.save()));
  const { data, ...raw } = (await paint(pdf, 1, width))!;
  pdf.close();
  const image = sharp(data, { raw }).removeAlpha().greyscale();
  return (angle === 0 ? image : sharp(await image.png().toBuffer()).rotate(angle, { background: '#fff' }))
    .png()
    .toBuffer();
}

/** A PDF of one page: a scan, and what is typed over it. */
export function scannedPdf(
  folder: string,
  scan: Buffer,
  type: (page: PDFPage, font: PDFFont) => void = () => undefined,
): Promise<string> {
  return makePdf(join(folder, 'scan.pdf'), [], async (document) => {
    const font = await document.embedFont(StandardFonts.Helvetica);
    const picture = await document.embedPng(scan);
    const turned = picture.width > picture.height;
    const [width, height] = turned ? [SIZE[1], SIZE[0]] : SIZE;
    const page = document.addPage([width, height]);
    page.drawImage(picture, { x: 0, y: 0, width, height });
    type(page, font);
  });
}

/** Lines of text in letters that are not painted, as a program for reading scans lays them under one; so much larger. */
export function layerUnder(lines: readonly string[], astray = 0, larger = 1) {
  return (page: PDFPage, font: PDFFont) => {
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    lines.forEach((text, index) =>
      page.drawText(text, {
        x: LEFT + astray,
        y: TOP - astray - index * STEP,
        size: LETTERS * larger,
        font,
        rotate: degrees(0),
      }),
    );
  };
}
