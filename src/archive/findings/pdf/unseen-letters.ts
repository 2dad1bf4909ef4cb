/**
 * The letters of a page that no reader sees, whatever hides them. The page is painted with its texts and without: a
 * letter that makes no difference is not seen. What lies over it, or beside it, says only how it is called.
 */
import { shareInside } from '../../reading/boxes.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import { lettersOn, type PdfLetter } from '../../reading/pdf/letters.ts';
import { paintLoaded, type Pixels } from '../../reading/pdf/paint.ts';
import { withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import { Bands } from './bands.ts';
import { annotationsOn, type Annotation } from './covering-notes.ts';
import { grouped, wordsIn } from './groups.ts';
import { kindOf, mayBeShown } from './kind-of-letter.ts';
import { difference, isDark, isOneColour, isPaper, shareSeen } from './page-pixels.ts';
import { paintedOn, type Painted } from './painted.ts';
import { misreadLetters } from './misread-fonts.ts';
import { spokenOn } from './spoken-words.ts';
import { notShownIn } from './shown-in-picture.ts';

type Kind = HiddenFinding['kind'];

/** Pixels for a point of the page: letters of six points are still seen apart from their ground. */
const SCALE = 2;
/** Points of a page that is painted larger since its units are. */
const WIDEST = 1200;
/** Ink that differs by less than this from its ground, of 255, is not read; large letters are, in less. */
const INK = 25;
const LARGE = 24;
/** Letters smaller than this, in points, are not read, whether they are set or drawn so; capitals have this share of it. */
const SMALLEST = 2;
const TALLEST = 0.8;
/** Of a letter of which less than this is on the page nothing is read. */
const MOST = 0.6;
/** Nor of one more of which is under another. */
const TYPED_OVER = 0.35;

/** Of a word of which less of the ink is seen than this, the rest is guessed at best. */
const LEAST_SEEN = 0.62;

/** All that a page is judged by. */
export interface LookedAt {
  painted: Painted[];
  tooMuch: boolean;
  annotations: Annotation[];
  letters: PdfLetter[];
  unseen: Map<PdfLetter, Kind>;
  /** Letters that a picture may show in another face or place than its text says. */
  mayBeRead: Set<PdfLetter>;
  /** Letters that are not painted, or under a picture that seems to show them. */
  shown: Set<PdfLetter>;
  /** Unseen letters that are on the screen, and on a layer that is not printed. */
  unprinted: Set<PdfLetter>;
  /** What is said of parts of the page, and not drawn. */
  spoken: Map<string, Painted[]>;
  width: number;
  height: number;
}

/**
 * Looks at a page (from 1). Undefined where there is nothing that may be hidden.
 * @param options.notes whether its notes are painted: they hide words, and are in no copy
 * @param options.layered whether the document has layers: what is on one may be unseen
 * @param options.unit how many points a unit of the page has
 */
export async function lookAt(
  pdf: OpenPdf,
  number: number,
  { notes = true, layered = false, unit = 1 }: { notes?: boolean; layered?: boolean; unit?: number } = {},
): Promise<LookedAt | undefined> {
  return withPage(pdf, number, (page, width, height) => {
    const { engine } = pdf;
    const { painted, tooMuch } = paintedOn(pdf, page);
    const annotations = annotationsOn(pdf, page);
    const all = lettersOn(pdf, page);
    const doubted = notes ? misreadLetters(pdf, all) : [];
    const spoken = notes ? spokenOn(pdf, painted) : new Map<string, Painted[]>();
    if (all.length === 0 && annotations.length === 0 && spoken.size === 0 && !tooMuch) return undefined;
    const letters = all.filter(({ box }) => box[2] > 0 && box[3] > 0);
    const seen = { painted, tooMuch, annotations, letters, spoken, width, height };
    const texts = new Map(
      painted.flatMap((one) => (one.what === 'text' ? [[one.handle, one] as const] : [])),
    );
    const objects = new Bands(painted.filter(({ what }) => what === 'fill' || what === 'image'));
    const covers = new Bands(painted.filter(({ what }) => what !== 'text'));
    const wide = Math.round(Math.max(width, Math.min(width * unit, WIDEST)) * SCALE);
    const picture = (annotated = notes, printed = false) =>
      paintLoaded(pdf, page, { width, height }, wide, annotated, printed);
    const show = (objects: Iterable<Painted>, shown: boolean) => {
      for (const { handle } of objects) engine.FPDFPageObj_SetIsActive(handle, shown);
    };
    const whole = picture();
    const onPaper = layered ? picture(false, true) : undefined;
    // What lies between two texts hides the lower one: the upper one stays while that is looked at.
    const lower = new Set([...texts.values()].filter((text) => liesUnder(text, covers)));
    show(lower, false);
    const above = lower.size > 0 && lower.size < texts.size ? picture() : undefined;
    show(texts.values(), false);
    const without = picture();
    const barePaper = onPaper && picture(false, true);
    const unprinted = new Set<PdfLetter>();
    if (tooMuch || !whole || !without)
      return { ...seen, unseen: new Map(), mayBeRead: new Set(), shown: new Set(), unprinted };
    const scale = whole.width / width;
    const around: Around = {
      width,
      height,
      whole,
      without,
      above,
      lower,
      scale,
      texts,
      tallest: tallestOf(letters),
      over: new Bands(letters),
      smallest: SMALLEST / unit,
    };
    const unseen = new Map<PdfLetter, Kind>();
    const asked: PdfLetter[] = [];
    const between: PdfLetter[] = [];
    const partly: PdfLetter[] = [];
    const noteOver = (letter: PdfLetter, most: number) =>
      notes
        ? annotations.find(({ boxes }) => boxes.some((box) => shareInside(letter.core, box) > most))
        : undefined;
    for (const letter of letters) {
      const near = objects.near(letter.core);
      const note = noteOver(letter, MOST);
      const marked = note?.kind === 'unapplied-redaction' || note?.filled;
      const why = marked ? 'unseen' : reasonOf(letter, around);
      if (!why && onPaper && barePaper && difference(onPaper, barePaper, scale, letter.core) < INK / 3) {
        unseen.set(letter, 'unseen-text');
        unprinted.add(letter);
      }
      if (!why && !letter.slanted && (noteOver(letter, 0) || isUnder(letter, around, covers)))
        partly.push(letter);
      if (!why) continue;
      unseen.set(
        letter,
        why === 'crossed' ? 'cross-hatching' : kindOf(letter, near, covers, note, texts.get(letter.object)),
      );
      // What a picture, or letters drawn as shapes, may show is no letter that nobody sees.
      const place = letter.slanted ? letter.core : letter.box;
      const plain = isOneColour(whole, scale, place) || isDark(whole, scale, place);
      if (why !== 'unseen' || marked || !mayBeShown(letter, near, texts)) continue;
      // Between two lines of a scan there is paper: its text may lie that far beside its words.
      if (!plain) asked.push(letter);
      else if (isPaper(whole, scale, place)) between.push(letter);
    }
    const mayBeRead = new Set([...asked, ...between]);
    const shown = new Set<PdfLetter>();
    if (asked.length > 0 || partly.length > 0) {
      // The letters alone, in ink, are compared with what is seen.
      show(painted, false);
      const blank = picture(false);
      show(texts.values(), true);
      for (const { handle } of texts.values()) {
        engine.FPDFTextObj_SetTextRenderMode(handle, 0);
        engine.FPDFPageObj_SetFillColor(handle, 0, 0, 0, 255);
      }
      const inked = picture(false);
      if (blank && inked) {
        const hidden = notShownIn({ whole, bare: blank, open: inked, scale }, asked);
        for (const letter of asked)
          if (!hidden.has(letter)) {
            unseen.delete(letter);
            shown.add(letter);
          }
        for (const letter of mostlyCovered(partly, (one) =>
          shareSeen(whole, bareOf(one, around), { blank, inked }, scale, one.box, INK),
        ))
          unseen.set(
            letter,
            kindOf(letter, objects.near(letter.core), covers, noteOver(letter, 0), texts.get(letter.object)),
          );
      }
    }
    for (const letter of doubted)
      if (!unseen.has(letter)) {
        unseen.set(letter, 'unseen-text');
        mayBeRead.add(letter);
      }
    return { ...seen, unseen, mayBeRead, shown, unprinted };
  });
}

interface Around {
  width: number;
  height: number;
  whole: Pixels;
  without: Pixels;
  /** The page without the texts under a shape or a picture, where there are others. */
  above: Pixels | undefined;
  lower: Set<Painted>;
  scale: number;
  texts: Map<number, Painted>;
  /** How large the largest letter of each text is. */
  tallest: Map<number, number>;
  over: Bands<PdfLetter>;
  /** Units of the page below which letters are not read. */
  smallest: number;
}

/** The height or breadth of the largest letter of each text that has letters or figures. */
function tallestOf(letters: PdfLetter[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { object, character, box } of letters)
    if (/[\p{L}\p{N}]/u.test(character)) found.set(object, Math.max(found.get(object) ?? 0, box[2], box[3]));
  return found;
}

/** Why a letter is not seen, or undefined where it is. */
function reasonOf(letter: PdfLetter, around: Around): 'away' | 'unseen' | 'crossed' | undefined {
  const { box, core } = letter;
  const text = around.texts.get(letter.object);
  const { smallest } = around;
  if ((text?.size ?? smallest) < smallest) return 'away';
  if ((around.tallest.get(letter.object) ?? smallest) < TALLEST * smallest) return 'away';
  if (shareInside(box, [0, 0, around.width, around.height]) < MOST) return 'away';
  const ink = Math.min(box[2], box[3]) >= LARGE || box[3] >= LARGE ? INK / 3 : INK;
  const bare = bareOf(letter, around);
  const { whole, scale, over, texts } = around;
  if (text?.invisible) {
    // What is seen at its place are other letters.
    const others = over.near(box).filter(({ object }) => texts.get(object)?.invisible === false);
    if (others.length > 0)
      return others.some((one) => one.character === letter.character && shareInside(box, one.box) > 0.7)
        ? undefined
        : 'unseen';
  }
  if (difference(whole, bare, scale, core) < ink || isDark(whole, scale, box))
    return text && bare === around.above && isWrittenAgain(letter, text, around) ? undefined : 'unseen';
  return around.over.some(core, (other) => liesOver(other, letter, around.texts)) ? 'crossed' : undefined;
}

/** The page without the text of a letter, and with those over what may cover it. */
function bareOf(letter: PdfLetter, { texts, lower, above, without }: Around): Pixels {
  const text = texts.get(letter.object);
  return (text && lower.has(text) && above) || without;
}

/** Whether something lies over a letter, or over a part of it, and the letter is not written again over that. */
function isUnder(letter: PdfLetter, around: Around, covers: Bands<Painted>): boolean {
  const text = around.texts.get(letter.object);
  if (!text || !covers.some(letter.box, ({ order }) => order > text.order)) return false;
  return !isWrittenAgain(letter, text, around);
}

/** Whether a shape, a line or a picture lies over a text, or over a part of it. */
const liesUnder = (text: Painted, objects: Bands<Painted>): boolean =>
  objects.some(text.box, ({ order }) => order > text.order);

/**
 * Whether a letter is written again over what covers it. Where a whole text is, the engine gives the letters of one
 * of the two.
 */
function isWrittenAgain(letter: PdfLetter, { order }: Painted, { texts, over }: Around): boolean {
  const there = over.near(letter.box).filter((other) => shareInside(letter.box, other.box) > 0.5);
  if (
    there.some(
      ({ object, character }) => character === letter.character && (texts.get(object)?.order ?? 0) > order,
    )
  )
    return true;
  return [...texts.values()].some(
    (text) =>
      text.order > order &&
      !text.invisible &&
      shareInside(letter.box, text.box) > 0.5 &&
      !over.some(text.box, ({ object }) => object === text.handle),
  );
}

/** Whether a letter is typed over another one, about as large. */
function liesOver(other: PdfLetter, letter: PdfLetter, texts: Map<number, Painted>): boolean {
  if (other.character === letter.character || other.slanted) return false;
  const later = (texts.get(other.object)?.order ?? -1) > (texts.get(letter.object)?.order ?? -1);
  const large = other.box[3] > 0.6 * letter.box[3] && other.box[3] < 4 * letter.box[3];
  return later && large && shareInside(letter.core, other.box) > TYPED_OVER;
}

/** The letters of words of which next to nothing of the ink is seen. One letter at the edge of a bar is no word. */
function mostlyCovered(
  letters: PdfLetter[],
  seenOf: (letter: PdfLetter) => { seen: number; ink: number },
): PdfLetter[] {
  return grouped(letters)
    .flatMap(wordsIn)
    .filter((word) => {
      const all = word.length < 2 ? [] : word.map(seenOf);
      const sum = (of: 'seen' | 'ink') => all.reduce((before, one) => before + one[of], 0);
      return sum('seen') < LEAST_SEEN * sum('ink');
    })
    .flat();
}
