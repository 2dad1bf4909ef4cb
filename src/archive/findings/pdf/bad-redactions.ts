/**
 * Redactions that do not redact: words that no reader sees and that anyone can copy.
 *
 * It takes two proofs. Something lies over the letters, or takes them away; and where they are, the
 * picture of the page shows nothing of them. So white words on white, shading behind a table, letters
 * painted after the box, and a text laid under its own scan are no finding.
 *
 * Hand-made because: tools that look for bad redactions look for rectangles alone; this checks whether the picture
 * shows the words.
 */
import { around, shareInside } from '../../ingest/word-box-files.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import { lettersOn, type PdfLetter } from '../../reading/pdf/letters.ts';
import { paint } from '../../reading/pdf/paint.ts';
import { withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import { Bands } from './bands.ts';
import { annotationsOn } from './covering-notes.ts';
import { grouped, inWords, wordsIn } from './groups.ts';
import { isDark, isOneColour, isPaper } from './page-pixels.ts';
import { mayHide } from './may-hide.ts';
import { paintedOn, type Painted } from './painted.ts';
import { patchedLetters } from './patched-scans.ts';
import { picturesUnderNotes } from './pictures-under-notes.ts';
import { suspectsAmong, type SeenPage, type Suspect } from './suspects.ts';
import { unseenLetters } from './unseen-letters.ts';

type Kind = HiddenFinding['kind'];

const SENTENCES: Partial<Record<Kind, (letters: number) => string>> = {
  'text-under-rectangle': (n) => `${n} letters under a filled shape can still be copied.`,
  'text-under-image': (n) => `${n} letters under a picture, or lost on one, can still be copied.`,
  'dark-highlight': (n) =>
    `${n} letters under a dark highlight, or on one as dark as they are, can still be copied.`,
  'unapplied-redaction': (n) =>
    n === 0
      ? 'A redaction is marked here and not applied.'
      : `A redaction of ${n} letters is marked and not applied.`,
  'unseen-text': (n) => `${n} letters that no reader sees can still be copied.`,
  'cross-hatching': (n) => `${n} letters are crossed out and can still be copied.`,
};

function hatched(lines: Painted[], letters: PdfLetter[], order: number): boolean {
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

/** Reasons that need no picture to be proved. */
const PROVED = new Set<Suspect['why']>(['marked', 'outside', 'typed-over']);

/** What is known of a document before its pages are looked at. */
export interface DocumentFacts {
  /** Whether it has layers, all of which are on: what is on one may be unseen all the same. */
  layered?: boolean;
}

export async function badRedactions(
  pdf: OpenPdf,
  number: number,
  about: DocumentFacts = {},
): Promise<HiddenFinding[]> {
  const looked = await withPage(pdf, number, (page, width, height) => {
    const { painted, tooMuch } = paintedOn(pdf, page, about.layered);
    const seen = { painted, annotations: annotationsOn(pdf, page), width, height };
    if (!tooMuch && !mayHide(seen)) return undefined;
    return { ...seen, letters: lettersOn(pdf, page), tooMuch };
  });
  if (!looked) return [];
  const { painted, annotations, letters, width, height, tooMuch } = looked;
  const hidden = new Map<Kind, Set<PdfLetter>>();
  const put = ({ kind, letter }: Pick<Suspect, 'kind' | 'letter'>) => {
    const list = hidden.get(kind);
    if (list) list.add(letter);
    else hidden.set(kind, new Set([letter]));
  };
  const open: Suspect[] = [];
  for (const suspect of suspectsAmong(looked))
    if (PROVED.has(suspect.why)) put(suspect);
    else open.push(suspect);
  for (const suspect of await proved(pdf, number, open, looked)) put(suspect);
  const covered = new Set([...hidden.values()].flatMap((list) => [...list]));
  const lines = painted.filter(({ what, sloping }) => what === 'line' && sloping! > 0);
  const orders = new Map(painted.filter(({ what }) => what === 'text').map((one) => [one.handle, one.order]));
  if (lines.length > 0)
    for (const group of grouped(letters))
      // A line of text is judged word by word: the lines may cross one of its words.
      for (const word of wordsIn(group))
        if (hatched(lines, word, orders.get(group[0]!.object) ?? Infinity))
          for (const letter of word) if (!covered.has(letter)) put({ kind: 'cross-hatching', letter });
  const findings: HiddenFinding[] = [];
  // A figure or an initial that is covered is a word. A letter of a longer word is none, nor is one that is masked.
  const standsAlone = (letter: PdfLetter, kind: Kind): boolean =>
    kind.startsWith('text-under') &&
    (letter.apart || places.get(letter) === 0) &&
    (letters[places.get(letter)! + 1]?.apart ?? true);
  const places = new Map(letters.map((letter, place) => [letter, place]));
  for (const [kind, list] of hidden)
    for (const group of grouped([...list].sort((a, b) => places.get(a)! - places.get(b)!))) {
      // A full stop or a dash is one colour anywhere: alone it is no word that was hidden.
      if (!group.some(({ character }) => /[\p{L}\p{N}]/u.test(character))) continue;
      if (group.length < 2 && kind !== 'unapplied-redaction' && !standsAlone(group[0]!, kind)) continue;
      findings.push({
        kind,
        page: number,
        box: around(group.map((letter) => letter.box)),
        // The box around letters at a slant is much larger than their line.
        ...(group.some(({ slanted }) => slanted) && { boxes: group.map((letter) => letter.box) }),
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
  const known = findings.map(({ box }) => box!);
  for (const { kind, box } of await picturesUnderNotes(pdf, number, annotations, known))
    findings.push({
      kind,
      page: number,
      box,
      message: `Page ${number}: a note covers a part of the page. It is no part of the published copy, which would show what lies under it.`,
    });
  if (tooMuch)
    findings.push({
      kind: 'page-not-judged',
      page: number,
      box: around([[0, 0, width, height]]),
      message: `Page ${number} is drawn of so many parts that what they hide could not be judged: look at it yourself.`,
    });
  return findings;
}

/** Those of the suspects of which the picture of the page proves that they are hidden. */
async function proved(
  pdf: OpenPdf,
  number: number,
  suspects: Suspect[],
  { painted, letters, width }: SeenPage,
): Promise<Suspect[]> {
  if (suspects.length === 0) return [];
  const pixels = await paint(pdf, number, Math.round(width * SCALE), true);
  if (!pixels) return [];
  const scale = pixels.width / width;
  const texts = new Map(painted.filter(({ what }) => what === 'text').map((one) => [one.handle, one]));
  const found: Suspect[] = [];
  const open: Suspect[] = [];
  const patched: Suspect[] = [];
  const again = writtenAgain(letters, painted);
  for (const suspect of suspects) {
    const { letter, kind, why } = suspect;
    const text = texts.get(letter.object);
    const place = letter.slanted ? letter.core : letter.box;
    const one = isOneColour(pixels, scale, place) || isDark(pixels, scale, place);
    if (why === 'camouflaged') {
      if (one && !isPaper(pixels, scale, letter.box)) found.push(suspect);
    } else if (one && why !== 'touched' && why !== 'veiled') found.push(suspect);
    else if (why === 'patched') patched.push(suspect);
    else if (!text || (text.invisible && kind === 'text-under-image') || again(letter, text)) continue;
    else if (why === 'buried') found.push(suspect);
    else open.push(suspect);
  }
  if (patched.length > 0) found.push(...(await patchedLetters(pdf, number, patched, pixels.width)));
  if (open.length === 0) return found;
  const orders = new Set(open.map(({ letter }) => texts.get(letter.object)!.order));
  return [...found, ...(await unseenLetters(pdf, number, open, orders, pixels.width))];
}

/**
 * Checks whether a letter is written again over what covers it, and so can be read. Where a whole text is, the
 * engine gives the letters of one of the two.
 */
function writtenAgain(
  letters: PdfLetter[],
  painted: Painted[],
): (letter: PdfLetter, text: Painted) => boolean {
  const known = new Set(letters.map(({ object }) => object));
  const texts = new Bands(painted.filter(({ what }) => what === 'text'));
  const covers = new Bands(painted.filter(({ what }) => what === 'fill' || what === 'image'));
  const written = new Bands(letters);
  return (letter, { order }) => {
    const last = covers.near(letter.core).at(-1)?.order ?? order;
    return texts
      .near(letter.box)
      .some(
        (text) =>
          text.order > Math.max(last, order) &&
          !text.invisible &&
          shareInside(letter.box, text.box) > 0.5 &&
          (!known.has(text.handle) ||
            written
              .near(letter.box)
              .some(
                ({ object, character, box }) =>
                  object === text.handle &&
                  character === letter.character &&
                  shareInside(letter.box, box) > 0.5,
              )),
      );
  };
}
