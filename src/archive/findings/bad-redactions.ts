/**
 * Redactions that do not redact: words that no reader sees and that anyone can copy.
 *
 * Two proofs are asked for. Something painted later lies over the letters; and where they stand, the
 * picture of the page shows one colour and no letters. So white words on white, shading behind a table,
 * letters painted after the box, and a text laid under its own scan are no finding.
 */
import { around, shareInside } from '../boxes.ts';
import type { HiddenFinding } from '../page.ts';
import { lettersOn, type Letter } from '../reading/letters.ts';
import { paint, type Pixels } from '../reading/paint.ts';
import { unseenLetters } from './unseen-letters.ts';
import { paintedOn, type Painted } from './painted.ts';
import { annotationsOn } from './covering-notes.ts';
import { withPage, type OpenPdf } from '../reading/pdfium.ts';
import type { Box } from '../../schemas/held.ts';

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

type Kind = HiddenFinding['kind'];

const SENTENCES: Partial<Record<Kind, (letters: number) => string>> = {
  'text-under-rectangle': (n) => `${n} letters under a filled shape can still be copied.`,
  'text-under-image': (n) => `${n} letters under a picture can still be copied.`,
  'dark-highlight': (n) => `${n} letters under a dark highlight can still be copied.`,
  'unapplied-redaction': (n) =>
    n === 0
      ? 'A redaction is marked here and not applied.'
      : `A redaction of ${n} letters is marked and not applied.`,
  'cross-hatching': (n) => `${n} letters are crossed out with lines and can still be copied.`,
};

/** Whether two letters stand on one line, near each other. */
const beside = (one: Box, other: Box): boolean =>
  Math.abs(one[1] + one[3] - other[1] - other[3]) < Math.max(one[3], other[3]) &&
  Math.min(Math.abs(other[0] - one[0] - one[2]), Math.abs(one[0] - other[0] - other[2])) <
    3 * Math.max(one[3], other[3], 6);

/** As it would lie if the page were turned: lines run downwards on some. */
const turned = ([left, top, width, height]: Box): Box => [top, left, height, width];

/** Letters that stand together, as the words of one finding each. */
function grouped(letters: Letter[]): Letter[][] {
  const groups: Letter[][] = [];
  for (const letter of letters) {
    const last = groups.at(-1)?.at(-1);
    if (last && (beside(last.box, letter.box) || beside(turned(last.box), turned(letter.box))))
      groups.at(-1)!.push(letter);
    else groups.push([letter]);
  }
  return groups;
}

/** Puts a space where letters stand apart. */
function inWords(letters: Letter[]): string {
  return letters
    .map(({ character, apart }, index) => (apart && index > 0 ? ` ${character}` : character))
    .join('');
}

/** What covers more than this of a letter hides it: one shape, or strips that lie side by side. */
const COVERED = 0.6;

/** The kind of what covers a letter; the largest gives its name. Undefined where too little of it is covered. */
function largest(covers: Iterable<{ kind: Kind; box: Box }>, letter: Letter): Kind | undefined {
  let kind: Kind | undefined;
  let [most, all] = [0, 0];
  for (const one of covers) {
    const share = shareInside(letter.box, one.box);
    all += share;
    if (share > 0 && share >= most) [kind, most] = [one.kind, share];
  }
  return all > COVERED ? kind : undefined;
}

function* over(covers: Painted[], object: Painted): Generator<{ kind: Kind; box: Box }> {
  for (const { what, order, box } of covers)
    // A text that is not shown lies over its scan as often as under it: its order says nothing.
    if (order > object.order || (object.invisible && what === 'image'))
      yield { kind: what === 'image' ? 'text-under-image' : 'text-under-rectangle', box };
}

function hatched(lines: Painted[], letters: Letter[], order: number): boolean {
  const box = around(letters.map((letter) => letter.box));
  let crossing = 0;
  for (const line of lines)
    if (
      line.order > order &&
      line.sloping! > 0 &&
      shareInside(box, line.box) + shareInside(line.box, box) > 0.2
    )
      crossing += line.sloping!;
  return crossing >= 3;
}

/** Pixels for a point of the page: letters of six points are still seen apart from their ground. */
const SCALE = 2;

/** All bad redactions of a page (from 1). */
export async function badRedactions(pdf: OpenPdf, number: number): Promise<HiddenFinding[]> {
  const seen = await withPage(pdf, number, (page, width) => {
    const painted = paintedOn(pdf, page);
    const annotations = annotationsOn(pdf, page);
    const lines = painted.filter(({ what, sloping }) => what === 'line' && sloping! > 0);
    const firstText = painted.find(({ what }) => what === 'text')?.order ?? Infinity;
    const covers = painted.some(
      ({ what, order }) => what === 'image' || (what === 'fill' && order > firstText),
    );
    if (!covers && annotations.length === 0 && lines.length === 0) return undefined;
    return { painted, annotations, lines, letters: lettersOn(pdf, page), width };
  });
  if (!seen) return [];
  const { painted, annotations, lines, letters, width } = seen;
  const objects = new Map(painted.filter(({ what }) => what === 'text').map((one) => [one.handle, one]));
  const hidden = new Map<Kind, Letter[]>();
  const put = (kind: Kind, letter: Letter) => {
    const list = hidden.get(kind);
    if (list) list.push(letter);
    else hidden.set(kind, [letter]);
  };
  const told = new Set(letters.map(({ object }) => object));
  /** Whether a shape lies over a letter as a whole, and nothing but words over the shape: no outlines, no scan. */
  const liesUnderShape = (letter: Letter): boolean => {
    const last = covers.findLast(({ box }) => shareInside(letter.box, box) > 0);
    const order = objects.get(letter.object)?.order ?? Infinity;
    if (last?.what !== 'fill' || last.order < order || shareInside(letter.box, last.box) < 0.9) return false;
    // The same letter written again over the shape can be read. Where a whole text is, the engine tells one of the two.
    return ![...objects.values()].some(
      (text) =>
        text.order > last.order &&
        shareInside(letter.box, text.box) > 0.5 &&
        (!told.has(text.handle) ||
          letters.some(
            ({ object, character, box }) =>
              object === text.handle && character === letter.character && shareInside(letter.box, box) > 0.5,
          )),
    );
  };
  const candidates: Array<[Kind, Letter]> = [];
  const covers = painted.filter(({ what }) => what === 'fill' || what === 'image');
  const notes = annotations.flatMap(({ kind, boxes }) => boxes.map((box) => ({ kind, box })));
  for (const letter of letters) {
    if (letter.box[2] <= 0 || letter.box[3] <= 0) continue;
    const object = objects.get(letter.object);
    const note = largest(notes, letter);
    const kind = note ?? (object && largest(over(covers, object), letter));
    if (note === 'unapplied-redaction') put(note, letter);
    else if (kind) candidates.push([kind, letter]);
  }
  const pixels =
    candidates.length > 0 ? await paint(pdf, number, Math.round(width * SCALE), true) : undefined;
  if (pixels) {
    const scale = pixels.width / width;
    const open: Letter[] = [];
    for (const [kind, letter] of candidates)
      if (isOneColour(pixels, scale, letter.box)) put(kind, letter);
      else if (liesUnderShape(letter)) open.push(letter);
    // A shape with a pattern, or with words of its own written on it, shows more than one colour.
    const orders = new Set(open.map(({ object }) => objects.get(object)!.order));
    if (open.length > 0)
      for (const letter of await unseenLetters(pdf, number, open, orders, pixels.width))
        put('text-under-rectangle', letter);
  }
  const covered = new Set([...hidden.values()].flat());
  if (lines.length > 0)
    for (const group of grouped(letters)) {
      const order = objects.get(group[0]!.object)?.order ?? Infinity;
      // A line of text is judged word by word: the lines may cross one of its words.
      for (const word of wordsIn(group))
        if (hatched(lines, word, order))
          for (const letter of word) if (!covered.has(letter)) put('cross-hatching', letter);
    }
  const findings: HiddenFinding[] = [];
  const places = new Map(letters.map((letter, place) => [letter, place]));
  for (const [kind, list] of hidden)
    for (const group of grouped(list.sort((a, b) => places.get(a)! - places.get(b)!))) {
      // A full stop or a dash is one colour anywhere: alone it is no word that was hidden.
      if (!group.some(({ character }) => /[\p{L}\p{N}]/u.test(character))) continue;
      if (group.length < 2 && kind !== 'unapplied-redaction') continue;
      findings.push({
        kind,
        page: number,
        box: around(group.map((letter) => letter.box)),
        message: `Page ${number}: ${SENTENCES[kind]!(group.length)}`,
        hidden: inWords(group),
      });
    }
  for (const { kind, boxes } of annotations)
    if (
      kind === 'unapplied-redaction' &&
      !findings.some((one) => one.kind === kind && boxes.some((box) => shareInside(one.box!, box) > 0.5))
    )
      findings.push({
        kind,
        page: number,
        box: around(boxes),
        message: `Page ${number}: ${SENTENCES[kind]!(0)}`,
      });
  return findings;
}

function wordsIn(letters: Letter[]): Letter[][] {
  const words: Letter[][] = [];
  for (const letter of letters) {
    if (words.length > 0 && !letter.apart) words.at(-1)!.push(letter);
    else words.push([letter]);
  }
  return words;
}
