/**
 * How the places of words are kept: one line of JSON per word list, six whole numbers per word (start,
 * end, left, top, width, height), lengths in tenths of a point. `lib/pages/word-boxes.ts` reads them.
 */
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
