/**
 * Words that a text marks as struck out were not said: they are left out of its comparable form. A text marks them
 * with a stroke through every letter (U+0336 and its like), with `~~…~~`, or with `<del>`, `<s>` or `<strike>`. Only
 * whole words can be struck out: anything else is compared as it is written.
 */
import type { Range } from '../quotations/range.ts';

const MARKED =
  /~~(?=[^\s~])(?:[^~\n]|\n(?!\s*\n)){0,400}?[^\s~]~~|<(?<tag>del|s|strike)>[^<]{1,400}<\/\k<tag>>/giu;
const STROKE = '[\\u0335-\\u0338]';
const STROKEN = new RegExp(
  `[\\p{L}\\p{N}\\p{Sc}]\\p{M}*${STROKE}\\p{M}*(?:[^\\n]\\p{M}*${STROKE}\\p{M}*)*`,
  'gu',
);
const WORD = /[\p{L}\p{N}\p{M}]/u;

const MAY_HOLD = /~~|[\u0335-\u0338]|<\/(?:del|s|strike)>/iu;

/** The struck-out words of a text, with their marks, in order. */
export function struckOut(text: string): Range[] {
  if (!MAY_HOLD.test(text)) return [];
  const ranges: Range[] = [];
  for (const pattern of [MARKED, STROKEN])
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const cutsWord = WORD.test(text[start - 1] ?? ' ') || WORD.test(text[end] ?? ' ');
      if (!cutsWord) ranges.push({ start, end });
    }
  return ranges
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => index === 0 || start >= all[index - 1]!.end);
}

/** What stands on either side of struck-out words in a stored text. */
export const STROKE_MARK = '~~';

/** The struck-out words of a text that are between marks, with these. */
export const markedStruckOut = (text: string): Range[] =>
  struckOut(text).filter(({ start }) => text.startsWith(STROKE_MARK, start));

/** A text with its struck-out words, and without their marks. */
export const withoutStrokeMarks = (text: string): string =>
  markedStruckOut(text).reduceRight(
    (left, { start, end }) =>
      left.slice(0, start) +
      left.slice(start + STROKE_MARK.length, end - STROKE_MARK.length) +
      left.slice(end),
    text,
  );
