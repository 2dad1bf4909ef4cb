/**
 * Redactions that do not redact: words that no reader sees and that anyone can copy.
 *
 * The page is painted with its texts and without (`unseen-letters.ts`): letters that make no difference are
 * not seen, whatever hides them. Where a picture may show them, as a scan does over its own text, the picture is
 * compared with the letters, and what is still in doubt is read.
 *
 * Hand-made because: tools that look for bad redactions look for rectangles alone; this checks whether the picture
 * shows the words.
 */
import { around, shareInside } from '../../reading/boxes.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import type { OpenPdf } from '../../reading/pdf/pdfium.ts';
import { spellOut } from '../spelled.ts';
import { grouped, inWords, wordsIn } from './groups.ts';
import type { Painted } from './painted.ts';
import { picturesUnderNotes } from './pictures-under-notes.ts';
import { compareWithPicture } from './read-in-picture.ts';
import { lookAt } from './unseen-letters.ts';

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

/** What is known of a document before its pages are looked at. */
export interface DocumentFacts {
  /** Whether it has layers: what is on one may be unseen. */
  layered?: boolean;
  language?: string;
  /** The text of the page, as it is drawn. */
  text?: string;
  /** How many points a unit of the page has (UserUnit). */
  unit?: number;
}

export async function badRedactions(
  pdf: OpenPdf,
  number: number,
  { layered = false, language = 'en', text = '', unit = 1 }: DocumentFacts = {},
): Promise<HiddenFinding[]> {
  const looked = await lookAt(pdf, number, { layered, unit });
  if (!looked) return [];
  const { painted, annotations, letters, width, height, tooMuch } = looked;
  const hidden = new Map<Kind, Set<PdfLetter>>();
  const put = (letter: PdfLetter, kind: Kind) => {
    const list = hidden.get(kind);
    if (list) list.add(letter);
    else hidden.set(kind, new Set([letter]));
  };
  for (const [letter, kind] of await compareWithPicture(pdf, number, looked, language)) put(letter, kind);
  const covered = new Set([...hidden.values()].flatMap((list) => [...list]));
  const lines = painted.filter(({ what, sloping }) => what === 'line' && sloping! > 0);
  const orders = new Map(painted.filter(({ what }) => what === 'text').map((one) => [one.handle, one.order]));
  if (lines.length > 0)
    for (const group of grouped(letters))
      // A line of text is judged word by word: the lines may cross one of its words.
      for (const word of wordsIn(group))
        if (hatched(lines, word, orders.get(group[0]!.object) ?? Infinity))
          for (const letter of word) if (!covered.has(letter)) put(letter, 'cross-hatching');
  const findings: HiddenFinding[] = [];
  // A figure or an initial that is covered is a word. A letter of a longer word is none, nor is one that is masked.
  const standsAlone = (letter: PdfLetter, kind: Kind): boolean =>
    kind.startsWith('text-under') &&
    (letter.apart || places.get(letter) === 0) &&
    (letters[places.get(letter)! + 1]?.apart ?? true);
  const places = new Map(letters.map((letter, place) => [letter, place]));
  // One letter of a word is none, and no more are some that lie apart among more that are seen.
  const isScattered = (group: PdfLetter[]): boolean => {
    const at = group.map((letter) => places.get(letter)!);
    return (
      at.every((place, index) => index === 0 || place > at[index - 1]! + 1) &&
      (at.length < 2 || at.length * 2 < at.at(-1)! - at[0]! + 1)
    );
  };
  for (const [kind, list] of hidden)
    for (const group of grouped([...list].sort((a, b) => places.get(a)! - places.get(b)!))) {
      // A full stop or a dash is one colour anywhere: alone it is no word that was hidden.
      if (!group.some(({ character }) => /[\p{L}\p{N}]/u.test(character))) continue;
      if (
        kind !== 'unapplied-redaction' &&
        isScattered(group) &&
        !group.some((letter) => standsAlone(letter, kind))
      )
        continue;
      findings.push({
        kind,
        page: number,
        box: around(group.map((letter) => letter.box)),
        // The box around letters at a slant is much larger than their line.
        ...(group.some(({ slanted }) => slanted) && { boxes: group.map((letter) => letter.box) }),
        message: `Page ${number}: ${
          group.every((letter) => looked.unprinted.has(letter))
            ? `${group.length} letters are on a layer that is shown on the screen and not printed.`
            : SENTENCES[kind]!(group.length)
        }`,
        hidden: inWords(group),
      });
    }
  const drawn = spellOut(text).letters;
  for (const [said, parts] of looked.spoken)
    if (spellOut(said).letters.length > 1 && !drawn.includes(spellOut(said).letters))
      findings.push({
        kind: 'unseen-text',
        page: number,
        box: around(parts.map(({ box }) => box)),
        message: `Page ${number}: words that stand for what is drawn here, and are not seen, can still be copied.`,
        hidden: said,
      });
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
