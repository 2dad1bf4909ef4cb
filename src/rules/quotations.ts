/**
 * Finding a quotation in a text.
 *
 * Both sides are brought to one form (see `normalise.ts`) with a map back to the original, so that
 * what was checked can be highlighted at exactly its place. A hyphen at the end of a line may belong
 * to the word or to the line: it may stand in the quotation or not. Any other difference is a
 * difference. Approximate matching is used to explain a miss (see `nearest-passage.ts`) and never to
 * accept one.
 */
import { normalise, type Normalised } from './normalise.ts';

/** Where a part of a quotation stands in the original text, as offsets. */
export interface Range {
  start: number;
  end: number;
}

export type Finding =
  { outcome: 'found'; ranges: Range[] } | { outcome: 'ambiguous'; places: Range[] } | { outcome: 'missing' };

/** A letter or figure, or a mark on one: a word goes on where the next of these follows. */
const WORD = /[\p{L}\p{N}\p{M}]/u;

/** What an editor changed inside a quotation. */
export interface Part {
  text: string;
  /** What may stand in the source between this part and the one before it. */
  gap: 'none' | 'omission' | 'insertion';
}

/** Splits a quotation at `[...]` (words left out) and `[word]` (an editor's insertion). */
export function splitQuotation(quotation: string): Part[] {
  const parts: Part[] = [];
  let gap: Part['gap'] = 'none';
  for (const piece of quotation.split(/(\[[^\]]*\])/u)) {
    if (/^\[\s*(?:\.{3}|…)\s*\]$/u.test(piece)) gap = 'omission';
    else if (/^\[[^\]]*\]$/u.test(piece)) gap = gap === 'omission' ? 'omission' : 'insertion';
    else if (piece.trim() !== '') {
      parts.push({ text: piece.trim(), gap: parts.length === 0 ? 'none' : gap });
      gap = 'none';
    }
  }
  return parts;
}

/** An insertion may stand for a few words of the source, never for a sentence. */
const LONGEST_REPLACED = 60;

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

function wholeWords(source: Normalised, at: number, length: number): boolean {
  const cut = (left: string | undefined, right: string | undefined, position: number) =>
    left !== undefined &&
    right !== undefined &&
    WORD.test(left) &&
    WORD.test(right) &&
    source.hyphens.get(position) === undefined;
  return (
    !cut(source.text[at - 1], source.text[at], at) &&
    !cut(source.text[at + length - 1], source.text[at + length], at + length)
  );
}

function* places(source: Normalised, part: Normalised, from: number, to = Infinity): Generator<number> {
  if (part.text === '') return;
  const within = source.text.slice(0, to + part.text.length);
  for (let at = within.indexOf(part.text, from); at !== -1 && at < to; at = within.indexOf(part.text, at + 1))
    if (wholeWords(source, at, part.text.length) && hyphensAgree(source, at, part)) yield at;
}

/** A part of a quotation in comparable form. */
export type ReadyPart = Normalised & { gap: Part['gap'] };

/** The parts of a quotation in comparable form; none where it holds no words. */
export function readyParts(quotation: string): ReadyPart[] {
  const parts = splitQuotation(quotation).map((part) => ({ ...normalise(part.text), gap: part.gap }));
  return parts.some((part) => part.text === '') ? [] : parts;
}

function follow(source: Normalised, parts: readonly ReadyPart[], first: number): Range[] | undefined {
  const range = (at: number, length: number): Range => ({
    start: source.starts[at]!,
    end: source.ends[at + length - 1]!,
  });
  const ranges = [range(first, parts[0]!.text.length)];
  let position = first + parts[0]!.text.length;
  for (const part of parts.slice(1)) {
    const to = part.gap === 'insertion' ? position + LONGEST_REPLACED + 1 : Infinity;
    const at = places(source, part, position, to).next().value as number | undefined;
    if (at === undefined) return undefined;
    ranges.push(range(at, part.text.length));
    position = at + part.text.length;
  }
  return ranges;
}

/**
 * Every place of a quotation that begins between two positions of the comparable text, each as the
 * ranges of its parts in the original.
 */
export function* placesOf(
  source: Normalised,
  parts: readonly ReadyPart[],
  from = 0,
  to = Infinity,
): Generator<Range[]> {
  if (parts.length === 0) return;
  for (const at of places(source, parts[0]!, from, to)) {
    const ranges = follow(source, parts, at);
    if (ranges) yield ranges;
  }
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
 * Finds a quotation in a text that was normalised before (once per text, for many quotations).
 * @param occurrence which match is meant, from 1, where the words stand more than once
 */
export function findIn(source: Normalised, quotation: string, occurrence?: number): Finding {
  return choose([...placesOf(source, readyParts(quotation))], occurrence);
}

/** Finds a quotation in a text. See `findIn`. */
export function findQuotation(text: string, quotation: string, occurrence?: number): Finding {
  return findIn(normalise(text), quotation, occurrence);
}

/** Whether the words are the recorded words, or one marked part of them. */
export function isPartOf(record: string, words: string): boolean {
  return findQuotation(record, words).outcome !== 'missing';
}
