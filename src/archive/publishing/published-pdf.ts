/**
 * The PDF that is published: a new document. A page is copied where it draws letters and straight lines, and each
 * letter is seen; any other, and any of which something was taken out, is made of its covered picture with the
 * words that are left. It has no title, author, dates or identifier, no notes, forms, scripts, files,
 * bookmarks, layers or old versions, and is proved to have none.
 */
import { PDFDocument, type PDFObject } from 'pdf-lib';
import { areSame, burn } from '../findings/pdf/page-pixels.ts';
import { lookAt } from '../findings/pdf/unseen-letters.ts';
import { paintedOn } from '../findings/pdf/painted.ts';
import { extractPages } from './copy-pages.ts';
import type { PageText } from '../ingest/page.ts';
import { lettersOn } from '../reading/pdf/letters.ts';
import { paint } from '../reading/pdf/paint.ts';
import { annotationKinds, openPdf, PAGES_AT_ONCE, withPage, type OpenPdf } from '../reading/pdf/pdfium.ts';
import { pictureOf, picturePage, UnseenFonts } from './picture-page.ts';
import type { PlainFont } from './plain-fonts.ts';
import { emptyDocument, isProved, PlainPages, sourceOf, type PageSource } from './plain-pages.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import type { Box } from '../../collections/fields/attached-file.ts';

export interface CopyPage {
  page: number;
  width: number;
  height: number;
  /** Whether it may be copied as it is. */
  copied: boolean;
  bars: Box[];
  /** Who covered what is at a place, and why. */
  label?: (box: Box) => string;
  text: () => Promise<PageText>;
}

/** Pixels for a point in pages made of pictures: 200 to the inch. */
const PICTURE_SCALE = 200 / 72;
const WIDEST = 2400;
/** Width in pixels at which a copied page is compared with the one it is a copy of. */
const COMPARED = 480;

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
  const sources = await copiesOf(original, pages, progress);
  const document = await emptyDocument();
  const into = new PlainPages(document);
  const fonts = new UnseenFonts();
  const rebuilt: number[] = [];
  for (const page of pages) {
    const source = sources.get(page.page);
    if (source) into.add(source);
    else {
      rebuilt.push(page.page);
      const across = Math.min(WIDEST, Math.max(72, Math.round(page.width * PICTURE_SCALE)));
      const pixels = await paint(original, page.page, across);
      if (!pixels) throw new IngestError(`Page ${page.page} of the PDF is damaged and cannot be drawn.`);
      burn(pixels, pixels.width / page.width, page.bars);
      const picture = await pictureOf(document.context, pixels);
      into.add(picturePage(fonts, { ...page, ...(await page.text()) }, picture));
      if (rebuilt.length % PAGES_AT_ONCE === 0) original.refresh();
    }
    await progress(page.page);
  }
  const bytes = await into.save(language);
  await progress(0);
  if (await isProved(bytes, language)) return { bytes, rebuilt };
  if (sources.size === 0)
    throw new IngestError(
      'The published copy could not be proved to hold nothing unseen: nothing was changed.',
    );
  const flattened = pages.map((page) => ({ ...page, copied: false }));
  return publishedPdf(original, flattened, language, progress);
}

/** The pages that can be written anew, look as they did, and of which every letter is seen. */
async function copiesOf(
  original: OpenPdf,
  pages: CopyPage[],
  progress: (page: number) => Promise<void>,
): Promise<Map<number, PageSource>> {
  const sources = new Map<number, PageSource>();
  const wanted: number[] = [];
  for (const { page, copied } of pages) if (copied && (await isPlain(original, page))) wanted.push(page);
  const extracted = wanted.length > 0 && extractPages(original, wanted);
  if (!extracted) return sources;
  const read = await PDFDocument.load(extracted, { updateMetadata: false }).catch(() => undefined);
  if (read?.getPageCount() !== wanted.length) return sources;
  const trial = new PlainPages(await emptyDocument());
  const fonts = new Map<PDFObject, PlainFont>();
  const tried: number[] = [];
  read.getPages().forEach((page, index) => {
    try {
      const source = sourceOf(page, fonts, false);
      trial.add(source);
      tried.push(wanted[index]!);
      sources.set(wanted[index]!, source);
    } catch {
      // The page is made of its picture instead.
    }
  });
  const copy = tried.length > 0 && (await openPdf(await trial.save(undefined)).catch(() => undefined));
  if (!copy) return new Map();
  for (const [index, page] of tried.entries()) {
    const before = await paint(original, page, COMPARED);
    const after = await paint(copy, index + 1, COMPARED);
    const alike =
      before?.height === after?.height &&
      before &&
      after &&
      areSame(before, after, 1, [0, 0, before.width, before.height]);
    if (!alike) sources.delete(page);
    await progress(0);
    if (index % PAGES_AT_ONCE === PAGES_AT_ONCE - 1) {
      original.refresh();
      copy.refresh();
    }
  }
  copy.close();
  return sources;
}

/** Links, and the windows of notes: they draw nothing that belongs to the page. */
const DRAW_NOTHING = new Set([2, 16]);

/** Whether a page has fields, or notes that may draw something. */
const hasNotes = (pdf: OpenPdf, page: number): boolean =>
  annotationKinds(pdf, page).some((kind) => !DRAW_NOTHING.has(kind));

/** Whether a page may be plain: it draws no picture, and each of its letters is seen. */
async function isPlain(pdf: OpenPdf, number: number): Promise<boolean> {
  const drawn = await withPage(pdf, number, (page) => {
    const { painted, tooMuch } = paintedOn(pdf, page);
    if (tooMuch || hasNotes(pdf, page) || painted.some(({ what }) => what === 'image')) return false;
    return !lettersOn(pdf, page).some(
      ({ box, character }) => box[2] * box[3] <= 0 && /[\p{L}\p{N}]/u.test(character),
    );
  });
  return drawn === true && ((await lookAt(pdf, number, { notes: false }))?.unseen.size ?? 0) === 0;
}
