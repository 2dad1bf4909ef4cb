/** Whether a page can hide letters at all: judged by what is painted, before its letters are looked at. */
import { shareInside } from '../../ingest/word-box-files.ts';
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
  const texts = painted.filter(({ what }) => what === 'text');
  for (const { clip, veiled, invisible, size = Infinity, box } of texts)
    if (veiled || invisible || size < SPECK || (clip && shareInside(box, clip) < 0.99)) return true;
  const bands = new Bands(texts);
  for (const { what, order, box, sloping } of painted)
    if (
      what === 'fill'
        ? bands.some(box, (text) => text.order < order)
        : (what === 'image' || (what === 'line' && sloping! > 0)) && bands.some(box, () => true)
    )
      return true;
  return onLikeGround(painted) || textsOverTexts(texts, bands).size > 0;
}

/** Whether a text is painted on a shape of about its colour. */
function onLikeGround(painted: Painted[]): boolean {
  const fills = painted.filter((one) => one.what === 'fill' && !isPaperOf(one));
  if (fills.length === 0) return false;
  const bands = new Bands(fills);
  return painted.some(
    (text) =>
      text.what === 'text' && bands.some(text.box, (fill) => fill.order < text.order && alike(fill, text)),
  );
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
