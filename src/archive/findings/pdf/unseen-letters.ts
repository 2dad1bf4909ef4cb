/** Letters that are hidden whatever hides them shows itself: a pattern, a picture, words that are written on it. */
import { shareInside } from '../../ingest/word-box-files.ts';
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import { paintLoaded } from '../../reading/pdf/paint.ts';
import { withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import { areSame } from './page-pixels.ts';
import { paintedOn, type Painted } from './painted.ts';
import { notShownIn } from './shown-in-picture.ts';
import type { Suspect } from './suspects.ts';

/** A paint (rendering mode 0) and a colour that shows on whatever ground. */
const FILLED = 0;

/**
 * Those of the suspects that are hidden. The page looks the same without their texts; and it would not if
 * what lies over them were not there, or, for what is veiled, whatever colour they had. So what is unseen for
 * another reason is none of them. Under a picture that shows the words themselves, as a scan does over its
 * text, nothing is hidden.
 * @param orders of their texts, by handle of the letters' objects, in the order of painting
 * @param width of the pictures in pixels
 */
export async function unseenLetters(
  pdf: OpenPdf,
  number: number,
  suspects: Suspect[],
  orders: ReadonlySet<number>,
  width: number,
): Promise<Suspect[]> {
  const found = await withPage(pdf, number, (page, across, down) => {
    const { engine } = pdf;
    const picture = (notes = true) => paintLoaded(pdf, page, { width: across, height: down }, width, notes);
    const show = (objects: Painted[], shown: boolean) => {
      for (const { handle } of objects) engine.FPDFPageObj_SetIsActive(handle, shown);
    };
    const { painted } = paintedOn(pdf, page);
    const texts = painted.filter(({ order }) => orders.has(order));
    const first = Math.min(...orders);
    const whole = picture();
    show(texts, false);
    const without = picture();
    if (!whole || !without) return [];
    const scale = whole.width / across;
    const differ = (one: typeof whole, other: typeof whole, letter: PdfLetter) =>
      !areSame(one, other, scale, letter.core);
    const unseen = suspects.filter(({ letter }) => !differ(whole, without, letter));
    const hidden: Suspect[] = [];
    const veiled = unseen.filter(({ why }) => why === 'veiled');
    if (veiled.length > 0) hidden.push(...underVeil(veiled));
    const covered = unseen.filter(({ why }) => why !== 'veiled');
    if (covered.length > 0) hidden.push(...underCovers(covered));
    return hidden;

    /** Those that are not seen in two colours either. */
    function underVeil(among: Suspect[]): Suspect[] {
      show(texts, true);
      let left = among;
      for (const [red, green, blue] of [
        [255, 0, 0],
        [0, 255, 255],
      ] as const) {
        for (const { handle } of texts) engine.FPDFPageObj_SetFillColor(handle, red, green, blue, 255);
        const coloured = picture();
        left = left.filter(({ letter }) => coloured && !differ(coloured, without!, letter));
      }
      show(texts, false);
      return left;
    }

    function underCovers(among: Suspect[]): Suspect[] {
      const near = painted.filter(
        ({ what, order, box }) =>
          what !== 'line' &&
          !orders.has(order) &&
          among.some(({ letter }) => shareInside(letter.core, box) > 0),
      );
      const later = near.filter(({ order }) => order > first);
      show(later, false);
      const bare = picture(false);
      show(texts, true);
      for (const { handle, invisible } of texts)
        if (invisible) engine.FPDFTextObj_SetTextRenderMode(handle, FILLED);
      const open = picture(false);
      if (!bare || !open) return [];
      const drawn = among.filter(({ letter, why }) => why === 'unpainted' || differ(open, bare, letter));
      const asked = drawn.filter(({ mayShow }) => mayShow);
      if (asked.length === 0) return drawn;
      // The letters alone, in ink: what lies under them does not count either.
      show(near, false);
      for (const { handle } of texts) engine.FPDFPageObj_SetFillColor(handle, 0, 0, 0, 255);
      const inked = picture(false);
      show(texts, false);
      const blank = picture(false);
      if (!inked || !blank) return drawn;
      const notShown = notShownIn({ whole: whole!, bare: blank, open: inked, scale }, asked);
      return drawn.filter((suspect) => !suspect.mayShow || notShown(suspect));
    }
  });
  return found ?? [];
}
