/**
 * How high a frame has to be for a part of the site, in CSS pixels, on a phone and on a wide page. Lengths of lines are
 * estimated generously at build: a part that seems to need a line more than it does has a little room below it, and
 * nothing has to be scrolled.
 */
import { wrapText } from '../charts/text-width.ts';
import { EMBED_WIDTHS, type EmbedHeights } from './embed-code.ts';

/** The space beside what is shown, as `layouts/Embed.astro` has it. */
const SIDES = 28;
const ABOVE_AND_BELOW = 24;
/** The letters of the reader's system may be wider than those of the site, for which widths are measured. */
const WIDER = 1.1;

export const linesHeight = (text: string, width: number, size: number, leading: number): number =>
  wrapText(text, width, size * WIDER).length * size * leading;

/** @param heights the heights of the pieces from top to bottom, for the width of what is shown */
export function embedHeights(heights: (width: number) => number[]): EmbedHeights {
  const [narrow, wide] = EMBED_WIDTHS.map((width) => {
    const sum = heights(width - SIDES).reduce((all, one) => all + one, ABOVE_AND_BELOW);
    return Math.ceil(sum / 10) * 10;
  }) as [number, number];
  return { narrow, wide };
}
