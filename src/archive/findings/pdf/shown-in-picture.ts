/** Whether the picture of a page shows the letters under it, as a scan does over its own text. */
import { around } from '../../reading/boxes.ts';
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import type { Pixels } from '../../reading/pdf/paint.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { grouped } from './groups.ts';
import { lightsIn } from './page-pixels.ts';

/** Pictures of one page, of one size. */
interface Pictures {
  /** As a reader sees it. */
  whole: Pixels;
  /** Without the letters and what lies over them. */
  bare: Pixels;
  /** With the letters, without what lies over them. */
  open: Pixels;
  /** Pixels for a point. */
  scale: number;
}

/** Points that a scan may lie beside its text, across and down. */
const ASTRAY = [3, 2] as const;
/** What is shown agrees with the letters by more than this, of 1: another face, blur and chance are allowed for. */
const AGREEING = 0.2;

/** The letters of which nothing is seen, nor of those beside them. */
export function notShownIn(pictures: Pictures, letters: PdfLetter[]): Set<PdfLetter> {
  const hidden = new Set<PdfLetter>();
  for (const group of grouped(letters)) {
    const box = around(group.map(({ box: one }) => one));
    const count = Math.max(1, box[2] * box[3]);
    if (agreement(pictures, box) < AGREEING + 1.5 / Math.sqrt(count))
      for (const letter of group) hidden.add(letter);
  }
  return hidden;
}

/**
 * How far the light and the dark of a place of the picture follow the letters: the greatest correlation
 * (Pearson's) of both, point by point, for all ways in which one may lie a little beside the other.
 */
function agreement({ whole, bare, open, scale }: Pictures, box: Box): number {
  const [across, down] = [Math.max(1, Math.round(box[2])), Math.max(1, Math.round(box[3]))];
  const ink = (x: number, y: number) => Math.abs(light(open, scale, x, y) - light(bare, scale, x, y));
  const letters: number[] = [];
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) letters.push(ink(box[0] + x, box[1] + y));
  const wide = across + 2 * ASTRAY[0];
  const shown: number[] = [];
  for (let y = -ASTRAY[1]; y < down + ASTRAY[1]; y += 1)
    for (let x = -ASTRAY[0]; x < across + ASTRAY[0]; x += 1)
      shown.push(light(whole, scale, box[0] + x, box[1] + y));
  let most = 0;
  for (let dy = 0; dy <= 2 * ASTRAY[1]; dy += 1)
    for (let dx = 0; dx <= 2 * ASTRAY[0]; dx += 1)
      most = Math.max(
        most,
        Math.abs(
          correlation(
            letters,
            (index) => shown[(Math.floor(index / across) + dy) * wide + (index % across) + dx]!,
          ),
        ),
      );
  return most;
}

/** How light a point of the page is, 0 to 255; what is beside the page is as light as paper. */
function light(pixels: Pixels, scale: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)].map((at) => at / scale) as [
    number,
    number,
  ];
  const lights = lightsIn(pixels, scale, [left, top, Math.max(1, scale) / scale, Math.max(1, scale) / scale]);
  return lights.length === 0 ? 255 : lights.reduce((sum, one) => sum + one, 0) / lights.length;
}

/** Pearson’s correlation of numbers with others, by their place: -1 to 1, and 0 where one of both never changes. */
export function correlation(one: number[], other: (index: number) => number): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  one.forEach((value, index) => {
    const second = other(index);
    a += value;
    b += second;
    aa += value * value;
    bb += second * second;
    ab += value * second;
  });
  const n = one.length;
  const spread = Math.sqrt((aa - (a * a) / n) * (bb - (b * b) / n));
  return spread > 0 ? (ab - (a * b) / n) / spread : 0;
}
