/** Pictures of pages. */
import sharp, { type Sharp } from 'sharp';
import { paintFields } from './form-fields.ts';
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
  return withPage(pdf, page, (loaded, pageWidth, pageHeight) =>
    paintLoaded(pdf, loaded, { width: pageWidth, height: pageHeight }, width, annotations),
  );
}

/** Paints a page that is loaded. `size` is its own, in points. As `paint`. */
export function paintLoaded(
  pdf: OpenPdf,
  loaded: number,
  size: { width: number; height: number },
  width: number,
  annotations = false,
): Pixels | undefined {
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
      (annotations ? WITH_ANNOTATIONS : 0) | BYTES_IN_RGB_ORDER,
    );
    if (annotations) paintFields(pdf, loaded, bitmap, [across, down], BYTES_IN_RGB_ORDER);
    const start = engine.FPDFBitmap_GetBuffer(bitmap);
    const stride = engine.FPDFBitmap_GetStride(bitmap);
    const bytes = memory(engine).buffer.slice(start, start + stride * down);
    return { data: Buffer.from(bytes as ArrayBuffer), width: across, height: down, channels: 4 as const };
  } finally {
    engine.FPDFBitmap_Destroy(bitmap);
  }
}

/** A page of print has this share of clean paper; a scan has next to none. */
const CLEAN = 0.5;

/**
 * A page of print in its sixteen greys: without loss it makes half the file that a picture with loss
 * does, and its letters stay sharp. Undefined where there is colour, or where it is no clean print.
 */
export function printed({ data, width, height, channels }: Pixels): Buffer | undefined {
  const greys = Buffer.allocUnsafe(width * height);
  let clean = 0;
  for (let pixel = 0, at = 0; pixel < greys.length; pixel += 1, at += channels) {
    const green = data[at + 1]!;
    if (green === 255) clean += 1;
    if (Math.abs(data[at]! - green) > 6 || Math.abs(green - data[at + 2]!) > 6) return undefined;
    greys[pixel] = (green >> 4) * 17;
  }
  return clean > CLEAN * greys.length ? greys : undefined;
}

/**
 * Pixels as WebP, in the two widths, without any metadata.
 * @param light in the narrow width alone, as small as it can be read: it takes longer
 */
export async function encode(pixels: Pixels, light = false): Promise<Map<number, Buffer>> {
  const { width: across, height, channels } = pixels;
  const greys = light ? undefined : printed(pixels);
  const images = new Map<number, Buffer>();
  for (const width of light ? WIDTHS.slice(0, 1) : WIDTHS) {
    let image = greys
      ? sharp(greys, { raw: { width: across, height, channels: 1 } })
      : sharp(pixels.data, { raw: { width: across, height, channels } }).removeAlpha();
    if (across > width) image = image.resize(width, null, { kernel: 'linear' });
    if (greys && across > width) image = await inSixteenGreys(image);
    const how = greys
      ? { lossless: true, effort: 0 }
      : light
        ? { quality: 20, effort: 4 }
        : { quality: 60, effort: 0 };
    images.set(width, await image.webp(how).toBuffer());
  }
  return images;
}

/** Made smaller, a picture has other greys than before between its letters and its paper. */
async function inSixteenGreys(image: Sharp): Promise<Sharp> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 1) data[at] = (data[at]! >> 4) * 17;
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels as 1 } });
}
