/**
 * How the places of words are kept: one line of JSON per word list, six whole numbers per word (start,
 * end, left, top, width, height), lengths in tenths of a point. `lib/pages/word-boxes.ts` reads them.
 */
import type { Box } from '../../collections/fields/attached-file.ts';
import type { Word } from './page.ts';

/** Words as text of a file. A line of the file for every line of the page keeps differences readable. */
export function writeWords(text: string, words: Word[]): string {
  const rows: string[] = [];
  let row: string[] = [];
  words.forEach((word, index) => {
    const next = words[index + 1];
    row.push([word.start, word.end, ...word.box.map((length) => Math.round(length * 10))].join(','));
    if (!next || text.slice(word.end, next.start).includes('\n')) {
      rows.push(row.join(',  '));
      row = [];
    }
  });
  return `[\n${rows.join(',\n')}\n]\n`;
}

export function around(boxes: Box[]): Box {
  const left = Math.min(...boxes.map((box) => box[0]));
  const top = Math.min(...boxes.map((box) => box[1]));
  const right = Math.max(...boxes.map((box) => box[0] + box[2]));
  const bottom = Math.max(...boxes.map((box) => box[1] + box[3]));
  return [left, top, right - left, bottom - top].map((length) => Math.round(length * 10) / 10) as Box;
}

/** The share of the first box that lies inside the second, 0 to 1. */
export function shareInside(inner: Box, outer: Box): number {
  const across = Math.min(inner[0] + inner[2], outer[0] + outer[2]) - Math.max(inner[0], outer[0]);
  const down = Math.min(inner[1] + inner[3], outer[1] + outer[3]) - Math.max(inner[1], outer[1]);
  if (across <= 0 || down <= 0) return 0;
  const area = inner[2] * inner[3];
  return area === 0 ? 0 : (across * down) / area;
}
