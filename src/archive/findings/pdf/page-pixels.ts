/** What the picture of a page shows at a place. */
import type { Pixels } from '../../reading/pdf/paint.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';

/** Whether a place of the picture shows one colour: no letter is to be seen there. */
export function isOneColour(pixels: Pixels, scale: number, box: Box): boolean {
  const left = Math.max(0, Math.ceil((box[0] + box[2] * 0.1) * scale));
  const right = Math.min(pixels.width - 1, Math.floor((box[0] + box[2] * 0.9) * scale));
  const top = Math.max(0, Math.ceil((box[1] + box[3] * 0.1) * scale));
  const bottom = Math.min(pixels.height - 1, Math.floor((box[1] + box[3] * 0.9) * scale));
  if (right < left || bottom < top) return false;
  const least = [255, 255, 255];
  const most = [0, 0, 0];
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1)
      for (let colour = 0; colour < 3; colour += 1) {
        const value = pixels.data[(y * pixels.width + x) * pixels.channels + colour]!;
        if (value < least[colour]!) least[colour] = value;
        if (value > most[colour]!) most[colour] = value;
      }
  return most.every((value, colour) => value - least[colour]! < 40);
}

/** Light, of 255, below which black and another dark colour are one to the eye. */
const DARK = 45;

/** Whether a place is so dark all over that no letter is read there, of whatever colour it is. */
export function isDark({ data, width, height, channels }: Pixels, scale: number, box: Box): boolean {
  const right = Math.min(width, Math.ceil((box[0] + box[2]) * scale));
  const bottom = Math.min(height, Math.ceil((box[1] + box[3]) * scale));
  for (let y = Math.max(0, Math.floor(box[1] * scale)); y < bottom; y += 1)
    for (let x = Math.max(0, Math.floor(box[0] * scale)); x < right; x += 1) {
      const at = (y * width + x) * channels;
      // Rec. 709: blue is the darkest of the three to the eye.
      if (0.21 * data[at]! + 0.72 * data[at + 1]! + 0.07 * data[at + 2]! >= DARK) return false;
    }
  return true;
}

/** The least value that a colour of paper has, of 255. */
const PAPER = 225;

/** Whether the middle of a place is as light as paper. */
export function isPaper(pixels: Pixels, scale: number, box: Box): boolean {
  const x = Math.min(pixels.width - 1, Math.max(0, Math.round((box[0] + box[2] / 2) * scale)));
  const y = Math.min(pixels.height - 1, Math.max(0, Math.round((box[1] + box[3] / 2) * scale)));
  const at = (y * pixels.width + x) * pixels.channels;
  return [0, 1, 2].every((colour) => pixels.data[at + colour]! >= PAPER);
}

/** Pixels that differ by less than this look the same. */
const SAME = 8;

/** Whether two pictures of one page show the same at a place. */
export function areSame(one: Pixels, other: Pixels, scale: number, box: Box): boolean {
  const left = Math.max(0, Math.floor(box[0] * scale));
  const right = Math.min(one.width, Math.ceil((box[0] + box[2]) * scale));
  const top = Math.max(0, Math.floor(box[1] * scale));
  const bottom = Math.min(one.height, Math.ceil((box[1] + box[3]) * scale));
  if (right <= left || bottom <= top) return false;
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * one.width + left) * 4; at < (y * one.width + right) * 4; at += 1)
      if (Math.abs(one.data[at]! - other.data[at]!) > SAME) return false;
  return true;
}
