/** What is published of a scan: the same picture, covered, without what a camera wrote into it. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { burn } from './burn.ts';
import type { Pixels } from './page-images.ts';
import type { Copy, Publishing } from './publishing.ts';
import type { Box } from '../schemas/held.ts';

/** More pixels than this are not taken: 100 megapixels, and some. */
const MOST_PIXELS = 120_000_000;

/**
 * A picture without EXIF, XMP, IPTC, colour profile, comments and thumbnail, turned as it is meant to
 * be seen.
 * @param cover boxes in pixels that are made black
 */
export async function barePicture(
  file: string | Uint8Array,
  cover: (width: number, height: number) => Box[] = () => [],
): Promise<{ ending: 'jpg' | 'png' | 'webp'; bytes: Buffer; pixels: Pixels }> {
  const source = typeof file === 'string' ? await readFile(file) : Buffer.from(file);
  const image = sharp(source, { limitInputPixels: MOST_PIXELS });
  const { format } = await image.metadata();
  const { data, info } = await image
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rgb =
    info.channels === 3
      ? data
      : await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
          .toColourspace('srgb')
          .removeAlpha()
          .raw()
          .toBuffer();
  const channels = (rgb.length / info.width / info.height) as 3 | 4;
  const pixels: Pixels = { data: rgb, width: info.width, height: info.height, channels };
  burn(pixels, 1, cover(info.width, info.height));
  const made = sharp(rgb, { raw: { width: info.width, height: info.height, channels } });
  if (format === 'jpeg') return { ending: 'jpg', bytes: await made.jpeg({ quality: 88 }).toBuffer(), pixels };
  if (format === 'webp')
    return { ending: 'webp', bytes: await made.webp({ quality: 88 }).toBuffer(), pixels };
  return { ending: 'png', bytes: await made.png().toBuffer(), pixels };
}

/** Makes the copy, and the covered pictures of the page. */
export async function publishPicture({ job, pages, tell }: Publishing): Promise<Copy> {
  const page = pages[0]!;
  const { ending, bytes, pixels } = await barePicture(job.original, (width) => {
    const scale = width / (page.facts.width ?? width);
    return page.bars.map((box) => box.map((length) => length * scale) as Box);
  });
  if (page.changed) page.pixels = () => Promise.resolve(pixels);
  await tell(1, 1);
  return { ending, bytes, rebuilt: [] };
}
