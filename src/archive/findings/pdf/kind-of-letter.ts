/** What an unseen letter is called, by what lies over it or beside it, and whether that may be a picture of it. */
import { shareInside } from '../../reading/boxes.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import type { Bands } from './bands.ts';
import type { Annotation } from './covering-notes.ts';
import type { Painted } from './painted.ts';

type Kind = HiddenFinding['kind'];

/** Colours that differ by less than this are one to the eye. */
const ALIKE = 40;
/** A ground has more than this share of a letter. */
const MOST = 0.6;

/** Whether what is near a letter may show it: a picture, and letters drawn as shapes, but not a shape larger than it. */
export function mayBeShown(letter: PdfLetter, near: Painted[], texts: Map<number, Painted>): boolean {
  const text = texts.get(letter.object);
  const last = near.findLast(({ box }) => shareInside(letter.core, box) > 0);
  if (!last || last.what === 'image' || last.veiled || !text || text.invisible) return last !== undefined;
  const larger = last.box[2] * last.box[3] > 3 * letter.box[2] * letter.box[3];
  return !(last.loose || (larger && shareInside(letter.core, last.box) > 0.9));
}

/** How light a colour is to the eye, of 255 (Rec. 601). */
const light = ([red, green, blue]: NonNullable<Painted['colour']>) => 0.3 * red + 0.59 * green + 0.11 * blue;

/** Whether two things are about as light as each other, or may be. */
const alike = (one: Painted, other: Painted): boolean =>
  !one.colour || !other.colour || Math.abs(light(one.colour) - light(other.colour)) < ALIKE;

/** What an unseen letter is called: by what lies over it, or by the ground of its colour. */
export function kindOf(
  letter: PdfLetter,
  near: Painted[],
  covers: Bands<Painted>,
  note: Annotation | undefined,
  text: Painted | undefined,
): Kind {
  if (note) return note.kind;
  const order = text?.order ?? -1;
  const over = (one: Painted) => one.order > order && shareInside(letter.box, one.box) > 0;
  const cover = near.findLast(over) ?? covers.near(letter.box).findLast(over);
  if (cover) return cover.what === 'image' ? 'text-under-image' : 'text-under-rectangle';
  const ground = near.findLast(({ box }) => shareInside(letter.core, box) > MOST);
  if (!ground || !text) return 'unseen-text';
  if (ground.what === 'image') return 'text-under-image';
  if (text.invisible) return 'text-under-rectangle';
  return alike(ground, text) ? 'dark-highlight' : 'unseen-text';
}
