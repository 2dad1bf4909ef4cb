/** Whether a page can hide letters at all: judged by what is painted, before its letters are looked at. */
import { shareInside } from '../../ingest/word-box-files.ts';
import type { Annotation } from './covering-notes.ts';
import { Bands } from './bands.ts';
import type { Painted } from './painted.ts';

/** Colours that differ by less than this are one to the eye. */
const ALIKE = 40;
/** Letters smaller than this, in points, are not read. */
export const SMALLEST = 2;

/** How light a colour is to the eye, of 255 (Rec. 601). */
const light = ([red, green, blue]: NonNullable<Painted['colour']>) => 0.3 * red + 0.59 * green + 0.11 * blue;

/** Whether two things are about as light as each other, or may be. */
export const alike = (one: Painted, other: Painted): boolean =>
  !one.colour || !other.colour || Math.abs(light(one.colour) - light(other.colour)) < ALIKE;

/** Whether something is as light as paper, or may be. */
const isLight = ({ colour }: Painted): boolean => !colour || light(colour) > 255 - ALIKE;

/** Whether anything on a page can hide letters: without it, the page need not be painted. */
export function mayHide({
  painted,
  annotations,
  width,
  height,
}: {
  painted: Painted[];
  annotations: Annotation[];
  width: number;
  height: number;
}): boolean {
  if (annotations.length > 0) return true;
  const texts = painted.filter(({ what }) => what === 'text');
  for (const text of texts) {
    const { clip, veiled, invisible, size = Infinity, box } = text;
    if (veiled || invisible || isLight(text) || size < SMALLEST) return true;
    if ((clip && shareInside(box, clip) < 0.99) || shareInside(box, [0, 0, width, height]) < 0.99)
      return true;
  }
  const bands = new Bands(texts);
  for (const one of painted) {
    const { what, order, box, sloping } = one;
    if (what === 'fill' && bands.some(box, (text) => text.order < order || alike(one, text))) return true;
    if ((what === 'image' || (what === 'line' && sloping! > 0)) && bands.some(box, () => true)) return true;
  }
  return textsOverTexts(texts, bands).size > 0;
}

/** A text that lies over another is at least so wide, in points, where it does. */
const LEAST_OVER = 4;

/** The texts over which others lie, as a whole or in part: neighbours in a line touch, and are none. */
export function textsOverTexts(texts: Painted[], bands = new Bands(texts)): Set<Painted> {
  const under = new Set<Painted>();
  for (const text of texts) {
    const [left, top, width, height] = text.box;
    const isOver = ({ order, box }: Painted): boolean => {
      if (order <= text.order) return false;
      const wide = Math.min(left + width, box[0] + box[2]) - Math.max(left, box[0]);
      if (wide <= LEAST_OVER) return false;
      return Math.min(top + height, box[1] + box[3]) - Math.max(top, box[1]) > 0.5 * height;
    };
    if (width > LEAST_OVER && bands.some(text.box, isOver)) under.add(text);
  }
  return under;
}
