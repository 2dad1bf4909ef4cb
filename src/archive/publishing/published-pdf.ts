/**
 * The PDF that is published: a new document. Pages of which nothing was taken are copied, cleaned to what
 * they need to be drawn; all others are made of their covered picture with the words that are left. It has
 * no title, author, dates or identifier, no notes, forms, scripts, files, bookmarks, layers or old versions.
 */
import { PDFDocument, PDFName, PDFString, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { burn } from '../redact/burn.ts';
import { carriesMore } from './carries-more.ts';
import { Cleaner } from './clean-resources.ts';
import { extractPages } from './copy-pages.ts';
import type { PageText } from '../ingest/page.ts';
import { paint, type Pixels } from '../reading/pdf/paint.ts';
import type { OpenPdf } from '../reading/pdf/pdfium.ts';
import { openPdf, PAGES_AT_ONCE } from '../reading/pdf/pdfium.ts';
import { addPicturePage, UnseenFonts } from './picture-page.ts';
import { showsMoreUnmasked } from '../redact/shows-more-unmasked.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import type { Box } from '../../collections/fields/attached-file.ts';

export interface CopyPage {
  page: number;
  width: number;
  height: number;
  /** Whether it may be copied as it is. */
  copied: boolean;
  bars: Box[];
  text: () => Promise<PageText>;
}

/** Pixels for a point in pages made of pictures: 200 to the inch. */
const PICTURE_SCALE = 200 / 72;
const WIDEST = 2400;
/** Width in pixels at which a copied page is compared with the one it is a copy of. */
const COMPARED = 240;

/**
 * Makes the PDF. Returns the pages that were made of pictures.
 * @param progress called with each page that is made, and with 0 while pages are compared
 */
export async function publishedPdf(
  original: OpenPdf,
  pages: CopyPage[],
  language: string | undefined,
  progress: (page: number) => Promise<void>,
): Promise<{ bytes: Uint8Array; rebuilt: number[] }> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = new UnseenFonts(document);
  const copies = await copiesOf(original, document, pages, progress);
  const rebuilt: number[] = [];
  for (const page of pages) {
    const copy = copies.get(page.page);
    if (copy) document.addPage(copy);
    else {
      rebuilt.push(page.page);
      const pixels = await paint(
        original,
        page.page,
        Math.min(WIDEST, Math.max(72, Math.round(page.width * PICTURE_SCALE))),
      );
      if (!pixels) throw new IngestError(`Page ${page.page} of the PDF is damaged and cannot be drawn.`);
      burn(pixels, pixels.width / page.width, page.bars);
      await addPicturePage(document, fonts, { ...page, ...(await page.text()) }, await asJpeg(pixels));
    }
    await progress(page.page);
  }
  fonts.write();
  if (language) document.catalog.set(PDFName.of('Lang'), PDFString.of(language));
  return { bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }), rebuilt };
}

const asJpeg = async ({ data, width, height, channels }: Pixels) =>
  new Uint8Array(
    await sharp(data, { raw: { width, height, channels } })
      .removeAlpha()
      .jpeg({ quality: 78, chromaSubsampling: '4:4:4' })
      .toBuffer(),
  );

/**
 * Of a large file, so many bytes are copied at once: each is in memory several times over. What the
 * pages of two lots share (a font) is twice in the copy.
 */
const LOT = 20_000_000;

/** The pages that can be copied, cleaned and proved to look as they did. */
async function copiesOf(
  original: OpenPdf,
  into: PDFDocument,
  pages: CopyPage[],
  progress: (page: number) => Promise<void>,
): Promise<Map<number, PDFPage>> {
  const wanted: number[] = [];
  for (const { page, copied } of pages) if (copied && !(await carriesMore(original, page))) wanted.push(page);
  const copies = new Map<number, PDFPage>();
  const length = Math.ceil(wanted.length / Math.ceil(original.bytes / LOT));
  for (let from = 0; from < wanted.length; from += length)
    for (const [page, copy] of await copiesOfLot(original, into, wanted.slice(from, from + length), progress))
      copies.set(page, copy);
  return copies;
}

async function copiesOfLot(
  original: OpenPdf,
  into: PDFDocument,
  wanted: number[],
  progress: (page: number) => Promise<void>,
): Promise<Map<number, PDFPage>> {
  const copies = new Map<number, PDFPage>();
  const extracted = extractPages(original, wanted);
  if (!extracted) return copies;
  const cleaned = await PDFDocument.load(extracted, { updateMetadata: false }).catch(() => undefined);
  if (cleaned?.getPageCount() !== wanted.length) return copies;
  const cleaner = new Cleaner(cleaned.context);
  const good = new Set<number>();
  cleaned.getPages().forEach(({ node }, index) => {
    try {
      node.normalizedEntries();
      cleaner.page(node);
      good.add(index);
    } catch {
      // The page is made of its picture instead.
    }
  });
  const bytes = await cleaned.save({ addDefaultPage: false, updateFieldAppearances: false });
  const alike = await looksTheSame(original, bytes, wanted, good, progress);
  const more = await showsMoreUnmasked(bytes, alike).catch(() => new Set(alike));
  const same = alike.filter((index) => !more.has(index));
  const copied = await into.copyPages(cleaned, same).catch(() => []);
  copied.forEach((page, at) => copies.set(wanted[same[at]!]!, page));
  return copies;
}

/** The pages (from 0) of the cleaned document that show what they showed before. */
async function looksTheSame(
  original: OpenPdf,
  cleaned: Uint8Array,
  wanted: number[],
  good: Set<number>,
  progress: (page: number) => Promise<void>,
): Promise<number[]> {
  const pdf = await openPdf(cleaned).catch(() => undefined);
  if (!pdf) return [];
  const same: number[] = [];
  for (const [index, page] of wanted.entries()) {
    if (!good.has(index)) continue;
    const before = await paint(original, page, COMPARED);
    const after = await paint(pdf, index + 1, COMPARED);
    if (before && after && before.data.equals(after.data)) same.push(index);
    await progress(0);
    if (index % PAGES_AT_ONCE === PAGES_AT_ONCE - 1) {
      original.refresh();
      pdf.refresh();
    }
  }
  pdf.close();
  return same;
}
