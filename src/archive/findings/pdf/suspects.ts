/** Letters that may be unseen, and why: each reason needs a proof of its own. */
import { shareInside } from '../../ingest/word-box-files.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { Bands } from './bands.ts';
import type { Annotation } from './covering-notes.ts';
import { alike, isPaperOf, SPECK, textsOverTexts } from './may-hide.ts';
import type { Painted } from './painted.ts';

type Kind = HiddenFinding['kind'];

/**
 * - `marked`: under a redaction that is not applied; nothing is to be proved.
 * - `outside`: beyond the edge of its clip path, or too small to be read; nothing is to be proved.
 * - `covered`: something lies over it as a whole.
 * - `buried`: an opaque shape lies over it and over its scan; that nothing is written there again is to be proved.
 * - `patched`: another picture lies over it and over its scan; that it hides the scan is to be proved.
 * - `touched`: something lies over a part of it, or over a box that is larger than it.
 * - `unpainted`: it paints nothing and no picture is there that it may be the text of.
 * - `camouflaged`: it may have the colour of what is under it.
 * - `typed-over`: another letter as large is in its place; this needs no proof.
 * - `veiled`: by a mask, a shaped clip path, a layer.
 */
export interface Suspect {
  letter: PdfLetter;
  kind: Kind;
  why:
    | 'marked'
    | 'outside'
    | 'covered'
    | 'buried'
    | 'patched'
    | 'touched'
    | 'unpainted'
    | 'camouflaged'
    | 'typed-over'
    | 'veiled';
  /** Whether what lies there may show the words itself: a picture does, and letters drawn as shapes. */
  mayShow?: boolean;
  /** The pictures that lie over its scan, by their place in the order of painting. */
  patches?: number[];
}

/** What covers more than this of a letter hides it: one shape, or strips that lie side by side. */
const COVERED = 0.6;
/** What covers less than this of a letter leaves it to be read. */
const TOUCHED = 0.25;
/** Of a letter of which less than this is inside, nothing can be read. */
const OUTSIDE = 0.15;

interface Cover {
  kind: Kind;
  box: Box;
  loose?: boolean | undefined;
}

const UNCOVERED = { share: 0, loose: false };

/** The share of a letter that is covered, and the kind of the largest cover. */
function coverOf(covers: Cover[], letter: PdfLetter): { kind?: Kind; share: number; loose: boolean } {
  if (covers.length === 0) return UNCOVERED;
  let kind: Kind | undefined;
  let [most, all] = [0, 0];
  let loose = true;
  for (const one of covers) {
    const share = shareInside(letter.core, one.box);
    if (share <= 0) continue;
    all += share;
    if (!one.loose) loose = false;
    if (share >= most) [kind, most] = [one.kind, share];
  }
  return { ...(kind && { kind }), share: all, loose };
}

/** Whether pictures cover a letter as a whole. */
const coverOfAll = (pictures: Painted[], letter: PdfLetter): boolean =>
  coverOf(
    pictures.map(({ box }) => ({ box, kind: 'text-under-image' as const })),
    letter,
  ).share > COVERED;

/** What is known of a page. */
export interface SeenPage {
  painted: Painted[];
  annotations: Annotation[];
  letters: PdfLetter[];
  /** The size of the page, in points. */
  width: number;
  height: number;
}

/** The last thing over a letter where it is a shape much larger than it: no outline of a letter, and no scan. */
function liesUnderShape(letter: PdfLetter, later: Painted[]): Painted | undefined {
  const last = later.findLast(({ box }) => shareInside(letter.core, box) > 0);
  if (last?.what !== 'fill') return undefined;
  const larger = last.box[2] * last.box[3] > 3 * letter.box[2] * letter.box[3];
  return last.loose || (larger && shareInside(letter.core, last.box) > 0.9) ? last : undefined;
}

/** The share of a letter under another that is about as large and was painted later, 0 to 1. */
function typedOver(
  letter: PdfLetter,
  text: Painted,
  over: Bands<PdfLetter>,
  texts: Map<number, Painted>,
): number {
  let most = 0;
  for (const other of over.near(letter.core)) {
    const later = (texts.get(other.object)?.order ?? -1) > text.order;
    const large = other.box[3] > 0.6 * letter.box[3] && other.box[3] < 2.5 * letter.box[3];
    if (later && large && !other.slanted && other.character !== letter.character)
      most = Math.max(most, shareInside(letter.core, other.box));
  }
  return most;
}

/** All letters that may be unseen. */
export function suspectsAmong({ painted, annotations, letters, width, height }: SeenPage): Suspect[] {
  const page: Box = [0, 0, width, height];
  const texts = new Map<number, Painted>();
  for (const one of painted) if (one.what === 'text') texts.set(one.handle, one);
  const covers = new Bands(painted.filter(({ what }) => what === 'fill' || what === 'image'));
  const notes = annotations.flatMap(({ kind, boxes }) => boxes.map((box) => ({ kind, box })));
  const under = textsOverTexts([...texts.values()]);
  const over = under.size > 0 ? new Bands(letters) : undefined;
  const suspects: Suspect[] = [];
  for (const letter of letters) {
    if (letter.box[2] <= 0 || letter.box[3] <= 0) continue;
    const text = texts.get(letter.object);
    const note = coverOf(notes, letter);
    if (note.kind === 'unapplied-redaction' && note.share > COVERED) {
      suspects.push({ letter, kind: note.kind, why: 'marked' });
      continue;
    }
    // What lies beyond the page is in no text and in no copy.
    if (shareInside(letter.box, page) < OUTSIDE) continue;
    if ((text?.clip && shareInside(letter.box, text.clip) < OUTSIDE) || (text?.size ?? Infinity) < SPECK) {
      suspects.push({ letter, kind: 'unseen-text', why: 'outside' });
      continue;
    }
    if (note.kind && note.share > TOUCHED) {
      suspects.push({ letter, kind: note.kind, why: note.share > COVERED ? 'covered' : 'touched' });
      continue;
    }
    if (!text) continue;
    const near = covers.near(letter.core);
    // A text that is not shown lies over its scan as often as under it: its order says nothing.
    const later = near.filter(
      ({ what, order }) => order > text.order || (text.invisible && what === 'image'),
    );
    const cover = coverOf(
      later.map(({ what, box, loose }) => ({
        box,
        loose,
        kind: what === 'image' ? ('text-under-image' as const) : ('text-under-rectangle' as const),
      })),
      letter,
    );
    if (cover.kind && cover.share > TOUCHED) {
      const whole = cover.share > COVERED && !cover.loose;
      const shape = liesUnderShape(letter, later);
      const scanned = text.invisible && near.some(({ what }) => what === 'image');
      const buried = scanned && shape && !shape.veiled && !shape.loose;
      const pictures = near.filter(({ what }) => what === 'image');
      const patched = scanned && !buried && pictures.length > 1 && coverOfAll(pictures.slice(1), letter);
      // A scan shows the words of which it has the text: what does not hide it hides nothing.
      suspects.push({
        letter,
        kind: scanned && !buried ? 'text-under-image' : cover.kind,
        why: buried ? 'buried' : patched ? 'patched' : whole ? 'covered' : 'touched',
        ...(patched && { patches: pictures.slice(1).map(({ order }) => order) }),
        mayShow: text.invisible || !shape || shape.veiled === true,
      });
    } else if (text.invisible) {
      const onShape = near.some(({ what }) => what === 'fill');
      suspects.push({
        letter,
        kind: onShape ? 'text-under-rectangle' : 'unseen-text',
        why: 'unpainted',
        mayShow: true,
      });
    } else if (over && under.has(text) && typedOver(letter, text, over, texts) > TOUCHED) {
      const crossed = typedOver(letter, text, over, texts) > COVERED;
      suspects.push({
        letter,
        kind: crossed ? 'cross-hatching' : 'unseen-text',
        why: crossed ? 'typed-over' : 'touched',
      });
    } else if (text.veiled) suspects.push({ letter, kind: 'unseen-text', why: 'veiled' });
    else {
      const ground = near.findLast(({ box }) => shareInside(letter.core, box) > COVERED);
      if (ground && !isPaperOf(ground) && alike(ground, text))
        suspects.push({
          letter,
          kind: ground.what === 'image' ? 'text-under-image' : 'dark-highlight',
          why: 'camouflaged',
        });
    }
  }
  return suspects;
}
