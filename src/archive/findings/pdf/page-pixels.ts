/** What the picture of a page shows at a place. Places are in points; `scale` is pixels for a point. */
import { wider } from '../../reading/boxes.ts';
import type { Pixels } from '../../reading/pdf/paint.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';

/**
 * Whether a pixel of a place is so, by where its colours are in the data: the first that is so ends the search.
 * @param inner whether pixels that are partly in the place are left out
 */
function somePixel(
  { width, height, channels }: Pixels,
  scale: number,
  [left, top, across, down]: Box,
  is: (at: number) => unknown,
  inner = false,
): boolean {
  const [first, last] = inner ? [Math.ceil, Math.floor] : [Math.floor, Math.ceil];
  const right = Math.min(width, last((left + across) * scale));
  const bottom = Math.min(height, last((top + down) * scale));
  for (let y = Math.max(0, first(top * scale)); y < bottom; y += 1)
    for (let x = Math.max(0, first(left * scale)); x < right; x += 1)
      if (is((y * width + x) * channels) === true) return true;
  return false;
}

/** How light a pixel is to the eye, of 255 (Rec. 709): blue is the darkest of the three. */
const lightAt = ({ data }: Pixels, at: number): number =>
  0.21 * data[at]! + 0.72 * data[at + 1]! + 0.07 * data[at + 2]!;

/** The light of each pixel inside a place, row by row. */
export function lightsIn(pixels: Pixels, scale: number, box: Box): number[] {
  const lights: number[] = [];
  somePixel(pixels, scale, box, (at) => void lights.push(lightAt(pixels, at)), true);
  return lights;
}

/** Colours that differ by less than this, of 255, are one to the eye. */
const ONE = 40;

/** Whether a place of the picture shows one colour: no letter is to be seen there. */
export function isOneColour(pixels: Pixels, scale: number, box: Box): boolean {
  const [least, most] = [
    [255, 255, 255],
    [-1, -1, -1],
  ];
  somePixel(
    pixels,
    scale,
    wider(box, -0.1 * box[2], -0.1 * box[3]),
    (at) => {
      for (let colour = 0; colour < 3; colour += 1) {
        const value = pixels.data[at + colour]!;
        if (value < least[colour]!) least[colour] = value;
        if (value > most[colour]!) most[colour] = value;
      }
    },
    true,
  );
  return most[0]! >= 0 && most.every((value, colour) => value - least[colour]! < ONE);
}

/** Light, of 255, below which black and another dark colour are one to the eye. */
const DARK = 45;

/** Whether a place is so dark all over that no letter is read there, of whatever colour it is. */
export const isDark = (pixels: Pixels, scale: number, box: Box): boolean =>
  !somePixel(pixels, scale, box, (at) => lightAt(pixels, at) >= DARK);

/** The least value that a colour of paper has, of 255. */
const PAPER = 225;

/** Whether the middle of a place is as light as paper. */
export const isPaper = (pixels: Pixels, scale: number, box: Box): boolean =>
  !somePixel(pixels, scale, [box[0] + box[2] / 2, box[1] + box[3] / 2, 0.01, 0.01], (at) =>
    [0, 1, 2].some((colour) => pixels.data[at + colour]! < PAPER),
  );

/** The difference between two pixels, of 255, to the eye (Rec. 601). */
function apart(one: Pixels, other: Pixels, at: number): number {
  const by = (colour: number) => Math.abs(one.data[at + colour]! - other.data[at + colour]!);
  return 0.3 * by(0) + 0.59 * by(1) + 0.11 * by(2);
}

/** The greatest difference between two pictures of a page at a place. */
export function difference(one: Pixels, other: Pixels, scale: number, box: Box): number {
  let most = 0;
  somePixel(one, scale, box, (at) => void (most = Math.max(most, apart(one, other, at))));
  return most;
}

/** Pixels of which no colour differs by more than this look the same. */
const SAME = 8;

/** Whether two pictures of one page show the same at a place. */
export const areSame = (one: Pixels, other: Pixels, scale: number, box: Box): boolean =>
  !somePixel(one, scale, box, (at) =>
    [0, 1, 2].some((colour) => Math.abs(one.data[at + colour]! - other.data[at + colour]!) > SAME),
  );

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
  somePixel(whole, scale, box, (at) => {
    const share = apart(alone.inked, alone.blank, at) / 255;
    ink += share;
    if (share > 0 && apart(whole, bare, at) >= least * share) seen += share;
  });
  return { seen, ink };
}

/** Writes black over places. What was there is gone from the pixels. */
export function burn(pixels: Pixels, scale: number, boxes: Box[]): void {
  const { data, channels } = pixels;
  for (const box of boxes)
    somePixel(pixels, scale, box, (at) => {
      data.fill(0, at, at + 3);
      if (channels === 4) data[at + 3] = 255;
    });
}
