/**
 * Pictures of which a mask, or a degree of transparency, leaves only a part to be seen: the rest of them is in
 * a copy all the same. A page is drawn with them and without, and the two are compared.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from 'pdf-lib';
import { hiddenCells } from '../findings/pdf/hidden-cells.ts';
import { paintLoaded, type Pixels } from '../reading/pdf/paint.ts';
import { openPdf, withPage, type OpenPdf } from '../reading/pdf/pdfium.ts';

/**
 * What makes a thing transparent: masks of pictures (ISO 32000-1, 8.9.6 and 11.6.5), and of all that is
 * drawn (11.6.4).
 */
const VEILS = ['SMask', 'Mask', 'ca', 'CA'].map((name) => PDFName.of(name));
/** Pixels for a point. */
const SCALE = 2;

/** Removes the masks from an object and all that it contains. */
function unveil(object: PDFObject | undefined, depth = 0): boolean {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (depth > 60) return false;
  if (dict instanceof PDFArray)
    return dict.asArray().reduce((found, one) => unveil(one, depth + 1) || found, false);
  if (!(dict instanceof PDFDict)) return false;
  let found = false;
  for (const name of VEILS) found = dict.delete(name) || found;
  for (const value of dict.values()) found = unveil(value, depth + 1) || found;
  return found;
}

/**
 * The pages (from 0) of a PDF that would show more if nothing in it were transparent.
 * @param pages those to compare
 * @throws Error where the file cannot be read
 */
export async function showsMoreUnmasked(bytes: Uint8Array, pages: readonly number[]): Promise<Set<number>> {
  const more = new Set<number>();
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const veiled = document.context
    .enumerateIndirectObjects()
    .reduce((found, [, object]) => unveil(object) || found, false);
  if (!veiled) return more;
  const before = await openPdf(bytes);
  const after = await openPdf(await document.save({ addDefaultPage: false, updateFieldAppearances: false }));
  try {
    for (const page of pages) {
      const whole = await drawn(before, page + 1);
      const without = await drawn(after, page + 1);
      if (
        !whole ||
        !without ||
        (!whole.data.equals(without.data) &&
          hiddenCells(whole, without, SCALE, [0, 0, whole.width / SCALE, whole.height / SCALE]) > 0)
      )
        more.add(page);
    }
  } finally {
    before.close();
    after.close();
  }
  return more;
}

const drawn = (pdf: OpenPdf, page: number): Promise<Pixels | undefined> =>
  withPage(pdf, page, (loaded, width, height) =>
    paintLoaded(pdf, loaded, { width, height }, Math.round(width * SCALE)),
  );
