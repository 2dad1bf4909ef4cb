/** Whether the letters of a page are seen, whatever would hide them: the page is painted with its texts and without. */
import type { Box } from '../../../collections/fields/attached-file.ts';
import { shareInside } from '../../ingest/word-box-files.ts';
import { lettersOn, type PdfLetter } from '../../reading/pdf/letters.ts';
import { paintLoaded, type Pixels } from '../../reading/pdf/paint.ts';
import { withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import { Bands } from './bands.ts';
import { paintedOn } from './painted.ts';

/** Pixels for a point. */
const SCALE = 2;
/** Ink that differs by less than this from its ground, of 255, is not read. */
const INK = 40;
/** Letters smaller than this, in points, are not read. */
export const SMALLEST = 2;
/** Of a letter of which less than this is on the page, or more than this is under another, nothing is read. */
const MOST = 0.6;

/** The greatest difference between two pictures of a page at a place, of 255. */
export function difference(
  one: Pixels,
  other: Pixels,
  scale: number,
  [left, top, width, height]: Box,
): number {
  let most = 0;
  const right = Math.min(one.width, Math.ceil((left + width) * scale));
  const bottom = Math.min(one.height, Math.ceil((top + height) * scale));
  for (let y = Math.max(0, Math.floor(top * scale)); y < bottom; y += 1)
    for (let x = Math.max(0, Math.floor(left * scale)); x < right; x += 1) {
      const at = (y * one.width + x) * one.channels;
      for (let colour = 0; colour < 3; colour += 1)
        most = Math.max(most, Math.abs(one.data[at + colour]! - other.data[at + colour]!));
    }
  return most;
}

/** The letters of a page (from 1) that no reader sees. Undefined where it cannot be painted. */
export async function lettersNotSeen(pdf: OpenPdf, number: number): Promise<PdfLetter[] | undefined> {
  return withPage(pdf, number, (page, width, height) => {
    const letters = lettersOn(pdf, page);
    if (letters.length === 0) return [];
    const picture = () => paintLoaded(pdf, page, { width, height }, Math.round(width * SCALE));
    const whole = picture();
    const { painted } = paintedOn(pdf, page);
    const texts = new Map(
      painted.flatMap((one) => (one.what === 'text' ? [[one.handle, one] as const] : [])),
    );
    for (const handle of texts.keys()) pdf.engine.FPDFPageObj_SetIsActive(handle, false);
    const without = picture();
    if (!whole || !without) return undefined;
    const scale = whole.width / width;
    const all = new Bands(letters);
    return letters.filter((letter) => {
      const { box, core, object, character } = letter;
      if (box[2] <= 0 || box[3] <= 0) return /[\p{L}\p{N}]/u.test(character);
      const text = texts.get(object);
      if ((text?.size ?? SMALLEST) < SMALLEST || shareInside(box, [0, 0, width, height]) < MOST) return true;
      if (difference(whole, without, scale, core) < INK) return true;
      return all.some(
        core,
        (other) =>
          other !== letter &&
          other.character !== character &&
          shareInside(core, other.core) > MOST &&
          (texts.get(other.object)?.order ?? 0) >= (text?.order ?? 0),
      );
    });
  });
}
