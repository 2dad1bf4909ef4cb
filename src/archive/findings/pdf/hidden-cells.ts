/** Whether something hides what is painted below it, be it letters or not: judged by the picture of a page with and without it. */
import type { Pixels } from '../../reading/pdf/paint.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { areSame, isOneColour } from './page-pixels.ts';
import { correlation } from './shown-in-picture.ts';

/** Points: small enough for a letter to fill one. */
const CELL = 8;
/** What is left of a cell at an edge is looked at from this on. */
const LEAST = 4;
/** Light and dark that agree by more than this, of 1, show what lies below. */
const SHOWING = 0.5;

/**
 * How many cells of a place show nothing of what would be seen there without what lies over them.
 * @param whole the page as a reader sees it; `without` what lies over it
 * @param scale pixels for a point
 */
export function hiddenCells(whole: Pixels, without: Pixels, scale: number, box: Box): number {
  let count = 0;
  const [right, bottom] = [
    Math.min(box[0] + box[2], whole.width / scale),
    Math.min(box[1] + box[3], whole.height / scale),
  ];
  for (let top = Math.max(0, box[1]); top + LEAST <= bottom; top += CELL)
    for (let left = Math.max(0, box[0]); left + LEAST <= right; left += CELL) {
      const cell: Box = [left, top, Math.min(CELL, right - left), Math.min(CELL, bottom - top)];
      if (isOneColour(without, scale, cell) || areSame(whole, without, scale, cell)) continue;
      const [seen, below] = [greys(whole, scale, cell), greys(without, scale, cell)];
      if (correlation(seen, (index) => below[index]!) < SHOWING) count += 1;
    }
  return count;
}

/** The light of each pixel inside a place. */
function greys({ data, width, channels }: Pixels, scale: number, [left, top, across, down]: Box): number[] {
  const found: number[] = [];
  for (let y = Math.ceil(top * scale); y < Math.floor((top + down) * scale); y += 1)
    for (let x = Math.ceil(left * scale); x < Math.floor((left + across) * scale); x += 1) {
      const at = (y * width + x) * channels;
      found.push((data[at]! + data[at + 1]! + data[at + 2]!) / 3);
    }
  return found;
}
