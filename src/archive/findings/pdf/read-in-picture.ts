/**
 * Compares letters that nobody sees with what is read in the picture of their page: where a picture shows them, as a
 * scan does over its own text, they are no finding; where it surely shows other words, they are one.
 */
import { distance } from 'fastest-levenshtein';
import { around, shared, shareInside, wider } from '../../reading/boxes.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import { readPaintedPage } from '../../reading/pdf/painted-text.ts';
import type { OpenPdf } from '../../reading/pdf/pdfium.ts';
import { spellOut } from '../spelled.ts';
import { grouped, wordsIn } from './groups.ts';
import type { LookedAt } from './unseen-letters.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';

type Kind = HiddenFinding['kind'];

/** Points that the text of a scan may lie beside its words; where others are read, along the line. */
const ASTRAY = 8;
const ALONG = 24;
/** A word that is read with less confidence, in per cent, contradicts none. */
const SURE = 80;
/** The share of the breadth of a word over which others must be read. */
const OVER = 0.6;
/** A word may be read in so many parts. */
const MOST_PARTS = 3;

interface ReadWord {
  said: string;
  box: Box;
  sure: boolean;
}

/** The unseen letters without those that the picture of the page shows, and with those instead of which it shows others. */
export async function compareWithPicture(
  pdf: OpenPdf,
  number: number,
  { unseen, mayBeRead, shown, letters }: LookedAt,
  language: string,
): Promise<Map<PdfLetter, Kind>> {
  if (mayBeRead.size === 0 && shown.size === 0) return unseen;
  const read = await readPaintedPage(pdf, number, { text: '', words: [] }, language);
  if (!read) return unseen;
  const words = read.words.map(({ start, end, box }, index): ReadWord => ({
    said: spellOut(read.text.slice(start, end)).letters,
    box,
    sure: read.confidences[index]! >= SURE,
  }));
  const open = new Map(unseen);
  for (const word of grouped(letters).flatMap(wordsIn)) {
    const said = spellOut(word.map(({ character }) => character).join('')).letters;
    const box = around(word.map((letter) => letter.box));
    if (word.some((letter) => unseen.has(letter) && mayBeRead.has(letter))) {
      if (isReadNear(words, box, (one) => saysSame(one, said)))
        for (const letter of word) if (mayBeRead.has(letter)) open.delete(letter);
    }
    if (word.some((letter) => shown.has(letter)) && showsOthers(words, said, box))
      for (const letter of word) open.set(letter, 'unseen-text');
  }
  return open;
}

/** Whether two readings are of one word: each may have a letter wrong in four. */
function saysSame(one: string, other: string): boolean {
  if (one === other) return true;
  const longest = Math.max(one.length, other.length);
  if (longest < 4 || Math.abs(one.length - other.length) > longest / 4) return false;
  return distance(one, other) <= longest / 4;
}

/** Whether a word is read near a place, by itself or in parts. */
function isReadNear(words: ReadWord[], box: Box, isIt: (said: string) => boolean): boolean {
  const place = wider(box, ALONG, ASTRAY);
  const near = words.filter((word) => shareInside(word.box, place) > 0.5 && word.said !== '');
  return near.some((_, from) =>
    Array.from({ length: MOST_PARTS }, (_part, more) => near.slice(from, from + more + 1)).some((parts) =>
      isIt(parts.map((word) => word.said).join('')),
    ),
  );
}

/** Whether other words are surely read at the place of a word, and nothing like it is read near it. */
function showsOthers(words: ReadWord[], said: string, box: Box): boolean {
  if (said.length < 3 || isReadNear(words, box, (one) => isLike(one, said))) return false;
  const covered = words
    .filter((word) => word.sure && isOn(word.box, box))
    .reduce((sum, word) => sum + shared(word.box, box, 0), 0);
  return covered >= OVER * box[2];
}

/** Whether one may be the other, misread, cut in two or run together: letters of any number may be wrong up to a half. */
const isLike = (one: string, other: string): boolean =>
  distance(one, other) <= Math.max(2, other.length / 2) ||
  one.includes(other) ||
  (one.length >= 3 && other.includes(one));

/** Whether two boxes are on one line. */
const isOn = (one: Box, other: Box): boolean => shared(one, other, 1) > 0.5 * Math.min(one[3], other[3]);
