/** The text of a page of a PDF that has none of its own: it is painted and read as a picture. */
import sharp from 'sharp';
import { isOneColour } from '../../findings/pdf/page-pixels.ts';
import { paint } from './paint.ts';
import { withPage, type OpenPdf } from './pdfium.ts';
import { LONGEST_READ, READING_RESOLUTION, readPicture, type PictureText } from '../picture-text.ts';

/** Reads a page (from 1) from its picture. Undefined where the page is blank or broken. */
export async function readPaintedPage(pdf: OpenPdf, number: number): Promise<PictureText | undefined> {
  const size = await withPage(pdf, number, (page, width, height) =>
    pdf.engine.FPDFPage_CountObjects(page) > 0 && width > 0 && height > 0 ? { width, height } : undefined,
  );
  if (!size) return undefined;
  const across = Math.round(
    Math.min((size.width / 72) * READING_RESOLUTION, LONGEST_READ * Math.min(1, size.width / size.height)),
  );
  const pixels = await paint(pdf, number, across);
  if (!pixels) return undefined;
  const scale = pixels.width / size.width;
  if (isOneColour(pixels, scale, [0, 0, size.width, size.height])) return undefined;
  const { data, width, height, channels } = pixels;
  const image = await sharp(data, { raw: { width, height, channels } })
    .removeAlpha()
    .greyscale()
    .png({ compressionLevel: 1 })
    .toBuffer();
  return readPicture(image, 1 / scale);
}
