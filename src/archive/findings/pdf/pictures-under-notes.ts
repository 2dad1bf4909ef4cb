/**
 * What notes hide that is no text: a part of a scan, words drawn as shapes. Notes are no part of the published
 * copy, nor of the pictures of its pages, so what one covers would be seen there.
 */
import { around, shareInside } from '../../reading/boxes.ts';
import { paintLoaded, type Pixels } from '../../reading/pdf/paint.ts';
import { withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import type { Annotation } from './covering-notes.ts';
import { areSame, isOneColour, lightsIn } from './page-pixels.ts';
import { correlation } from './shown-in-picture.ts';

const SCALE = 2;
/** Points: small enough for a letter to fill one, and what is left of one at an edge. */
const [CELL, LEAST] = [8, 4];
/** Light and dark that agree by more than this, of 1, show what lies below. */
const SHOWING = 0.5;

/**
 * The notes of a page (from 1) that hide something.
 * @param known places that have a finding already
 */
export async function picturesUnderNotes(
  pdf: OpenPdf,
  number: number,
  annotations: Annotation[],
  known: Box[],
): Promise<Array<{ kind: Annotation['kind']; box: Box }>> {
  const notes = annotations
    .filter(({ kind }) => kind !== 'unapplied-redaction')
    .flatMap(({ kind, boxes }) => boxes.map((box) => ({ kind, box })))
    .filter(({ box }) => !known.some((one) => shareInside(one, box) > 0.5));
  if (notes.length === 0) return [];
  const found = await withPage(pdf, number, (page, width, height) => {
    const picture = (annotated: boolean) =>
      paintLoaded(pdf, page, { width, height }, Math.round(width * SCALE), annotated);
    const [whole, without] = [picture(true), picture(false)];
    if (!whole || !without) return [];
    return notes
      .filter(({ box }) => hidesSomething(whole, without, whole.width / width, box))
      .map(({ kind, box }) => ({ kind, box: around([box]) }));
  });
  return found ?? [];
}

/** Whether a part of a place shows nothing of what would be seen there without what lies over it. */
function hidesSomething(whole: Pixels, without: Pixels, scale: number, [x, y, width, height]: Box): boolean {
  const right = Math.min(x + width, whole.width / scale);
  const bottom = Math.min(y + height, whole.height / scale);
  for (let top = Math.max(0, y); top + LEAST <= bottom; top += CELL)
    for (let left = Math.max(0, x); left + LEAST <= right; left += CELL) {
      const cell: Box = [left, top, Math.min(CELL, right - left), Math.min(CELL, bottom - top)];
      if (isOneColour(without, scale, cell) || areSame(whole, without, scale, cell)) continue;
      const below = lightsIn(without, scale, cell);
      if (correlation(lightsIn(whole, scale, cell), (index) => below[index]!) < SHOWING) return true;
    }
  return false;
}
