/**
 * Finding a quotation in a text.
 *
 * Both sides are brought to one form (see `normalise.ts`) with a map back to the original, so that
 * what was checked can be highlighted at exactly its place. A hyphen at the end of a line may belong
 * to the word or to the line: the quotation may have it or not. A note mark beside a word may be in the
 * quotation or not. Any other difference is a difference, but for what an editor marks (see `quotation-marks.ts`).
 * Approximate matching is used to explain a miss (see `nearest-passage.ts`) and never to accept one.
 *
 * Hand-made because: what may be published as a quotation is the rule of this project; libraries that match text
 * accept what is only similar.
 */
import { normalise, type Normalised } from './normalise.ts';
import {
  countWords,
  faultsOf,
  MOST_LEFT_OUT,
  unexplainedWords,
  type Marks,
  type RecordedMarks,
} from './editor-marks.ts';
import type { Range } from './range.ts';
import { isWholeWords } from './word-edges.ts';

export type { Range } from './range.ts';

export type Finding =
  { outcome: 'found'; ranges: Range[] } | { outcome: 'ambiguous'; places: Range[] } | { outcome: 'missing' };

/** A stretch of a quotation between an editor's marks. */
export interface QuotationPart {
  text: string;
  /** What the source may have between this part and the one before it. */
  gap: 'none' | 'omission' | 'insertion';
  /** The words that an editor put in between this part and the one before it. */
  words: string[];
}

const MARK = /(\[[^\][]+\])/u;
const OMISSION = /^\[\s*(?:\.\s*){3,}\]$|^\[\s*…\s*\]$/u;
/** A first letter whose case an editor changed: “[w]e will” for “We will”. */
const CHANGED_CASE = /(^|[^\p{L}\p{N}\p{M}])\[(\p{L})\](?=\p{L})/gu;

const otherCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

/** The words of a quotation as its source has them where only the case of a first letter was changed. */
const withFirstLetters = (quotation: string): string =>
  quotation.replace(CHANGED_CASE, (_, before: string, letter: string) => before + otherCase(letter));

/** The words that an editor put into a quotation, in order, as they are in their brackets. */
export const wordsPutIn = (quotation: string): string[] =>
  withFirstLetters(quotation)
    .split(MARK)
    .filter((piece) => MARK.test(piece) && !OMISSION.test(piece))
    .map((piece) => piece.slice(1, -1));

/** Splits a quotation at `[...]` (words left out) and `[word]` (an editor's insertion). */
export function splitQuotation(quotation: string): QuotationPart[] {
  const parts: QuotationPart[] = [];
  let gap: QuotationPart['gap'] = 'none';
  let words: string[] = [];
  for (const piece of withFirstLetters(quotation).split(MARK)) {
    if (OMISSION.test(piece)) gap = 'omission';
    else if (MARK.test(piece)) {
      gap = gap === 'omission' ? 'omission' : 'insertion';
      words.push(piece.slice(1, -1));
    } else if (piece.trim() !== '') {
      const first = parts.length === 0;
      parts.push({ text: piece.trim(), gap: first ? 'none' : gap, words: first ? [] : words });
      gap = 'none';
      words = [];
    }
  }
  return parts;
}

/** Hyphens agree, but for those that the end of a line may have added. */
function hyphensAgree(source: Normalised, at: number, part: Normalised): boolean {
  for (let index = 1; index < part.text.length; index += 1) {
    const there = source.hyphens.get(at + index);
    const here = part.hyphens.get(index);
    if (there === 'line-end' || here === 'line-end') continue;
    if (there !== here) return false;
  }
  return true;
}

/** Note marks that the quotation shows are those of the source. */
function notesAgree(source: Normalised, at: number, part: Normalised): boolean {
  for (const [index, marks] of part.notes) if (source.notes.get(at + index) !== marks) return false;
  return true;
}

function* places(source: Normalised, part: Normalised, from: number, to = Infinity): Generator<number> {
  if (part.text === '') return;
  const within = source.text.slice(0, to + part.text.length);
  for (let at = within.indexOf(part.text, from); at !== -1 && at < to; at = within.indexOf(part.text, at + 1))
    if (
      isWholeWords(source, at, part.text.length) &&
      hyphensAgree(source, at, part) &&
      notesAgree(source, at, part)
    )
      yield at;
}

/** A part of a quotation in comparable form. */
export type ReadyPart = Normalised & { gap: QuotationPart['gap']; marks: Marks };

/** The parts of a quotation in comparable form; none where it holds no words. */
export function readyParts(quotation: string): ReadyPart[] {
  const parts = splitQuotation(quotation).map(({ text, gap, words }) => ({
    ...normalise(text),
    gap,
    marks: { omission: gap === 'omission', words },
  }));
  return parts.some((part) => part.text === '') ? [] : parts;
}

/** A quotation with marks as one part, for a source that has the very brackets; none where there are no marks. */
export function literalPart(quotation: string): ReadyPart[] {
  const text = quotation.trim();
  if (!MARK.test(text)) return [];
  const part = normalise(text);
  return part.text === '' ? [] : [{ ...part, gap: 'none', marks: { omission: false, words: [] } }];
}

export interface Search {
  from?: number;
  /** The first part begins before this position. */
  to?: number;
  recorded?: RecordedMarks | undefined;
  /** Before which position all parts end, where the first begins at a position. */
  until?: (first: number) => number;
  /** Whether marks may leave out and put in anything. Explains a miss, and never accepts one. */
  lenient?: boolean;
}

function endOfWords(source: Normalised, from: number, words: number): number {
  let end = from;
  let left = words;
  while (end < source.text.length && left >= 0) {
    const next = source.text.indexOf(' ', end + 1);
    const stop = next === -1 ? source.text.length : next;
    if (countWords(source, end, stop) > 0) left -= 1;
    end = stop;
  }
  return end;
}

/** The positions of all parts of a quotation whose first part is at a position; undefined where they do not follow. */
function follow(
  source: Normalised,
  parts: readonly ReadyPart[],
  first: number,
  search: Search,
): number[] | undefined {
  const { recorded = {}, until, lenient = false } = search;
  const unlimited = lenient || recorded.farApart !== undefined;
  const end = unlimited ? source.text.length : (until?.(first) ?? source.text.length);
  const failed = new Set<string>();
  const after = (index: number, position: number, left: number): number[] | undefined => {
    const part = parts[index];
    if (!part) return [];
    const key = `${index} ${position}`;
    if (failed.has(key)) return undefined;
    const reach = unlimited ? end : Math.min(end, endOfWords(source, position, left) + 1);
    for (const at of places(source, part, position, Math.min(reach, end - part.text.length + 1))) {
      const used = unlimited ? 0 : countWords(source, position, at);
      if (used > left) break;
      const faults = lenient ? [] : faultsOf(source, position, at, part.marks, recorded);
      if (faults.length === 0) {
        const rest = after(index + 1, at + part.text.length, left - used);
        if (rest) return [at, ...rest];
        if (lenient) break;
      } else if (
        faults.every(({ fault }) => fault === 'passes-over' || fault === 'puts-in' || fault === 'too-long')
      )
        // A wider gap has the same faults.
        break;
    }
    failed.add(key);
    return undefined;
  };
  const others = after(1, first + parts[0]!.text.length, MOST_LEFT_OUT);
  return others && [first, ...others];
}

/** The ranges of the parts of a quotation in the original. What is struck out in the midst of a part is no part of it. */
export function rangesOf(
  source: Normalised,
  parts: readonly ReadyPart[],
  positions: readonly number[],
): Range[] {
  return positions.flatMap((at, index) => {
    const end = at + parts[index]!.text.length;
    const cuts =
      source.struck.size === 0
        ? []
        : [...source.struck].filter((cut) => cut > at && cut < end).sort((a, b) => a - b);
    return [at, ...cuts].map((from, piece) => {
      let to = cuts[piece] ?? end;
      while (to > from + 1 && source.text[to - 1] === ' ') to -= 1;
      return { start: source.starts[from]!, end: source.ends[to - 1]! };
    });
  });
}

/** Every place of a quotation, as the positions of its parts in the comparable text. */
export function* positionsOf(
  source: Normalised,
  parts: readonly ReadyPart[],
  search: Search = {},
): Generator<number[]> {
  if (parts.length === 0) return;
  for (const at of places(source, parts[0]!, search.from ?? 0, search.to)) {
    const positions = follow(source, parts, at, search);
    if (positions) yield positions;
  }
}

/** Every place of a quotation, each as the ranges of its parts in the original. */
function* placesOf(source: Normalised, parts: readonly ReadyPart[], search: Search = {}): Generator<Range[]> {
  for (const positions of positionsOf(source, parts, search)) yield rangesOf(source, parts, positions);
}

/** Which of the places found is meant. */
export function choose(found: Range[][], occurrence?: number): Finding {
  if (occurrence !== undefined) {
    const chosen = found[occurrence - 1];
    return chosen ? { outcome: 'found', ranges: chosen } : { outcome: 'missing' };
  }
  if (found.length > 1) return { outcome: 'ambiguous', places: found.map((ranges) => ranges[0]!) };
  return found[0] ? { outcome: 'found', ranges: found[0] } : { outcome: 'missing' };
}

/**
 * Finds a quotation in a text that was normalised before (once per text, for many quotations). The very
 * words first, brackets and all; then with what its marks leave out and put in.
 * @param occurrence which match is meant, from 1, where the words occur more than once
 * @param recorded what the record says of the marks
 */
function findIn(
  source: Normalised,
  quotation: string,
  occurrence?: number,
  recorded: RecordedMarks = {},
): Finding {
  const exact = [...placesOf(source, literalPart(quotation))];
  if (exact.length > 0) return choose(exact, occurrence);
  if (unexplainedWords(wordsPutIn(quotation), recorded).length > 0) return { outcome: 'missing' };
  return choose([...placesOf(source, readyParts(quotation), { recorded })], occurrence);
}

/** Finds a quotation in a text. See `findIn`. */
export function findQuotation(
  text: string,
  quotation: string,
  occurrence?: number,
  recorded?: RecordedMarks,
): Finding {
  return findIn(normalise(text), quotation, occurrence, recorded);
}

/** Whether the words are the recorded words, or one marked part of them. */
export function isPartOf(record: string, words: string, recorded?: RecordedMarks): boolean {
  return findQuotation(record, words, undefined, recorded).outcome !== 'missing';
}
