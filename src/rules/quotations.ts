/**
 * Finding a quotation in a text.
 *
 * Both sides are brought to one form (Unicode NFKD, white space, quotation marks, dashes, ellipses,
 * soft hyphens) with a map back to the original, so that what was checked can be highlighted at
 * exactly its place. A hyphen at the end of a line may belong to the word or to the line: it may
 * stand in the quotation or not. Any other difference is a difference. Approximate matching is used
 * to explain a miss (see `nearest-passage.ts`) and never to accept one.
 */

/** A text in comparable form. */
export interface Normalised {
  /** Comparable characters. Hyphens inside words are taken out and kept in `hyphens`. */
  text: string;
  /** For each character of `text`: where it begins in the original. */
  starts: number[];
  /** For each character of `text`: where it ends in the original. */
  ends: number[];
  /** Positions of `text` before which a hyphen was taken out. */
  hyphens: Map<number, 'in-word' | 'line-end'>;
}

/** Where a part of a quotation stands in the original text, as offsets. */
export interface Range {
  start: number;
  end: number;
}

export type Finding =
  { outcome: 'found'; ranges: Range[] } | { outcome: 'ambiguous'; places: Range[] } | { outcome: 'missing' };

const SINGLE_QUOTES = /[‘’‚‛`´′ʼ]/u;
const DOUBLE_QUOTES = /[“”„‟«»″]/u;
const DASHES = /[‐‑‒–—―−-]/u;
const SPACE = /[\s\u00a0\u200b\u2060\ufeff]/u;
const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}]/u;

/** One character of the original, in comparable form. NFKD opens ligatures and full-width forms. */
function comparable(character: string): string {
  if (character === '\u00ad' || character === '\u200d' || character === '\u200c') return '';
  if (SINGLE_QUOTES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  if (DASHES.test(character)) return '-';
  return character.normalize('NFKD');
}

/** Brings a text to comparable form, with the way back. */
export function normalise(original: string): Normalised {
  const text: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const hyphens = new Map<number, 'in-word' | 'line-end'>();
  const push = (character: string, start: number, end: number) => {
    text.push(character);
    starts.push(start);
    ends.push(end);
  };
  let offset = 0;
  while (offset < original.length) {
    const character = String.fromCodePoint(original.codePointAt(offset)!);
    const next = offset + character.length;
    if (SPACE.test(character)) {
      let end = next;
      while (end < original.length && SPACE.test(original[end]!)) end += 1;
      const last = text.length - 1;
      if (text.length > 0 && text[last] !== ' ') push(' ', offset, end);
      offset = end;
      continue;
    }
    if (DASHES.test(character) || character === '\u00ad') {
      const before = text.at(-1);
      let end = next;
      while (end < original.length && SPACE.test(original[end]!)) end += 1;
      const gap = original.slice(next, end);
      const after = original[end] ?? '';
      const betweenLetters = before !== undefined && LETTER.test(before) && LETTER.test(after);
      const lineEnd = gap.includes('\n') || gap.includes('\r');
      if (betweenLetters && (gap === '' || lineEnd)) {
        if (character !== '\u00ad') hyphens.set(text.length, lineEnd ? 'line-end' : 'in-word');
        offset = end;
        continue;
      }
    }
    for (const one of comparable(character)) push(one, offset, next);
    offset = next;
  }
  if (text.at(-1) === ' ') {
    text.pop();
    starts.pop();
    ends.pop();
  }
  // Every entry of `text` is one UTF-16 unit or one surrogate pair: spread pairs so that offsets agree.
  return spreadPairs(text, starts, ends, hyphens);
}

function spreadPairs(
  characters: string[],
  starts: number[],
  ends: number[],
  hyphens: Map<number, 'in-word' | 'line-end'>,
): Normalised {
  if (characters.every((character) => character.length === 1))
    return { text: characters.join(''), starts, ends, hyphens };
  const wideStarts: number[] = [];
  const wideEnds: number[] = [];
  const wideHyphens = new Map<number, 'in-word' | 'line-end'>();
  characters.forEach((character, index) => {
    const hyphen = hyphens.get(index);
    if (hyphen) wideHyphens.set(wideStarts.length, hyphen);
    // One for each unit of the text, since its places are counted in units.
    // eslint-disable-next-line @typescript-eslint/prefer-for-of -- for-of would walk code points
    for (let unit = 0; unit < character.length; unit += 1) {
      wideStarts.push(starts[index]!);
      wideEnds.push(ends[index]!);
    }
  });
  return { text: characters.join(''), starts: wideStarts, ends: wideEnds, hyphens: wideHyphens };
}

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

function* places(source: Normalised, part: Normalised, from: number): Generator<number> {
  if (part.text === '') return;
  for (let at = source.text.indexOf(part.text, from); at !== -1; at = source.text.indexOf(part.text, at + 1))
    if (wholeWords(source, at, part.text.length) && hyphensAgree(source, at, part)) yield at;
}

function follow(
  source: Normalised,
  parts: Array<Normalised & { gap: Part['gap'] }>,
  first: number,
): Range[] | undefined {
  const range = (at: number, length: number): Range => ({
    start: source.starts[at]!,
    end: source.ends[at + length - 1]!,
  });
  const ranges = [range(first, parts[0]!.text.length)];
  let position = first + parts[0]!.text.length;
  for (const part of parts.slice(1)) {
    const at = places(source, part, position).next().value as number | undefined;
    if (at === undefined) return undefined;
    if (part.gap === 'insertion' && at - position > LONGEST_REPLACED) return undefined;
    ranges.push(range(at, part.text.length));
    position = at + part.text.length;
  }
  return ranges;
}

/**
 * Finds a quotation in a text that was normalised before (once per text, for many quotations).
 * @param occurrence which match is meant, from 1, where the words stand more than once
 */
export function findIn(source: Normalised, quotation: string, occurrence?: number): Finding {
  const parts = splitQuotation(quotation).map((part) => ({ ...normalise(part.text), gap: part.gap }));
  if (parts.length === 0 || parts.some((part) => part.text === '')) return { outcome: 'missing' };
  const found: Range[][] = [];
  for (const at of places(source, parts[0]!, 0)) {
    const ranges = follow(source, parts, at);
    if (ranges) found.push(ranges);
  }
  if (found.length === 0) return { outcome: 'missing' };
  if (occurrence !== undefined) {
    const chosen = found[occurrence - 1];
    return chosen ? { outcome: 'found', ranges: chosen } : { outcome: 'missing' };
  }
  if (found.length > 1) return { outcome: 'ambiguous', places: found.map((ranges) => ranges[0]!) };
  return { outcome: 'found', ranges: found[0]! };
}

/** Finds a quotation in a text. See `findIn`. */
export function findQuotation(text: string, quotation: string, occurrence?: number): Finding {
  return findIn(normalise(text), quotation, occurrence);
}

/** Whether the words are the recorded words, or one marked part of them. */
export function isPartOf(record: string, words: string): boolean {
  return findQuotation(record, words).outcome !== 'missing';
}
