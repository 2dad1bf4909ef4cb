/** What is published of a scan: the same picture, covered, without what a camera wrote into it. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { burn } from '../findings/pdf/page-pixels.ts';
import { pixelsOf, type Pixels } from '../reading/pdf/paint.ts';
import { pictureOf, picturePage, UnseenFonts } from './picture-page.ts';
import { emptyDocument, PlainPages } from './plain-pages.ts';
import type { Copy, PublishOptions } from './publishing.ts';
import type { Box } from '../../collections/fields/attached-file.ts';

/** More pixels than this are not taken: 100 megapixels, and some. */
const MOST_PIXELS = 120_000_000;

/**
 * A picture without EXIF, XMP, IPTC, colour profile, comments and thumbnail, turned as it is meant to
 * be seen.
 * @param cover boxes in pixels that are made black
 * @param page which page of a picture that has several
 */
export async function barePicture(
  file: string | Uint8Array,
  cover: (width: number, height: number) => Box[] = () => [],
  page = 1,
): Promise<{ ending: 'jpg' | 'png' | 'webp'; bytes: Buffer; pixels: Pixels }> {
  const source = typeof file === 'string' ? await readFile(file) : Buffer.from(file);
  const image = sharp(source, { limitInputPixels: MOST_PIXELS, ...(page > 1 && { page: page - 1 }) });
  const { format } = await image.metadata();
  const pixels = await pixelsOf(image.autoOrient());
  const { data, ...raw } = pixels;
  burn(pixels, 1, cover(raw.width, raw.height));
  const made = sharp(data, { raw });
  if (format === 'jpeg') return { ending: 'jpg', bytes: await made.jpeg({ quality: 88 }).toBuffer(), pixels };
  if (format === 'webp')
    return { ending: 'webp', bytes: await made.webp({ quality: 88 }).toBuffer(), pixels };
  return { ending: 'png', bytes: await made.png().toBuffer(), pixels };
}

/** Makes the copy, and the covered pictures of the pages. A picture of several pages becomes a PDF. */
export async function publishPicture({ job, pages, progress }: PublishOptions): Promise<Copy> {
  const document = pages.length > 1 ? await emptyDocument() : undefined;
  const made = document && {
    context: document.context,
    pages: new PlainPages(document),
    fonts: new UnseenFonts(),
  };
  let copy: Copy | undefined;
  for (const page of pages) {
    const covered = () =>
      barePicture(
        job.original,
        (width) => {
          const scale = width / (page.facts.width ?? width);
          return page.bars.map((box) => box.map((length) => length * scale) as Box);
        },
        page.facts.page,
      );
    if (page.changed) page.pixels = async () => (await covered()).pixels;
    const { ending, bytes, pixels } = await covered();
    if (made) {
      const size = { width: page.facts.width ?? pixels.width, height: page.facts.height ?? pixels.height };
      const picture = await pictureOf(made.context, pixels);
      made.pages.add(
        picturePage(made.fonts, { ...size, label: page.label, ...(await page.text()) }, picture),
      );
    } else copy = { ending, bytes, rebuilt: [] };
    await progress(page.facts.page, pages.length);
  }
  if (copy || !made) return copy!;
  const bytes = await made.pages.save(job.language);
  return { ending: 'pdf', bytes, rebuilt: pages.map(({ facts }) => facts.page) };
}
