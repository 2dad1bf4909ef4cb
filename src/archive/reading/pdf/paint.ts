/** Pages painted as pixels. */
import sharp, { type Sharp } from 'sharp';
import { paintFields } from './form-fields.ts';
import { memory, withPage, type OpenPdf } from './pdfium.ts';

/** No side is longer than this: a page as long as a roll of paper gets a narrower picture. */
const LONGEST = 6000;

const BGRA = 4;
const WITH_ANNOTATIONS = 0x01;
const BYTES_IN_RGB_ORDER = 0x10;
const PRINTED = 0x800;

/** Pixels of a page, three or four bytes each. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 3 | 4;
}

/** The pixels of a picture, three bytes each, whatever it is of. */
export async function pixelsOf(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels === 3) return { data, width, height, channels };
  // A grey picture stays one until it is read again.
  const wide = sharp(data, { raw: { width, height, channels } }).toColourspace('srgb').removeAlpha();
  return { data: await wide.raw().toBuffer(), width, height, channels: 3 };
}

/** How large the picture of a page is, for a width. */
function sizeFor(width: number, page: { width: number; height: number }): [number, number] {
  const height = (width * page.height) / page.width;
  const scale = Math.min(1, LONGEST / height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/**
 * Paints a page. Undefined where the page is broken.
 * What is filled into a form is painted always.
 * @param annotations whether notes, stamps and highlights are painted too: they are, to judge what a
 * reader of the file sees, and are not in what is published
 */
export function paint(
  pdf: OpenPdf,
  page: number,
  width: number,
  annotations = false,
): Promise<Pixels | undefined> {
  return withPage(pdf, page, (loaded, pageWidth, pageHeight) =>
    paintLoaded(pdf, loaded, { width: pageWidth, height: pageHeight }, width, annotations),
  );
}

/** Paints a page that is loaded. `size` is its own, in points. As `paint`; `printed` as it comes out on paper. */
export function paintLoaded(
  pdf: OpenPdf,
  loaded: number,
  size: { width: number; height: number },
  width: number,
  annotations = false,
  printed = false,
): Pixels | undefined {
  return painted(pdf, loaded, size, width, annotations, copyOf, printed);
}

/** Pixels of one's own. */
export const copyOf = (pixels: Pixels): Pixels => ({ ...pixels, data: Buffer.from(pixels.data) });

/**
 * Paints a page that is loaded.
 * @param use gets the pixels in the engine's own memory, and must copy what it keeps
 */
export function painted<T>(
  pdf: OpenPdf,
  loaded: number,
  size: { width: number; height: number },
  width: number,
  annotations: boolean,
  use: (pixels: Pixels) => T,
  printed = false,
): T | undefined {
  const { engine } = pdf;
  if (!(size.width > 0 && size.height > 0)) return undefined;
  const [across, down] = sizeFor(width, size);
  const bitmap = engine.FPDFBitmap_CreateEx(across, down, BGRA, 0, 0);
  if (bitmap === 0) return undefined;
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xffffffff);
    engine.FPDF_RenderPageBitmap(
      bitmap,
      loaded,
      0,
      0,
      across,
      down,
      0,
      (annotations ? WITH_ANNOTATIONS : 0) | (printed ? PRINTED : 0) | BYTES_IN_RGB_ORDER,
    );
    paintFields(pdf, loaded, bitmap, [across, down], BYTES_IN_RGB_ORDER);
    const start = engine.FPDFBitmap_GetBuffer(bitmap);
    const stride = engine.FPDFBitmap_GetStride(bitmap);
    const data = Buffer.from(memory(engine).buffer as ArrayBuffer, start, stride * down);
    return use({ data, width: across, height: down, channels: BGRA });
  } finally {
    engine.FPDFBitmap_Destroy(bitmap);
  }
}
