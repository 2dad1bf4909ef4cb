/** How much of the ink of letters is seen: two pictures of a page, with its letters and without, are compared. */
import type { Pixels } from '../../reading/pdf/paint.ts';
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { grouped, wordsIn } from './groups.ts';

/** Of a word of which less of the ink is seen than this, the rest is guessed at best. */
const LEAST_SEEN = 0.62;

/** Calls `use` for each pixel of a place, with its place in the data of two pictures of one size. */
function eachPixel({ width, height, channels }: Pixels, scale: number, box: Box, use: (at: number) => void) {
  const right = Math.min(width, Math.ceil((box[0] + box[2]) * scale));
  const bottom = Math.min(height, Math.ceil((box[1] + box[3]) * scale));
  for (let y = Math.max(0, Math.floor(box[1] * scale)); y < bottom; y += 1)
    for (let x = Math.max(0, Math.floor(box[0] * scale)); x < right; x += 1) use((y * width + x) * channels);
}

/** The difference between two pixels, of 255, to the eye (Rec. 601). */
function apart(one: Pixels, other: Pixels, at: number): number {
  const by = (colour: number) => Math.abs(one.data[at + colour]! - other.data[at + colour]!);
  return 0.3 * by(0) + 0.59 * by(1) + 0.11 * by(2);
}

/** The greatest difference between two pictures of a page at a place. */
export function difference(one: Pixels, other: Pixels, scale: number, box: Box): number {
  let most = 0;
  eachPixel(one, scale, box, (at) => (most = Math.max(most, apart(one, other, at))));
  return most;
}

/**
 * How much of the ink of a letter makes a difference on the page, and how much it has.
 * @param alone the letters in black with nothing else on the page, and the page without them
 * @param least difference that is seen where a pixel is all ink
 */
export function shareSeen(
  whole: Pixels,
  bare: Pixels,
  alone: { inked: Pixels; blank: Pixels },
  scale: number,
  box: Box,
  least: number,
): { seen: number; ink: number } {
  let [seen, ink] = [0, 0];
  eachPixel(whole, scale, box, (at) => {
    const share = apart(alone.inked, alone.blank, at) / 255;
    ink += share;
    if (share > 0 && apart(whole, bare, at) >= least * share) seen += share;
  });
  return { seen, ink };
}

/** The letters of words of which next to nothing of the ink is seen. One letter at the edge of a bar is no word. */
export function mostlyCovered(
  letters: PdfLetter[],
  seenOf: (letter: PdfLetter) => { seen: number; ink: number },
): PdfLetter[] {
  return grouped(letters)
    .flatMap(wordsIn)
    .filter((word) => {
      if (word.length < 2) return false;
      const all = word.map(seenOf);
      const sum = (of: 'seen' | 'ink') => all.reduce((before, one) => before + one[of], 0);
      return sum('seen') < LEAST_SEEN * sum('ink');
    })
    .flat();
}
