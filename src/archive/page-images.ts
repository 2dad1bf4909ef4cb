/** Pictures of pages. */
import sharp from 'sharp';
import { memory, withPage, type OpenPdf } from './pdfium.ts';

/** Widths in pixels: for narrow and for wide screens. */
export const WIDTHS = [720, 1440] as const;

/** No side is longer than this: a page as long as a roll of paper gets a narrower picture. */
const LONGEST = 6000;

const BGRA = 4;
const WITH_ANNOTATIONS = 0x01;
const BYTES_IN_RGB_ORDER = 0x10;

/** Pixels of a page, three or four bytes each. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 3 | 4;
}

/** How large the picture of a page is, for a width. */
export function sizeFor(width: number, page: { width: number; height: number }): [number, number] {
  const height = (width * page.height) / page.width;
  const scale = Math.min(1, LONGEST / height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/**
 * Paints a page. Undefined where the page is broken.
 * @param annotations whether notes, stamps and highlights are painted too: they are, to judge what a
 * reader of the file sees, and are not in what is published
 */
export function paint(
  pdf: OpenPdf,
  page: number,
  width: number,
  annotations = false,
): Promise<Pixels | undefined> {
  const { engine } = pdf;
  return withPage(pdf, page, (loaded, pageWidth, pageHeight) => {
    if (!(pageWidth > 0 && pageHeight > 0)) return undefined;
    const [across, down] = sizeFor(width, { width: pageWidth, height: pageHeight });
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
        (annotations ? WITH_ANNOTATIONS : 0) | BYTES_IN_RGB_ORDER,
      );
      const start = engine.FPDFBitmap_GetBuffer(bitmap);
      const stride = engine.FPDFBitmap_GetStride(bitmap);
      const bytes = memory(engine).buffer.slice(start, start + stride * down);
      return { data: Buffer.from(bytes as ArrayBuffer), width: across, height: down, channels: 4 as const };
    } finally {
      engine.FPDFBitmap_Destroy(bitmap);
    }
  });
}

/** Whether all pixels are grey: a page of print is, and makes a smaller file without its colours. */
export function isGrey(pixels: Pixels): boolean {
  const { data, channels } = pixels;
  for (let at = 0; at < data.length; at += channels * 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.abs(red - green) > 6 || Math.abs(green - blue) > 6) return false;
  }
  return true;
}

/**
 * Pixels as WebP, in the two widths, without any metadata.
 * @param light in the narrow width alone, as small as it can be read: it takes longer
 */
export async function encode(pixels: Pixels, light = false): Promise<Map<number, Buffer>> {
  const grey = isGrey(pixels);
  const images = new Map<number, Buffer>();
  for (const width of light ? WIDTHS.slice(0, 1) : WIDTHS) {
    let image = sharp(pixels.data, {
      raw: { width: pixels.width, height: pixels.height, channels: pixels.channels },
    }).removeAlpha();
    if (grey) image = image.greyscale();
    if (pixels.width !== width)
      image = image.resize(Math.min(width, pixels.width), null, { kernel: 'linear' });
    images.set(
      width,
      await image.webp(light ? { quality: 20, effort: 4 } : { quality: 60, effort: 0 }).toBuffer(),
    );
  }
  return images;
}
