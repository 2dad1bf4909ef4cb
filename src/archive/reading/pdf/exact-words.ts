/** The places of words, made exact: the first engine estimates the position of a word in its line, the second has it. */
import { around } from '../boxes.ts';
import type { PdfLetter } from './letters.ts';
import type { Word } from '../../ingest/page.ts';
import { spellOut } from '../../findings/spelled.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';

/** Letters as the words that they make, each with the box around it. */
function wordsOf(letters: PdfLetter[]): Map<string, Box[]> {
  const words = new Map<string, Box[]>();
  let group: PdfLetter[] = [];
  const end = () => {
    const name = spellOut(group.map(({ character }) => character).join('')).letters;
    if (name !== '') words.set(name, [...(words.get(name) ?? []), around(group.map((letter) => letter.box))]);
    group = [];
  };
  for (const letter of letters) {
    const last = group.at(-1);
    const nextLine = last && Math.abs(letter.box[1] - last.box[1]) > 2 * Math.max(letter.box[3], last.box[3]);
    if (letter.apart || nextLine) end();
    group.push(letter);
  }
  end();
  return words;
}

/** Farther away than this, in points, the same word is another one. */
const FAR = 90;

/** The words with the places of their letters, where the same word is nearby. */
export function exactWords(text: string, words: Word[], letters: PdfLetter[]): Word[] {
  const known = wordsOf(letters);
  return words.map((word) => {
    const [left, top, width, height] = word.box;
    const near = (known.get(spellOut(text.slice(word.start, word.end)).letters) ?? [])
      .filter((box) => box[1] < top + height && box[1] + box[3] > top)
      .map((box) => ({ box, far: Math.abs(box[0] + box[2] / 2 - left - width / 2) }))
      .sort((a, b) => a.far - b.far)[0];
    // As high as before, so that what reaches above and below the letters is inside too.
    return near && near.far < FAR
      ? { ...word, box: [near.box[0], top, near.box[2], height] satisfies Box }
      : word;
  });
}
