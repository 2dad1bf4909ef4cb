/**
 * Words that a machine read wrongly from the picture of a page, corrected by hand. The correction is made in the text
 * that is published: what was covered is not in it, so no correction brings a covered word back.
 */
import type { Range } from '../quotations/range.ts';

export interface Misread {
  page: number;
  /** Words as they were read, which are once on the page. */
  read: string;
  /** The words as they are in the picture. */
  is: string;
}

export interface CorrectedText {
  text: string;
  /** What was corrected, with its range in the text, in order. */
  corrected: Array<Range & Misread>;
  /** The offset that an offset of the text as it was read has now. */
  moved: (offset: number) => number;
}

export const timesIn = (text: string, words: string): number => text.split(words).length - 1;

/**
 * Corrects the text of a page.
 * @param misread what was read wrongly on it; words that are not once in the text are left as they are
 */
export function correctText(text: string, misread: readonly Misread[]): CorrectedText {
  const places = misread
    .filter(({ read }) => timesIn(text, read) === 1)
    .map((one) => ({ ...one, start: text.indexOf(one.read), end: text.indexOf(one.read) + one.read.length }))
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => at === 0 || start >= all[at - 1]!.end);
  const corrected: CorrectedText['corrected'] = [];
  let result = '';
  let done = 0;
  for (const { start, end, ...one } of places) {
    result += text.slice(done, start);
    corrected.push({ ...one, start: result.length, end: result.length + one.is.length });
    result += one.is;
    done = end;
  }
  return {
    text: result + text.slice(done),
    corrected,
    moved: (offset) => {
      let by = 0;
      for (const [at, { start, end }] of places.entries()) {
        if (offset <= start) break;
        const now = corrected[at]!;
        // Within the words, as far from their beginning as it was; past them, by the difference of the lengths.
        if (offset < end) return Math.min(now.start + offset - start, now.end);
        by = now.end - end;
      }
      return offset + by;
    },
  };
}
