/** PDFs that the tests make, with words that are badly hidden. */
import { writeFile } from 'node:fs/promises';
import {
  PDFDocument,
  PDFString,
  rgb,
  StandardFonts,
  type PDFFont,
  type PDFPage,
  type SaveOptions,
} from 'pdf-lib';

/** Draws one page of 400 by 300 points for each function, and saves it. */
export async function makePdf(
  file: string,
  draw: Array<(page: PDFPage, font: PDFFont, document: PDFDocument) => void>,
  finish: (document: PDFDocument) => void | Promise<void> = () => undefined,
  save: SaveOptions = {},
): Promise<string> {
  const made = await PDFDocument.create({ updateMetadata: false });
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const one of draw) one(made.addPage([400, 300]), font, made);
  await finish(made);
  await writeFile(file, await made.save(save));
  return file;
}

export const line = (page: PDFPage, font: PDFFont, text: string, y = 200, x = 50) =>
  page.drawText(text, { x, y, size: 12, font });

/** A line of which a part is under a black rectangle. */
export function coveredLine(
  page: PDFPage,
  font: PDFFont,
  [before, hidden, after]: [string, string, string],
  y = 200,
) {
  line(page, font, before + hidden + after, y);
  page.drawRectangle({
    x: 50 + font.widthOfTextAtSize(before, 12),
    y: y - 3,
    width: font.widthOfTextAtSize(hidden, 12),
    height: 14,
    color: rgb(0, 0, 0),
  });
}

/** Says who wrote the file, in letters that a search of its bytes would find. */
export function author(document: PDFDocument, name: string) {
  document.context.trailerInfo.Info = document.context.register(
    document.context.obj({ Author: PDFString.of(name) }),
  );
}
