/** Scans over which another picture was laid: the text of the scan says what was there. */
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import { paintLoaded } from '../../reading/pdf/paint.ts';
import { withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { hiddenCells } from './hidden-cells.ts';
import { paintedOn } from './painted.ts';
import type { Suspect } from './suspects.ts';

/** Points: a place smaller than this shows too little to be distinguished. */
const LEAST = 8;

/** The place of a letter, and a little around it where it is small. */
function placeOf({ box: [left, top, width, height] }: PdfLetter): Box {
  const [across, down] = [Math.max(width, LEAST), Math.max(height, LEAST)];
  return [left + (width - across) / 2, top + (height - down) / 2, across, down];
}

/**
 * Those of the suspects of which the scan would show something if the pictures over it were not there, of which
 * nothing is seen.
 * @param width of the pictures in pixels
 */
export async function patchedLetters(
  pdf: OpenPdf,
  number: number,
  suspects: Suspect[],
  width: number,
): Promise<Suspect[]> {
  const found = await withPage(pdf, number, (page, across, down) => {
    const picture = () => paintLoaded(pdf, page, { width: across, height: down }, width, true);
    const whole = picture();
    const patches = new Set(suspects.flatMap(({ patches: orders = [] }) => orders));
    for (const { order, handle } of paintedOn(pdf, page).painted)
      if (patches.has(order)) pdf.engine.FPDFPageObj_SetIsActive(handle, false);
    const without = picture();
    if (!whole || !without) return [];
    return suspects.filter(
      ({ letter }) => hiddenCells(whole, without, whole.width / across, placeOf(letter)) > 0,
    );
  });
  return found ?? [];
}
