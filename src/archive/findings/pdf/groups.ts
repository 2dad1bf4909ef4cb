/** Letters that are together. */
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';

/** Whether two letters are on one line, near each other. */
const beside = (one: Box, other: Box): boolean =>
  Math.abs(one[1] + one[3] - other[1] - other[3]) < Math.max(one[3], other[3]) &&
  Math.min(Math.abs(other[0] - one[0] - one[2]), Math.abs(one[0] - other[0] - other[2])) <
    3 * Math.max(one[3], other[3], 6);

/** As it would lie if the page were turned: lines run downwards on some. */
const turned = ([left, top, width, height]: Box): Box => [top, left, height, width];

/** Letters that are together, as the words of one finding each. */
export function grouped(letters: PdfLetter[]): PdfLetter[][] {
  const groups: PdfLetter[][] = [];
  for (const letter of letters) {
    const last = groups.at(-1)?.at(-1);
    if (last && (beside(last.box, letter.box) || beside(turned(last.box), turned(letter.box))))
      groups.at(-1)!.push(letter);
    else groups.push([letter]);
  }
  return groups;
}

/** Puts a space where letters are apart. */
export function inWords(letters: PdfLetter[]): string {
  return letters
    .map(({ character, apart }, index) => (apart && index > 0 ? ` ${character}` : character))
    .join('');
}

export function wordsIn(letters: PdfLetter[]): PdfLetter[][] {
  const words: PdfLetter[][] = [];
  for (const letter of letters) {
    if (words.length > 0 && !letter.apart) words.at(-1)!.push(letter);
    else words.push([letter]);
  }
  return words;
}
