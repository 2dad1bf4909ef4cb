/** Whether a page can hide letters at all: told from what is painted, before its letters are looked at. */
import { shareInside } from '../boxes.ts';
import type { Annotation } from './covering-notes.ts';
import { Bands } from './bands.ts';
import type { Painted } from './painted.ts';

/** Colours that differ by less than this are one to the eye. */
const ALIKE = 40;
/** Letters smaller than this, in points, are not read: they are specks. */
export const SPECK = 0.8;

/** Whether two things have about one colour, or may have. */
export const alike = (one: Painted, other: Painted): boolean =>
  !one.colour ||
  !other.colour ||
  one.colour.every((value, index) => Math.abs(value - other.colour![index]!) < ALIKE);

/** Shapes that a text of the page may be lost on. White paper is one, and is no finding. */
export const isPaperOf = ({ colour }: Painted): boolean => colour?.every((value) => value > 225) ?? false;

/** Whether anything on a page can hide letters: without it, the letters need not be looked at. */
export function mayHide({
  painted,
  annotations,
}: {
  painted: Painted[];
  annotations: Annotation[];
}): boolean {
  if (annotations.length > 0) return true;
  let texts = 0;
  for (const { what, clip, veiled, invisible, size = Infinity, box, sloping } of painted) {
    if (what === 'image' || (what === 'line' && sloping! > 0)) return true;
    if (what === 'fill' && texts > 0) return true;
    if (what !== 'text') continue;
    texts += 1;
    if (veiled || invisible || size < SPECK) return true;
    if (clip && shareInside(box, clip) < 0.99) return true;
  }
  return onLikeGround(painted) || textsOverTexts(painted).size > 0;
}

/** Whether a text is painted on a shape of about its colour. */
function onLikeGround(painted: Painted[]): boolean {
  const fills = painted.filter((one) => one.what === 'fill' && !isPaperOf(one));
  if (fills.length === 0) return false;
  const bands = new Bands(fills);
  return painted.some(
    (text) =>
      text.what === 'text' &&
      bands.near(text.box).some((fill) => fill.order < text.order && alike(fill, text)),
  );
}

/** A text that lies over another is at least so wide, in points, where it does. */
const LEAST_OVER = 4;

/** The texts over which others lie, as a whole or in part: neighbours in a line touch, and are none. */
export function textsOverTexts(painted: Painted[]): Set<Painted> {
  const texts = painted.filter(({ what, box }) => what === 'text' && box[2] > 0 && box[3] > 0);
  const under = new Set<Painted>();
  if (texts.length < 2) return under;
  const bands = new Bands(texts);
  for (const text of texts)
    for (const other of bands.near(text.box)) {
      if (other.order <= text.order) continue;
      const high =
        Math.min(text.box[1] + text.box[3], other.box[1] + other.box[3]) -
        Math.max(text.box[1], other.box[1]);
      const wide =
        Math.min(text.box[0] + text.box[2], other.box[0] + other.box[2]) -
        Math.max(text.box[0], other.box[0]);
      if (high > 0.5 * text.box[3] && wide > LEAST_OVER) under.add(text);
    }
  return under;
}
