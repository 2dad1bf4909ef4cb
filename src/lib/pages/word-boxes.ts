/** The places of words on a page, and of passages made of them. `archive/ingest/word-box-files.ts` writes them. */
import type { Range } from '../quotations/quotations.ts';

/** From the left, from the top, width, height, in points of the page (72 to the inch). */
export type WordBox = [number, number, number, number];

/** A word as a range of the page's text, with its box on the page. */
export interface BoxedWord extends Range {
  box: WordBox;
}

/** The words of a file of word boxes: six whole numbers for each, lengths in tenths of a point. */
export function readWords(file: string): BoxedWord[] {
  const numbers = JSON.parse(file) as number[];
  const words: BoxedWord[] = [];
  for (let at = 0; at + 5 < numbers.length; at += 6) {
    const [start, end, left, top, width, height] = numbers.slice(at, at + 6) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    words.push({ start, end, box: [left / 10, top / 10, width / 10, height / 10] });
  }
  return words;
}

/** The part of a word's box that a range covers, by the share of its letters. */
function covered({ start, end, box }: BoxedWord, range: Range): WordBox {
  const [left, top, width, height] = box;
  const from = Math.max(0, (range.start - start) / (end - start));
  const to = Math.min(1, (range.end - start) / (end - start));
  return [left + width * from, top, width * (to - from), height];
}

const onOneLine = (a: WordBox, b: WordBox) =>
  Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]) > Math.min(a[3], b[3]) / 2;

const tenths = (length: number) => Math.round(length * 10) / 10;

/** The boxes of a passage on the page: one for each of its lines. */
export function boxesOf(words: readonly BoxedWord[], range: Range): WordBox[] {
  const lines: WordBox[] = [];
  for (const word of words) {
    if (word.end <= range.start || word.start >= range.end) continue;
    const box = covered(word, range);
    const last = lines.at(-1);
    if (!last || !onOneLine(last, box)) {
      lines.push(box);
      continue;
    }
    const left = Math.min(last[0], box[0]);
    const top = Math.min(last[1], box[1]);
    last[2] = Math.max(last[0] + last[2], box[0] + box[2]) - left;
    last[3] = Math.max(last[1] + last[3], box[1] + box[3]) - top;
    last[0] = left;
    last[1] = top;
  }
  return lines.map((box) => box.map(tenths) as WordBox);
}
