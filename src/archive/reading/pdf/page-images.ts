/** Pictures of pages: WebP in two widths, print in sixteen greys. */
import sharp from 'sharp';
import { copyOf, painted, type Pixels } from './paint.ts';
import { withPage, type OpenPdf } from './pdfium.ts';

/** Widths in pixels: for narrow and for wide screens. */
export const IMAGE_WIDTHS = [720, 1440] as const;

/** A page of print in sixteen greys, one byte each. */
interface Print {
  greys: Uint8Array;
  width: number;
  height: number;
}

/** A page that is painted and ready to be made into its pictures. */
export type PaintedPage = Pixels | Print;

/** Paints a page for its pictures: in greys where it is print. Undefined where the page is broken. */
export function paintForPictures(
  pdf: OpenPdf,
  page: number,
  light = false,
): Promise<PaintedPage | undefined> {
  return withPage(pdf, page, (loaded, width, height) =>
    painted(pdf, loaded, { width, height }, IMAGE_WIDTHS[1], false, (pixels) =>
      ready(light, pixels, () => copyOf(pixels)),
    ),
  );
}

/** A page of print has this share of clean paper; a scan has next to none. */
const CLEAN = 0.5;

/** A pixel of clean paper, all its 32 bits set. */
const PAPER = -1;

/** How far the parts of a colour may be apart in what is still grey. */
const NEAR = 6;

/** The nearest of sixteen greys, from 0 to 255. */
const sixteenth = (grey: number): number => (grey >> 4) * 17;

/** Each pixel as one whole number, its red lowest: read so, a page takes a third of the time that its bytes take. */
function inFours({ data, width, height, channels }: Pixels): Int32Array {
  const count = width * height;
  if (channels === 4) return new Int32Array(data.buffer, data.byteOffset, count);
  const fours = new Int32Array(count);
  for (let pixel = 0, at = 0; pixel < count; pixel += 1, at += 3)
    fours[pixel] = 0xff000000 | (data[at + 2]! << 16) | (data[at + 1]! << 8) | data[at]!;
  return fours;
}

/**
 * A page of print in its sixteen greys: without loss it makes half the file that a picture with loss
 * does, and its letters stay sharp. Undefined where there is colour, or where it is no clean print.
 */
export function inSixteenGreys(pixels: Pixels): Uint8Array | undefined {
  const fours = inFours(pixels);
  const greys = new Uint8Array(fours.length).fill(255);
  let inked = 0;
  for (let pixel = 0; pixel < fours.length; pixel += 1) {
    const four = fours[pixel]!;
    if (four === PAPER) continue;
    inked += 1;
    const green = (four >>> 8) & 255;
    const red = (four & 255) - green;
    const blue = ((four >>> 16) & 255) - green;
    if (red > NEAR || red < -NEAR || blue > NEAR || blue < -NEAR) return undefined;
    greys[pixel] = sixteenth(green);
  }
  return inked < (1 - CLEAN) * fours.length ? greys : undefined;
}

/** Print in half its width and height. An odd last row is kept as it is. */
export function halved({ greys, width, height }: Print): Print {
  const [across, down] = [width >> 1, (height + 1) >> 1];
  const half = new Uint8Array(across * down);
  for (let row = 0, to = 0; row < down; row += 1) {
    let from = 2 * row * width;
    const below = 2 * row + 1 < height ? width : 0;
    for (let column = 0; column < across; column += 1, from += 2, to += 1)
      half[to] = sixteenth(
        (greys[from]! + greys[from + 1]! + greys[from + below]! + greys[from + below + 1]!) >> 2,
      );
  }
  return { greys: half, width: across, height: down };
}

/** Pixels as print where they are print and more than a light picture is wanted; else as they are. */
function ready(light: boolean, pixels: Pixels, kept = () => pixels): PaintedPage {
  const greys = light ? undefined : inSixteenGreys(pixels);
  return greys ? { greys, width: pixels.width, height: pixels.height } : kept();
}

/**
 * A painted page as WebP, in the two widths, without any metadata.
 * @param light in the narrow width alone, as small as it can be read: it takes longer
 */
export async function encode(page: PaintedPage, light = false): Promise<Map<number, Buffer>> {
  const painted = 'greys' in page ? page : ready(light, page);
  const images = new Map<number, Buffer>();
  for (const width of light ? IMAGE_WIDTHS.slice(0, 1) : IMAGE_WIDTHS)
    images.set(
      width,
      await ('greys' in painted ? asPrint(painted, width) : asPicture(painted, width, light)),
    );
  return images;
}

/** Print in a width: without loss, in sixteen greys also where it is made smaller. */
async function asPrint(print: Print, width: number): Promise<Buffer> {
  const { greys, ...size } =
    print.width <= width ? print : print.width === 2 * width ? halved(print) : await narrower(print, width);
  return sharp(greys, { raw: { ...size, channels: 1 } })
    .webp({ lossless: true, effort: 0 })
    .toBuffer();
}

/** Made smaller, a picture has other greys than before between its letters and its paper. */
async function narrower({ greys, ...size }: Print, width: number): Promise<Print> {
  const { data, info } = await sharp(greys, { raw: { ...size, channels: 1 } })
    .resize(width, null, { kernel: 'linear' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { greys: data.map(sixteenth), width: info.width, height: info.height };
}

/** Any other page, with loss. */
function asPicture({ data, ...raw }: Pixels, width: number, light: boolean): Promise<Buffer> {
  let image = sharp(data, { raw }).removeAlpha();
  if (raw.width > width) image = image.resize(width, null, { kernel: 'linear' });
  return image.webp(light ? { quality: 20, effort: 4 } : { quality: 60, effort: 0 }).toBuffer();
}
