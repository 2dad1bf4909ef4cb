import { decodePercent } from '../../../lib/text/look-alikes.ts';

/** Signs that nobody sees, and that part what belongs together. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]+/gu;
/** Such signs, and letters that are written by their bytes. */
const OTHERWISE = new RegExp(`(${UNSEEN.source}|(?:%[\\da-f]{2})+)`, 'iu');
/** Signs in a row of boxes, as forms have them: the spaces between them are none. */
const BOXES = /(?<![\p{L}\p{N}]|\d )(?:[A-Z\d] ){7,60}[A-Z\d](?![\p{L}\p{N}]| \d)/gu;

/**
 * A text as it would be typed: spaces, hyphens, letters and figures of print as those of a keyboard, without signs that
 * nobody sees, and with what is written by its bytes (“%40”) as it is read. `placeOf` gives where a stretch of what was
 * made of it is in the text.
 */
export function typed(printed: string): {
  text: string;
  placeOf: (start: number, end: number) => { start: number; end: number };
} {
  const plain = printed
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(BOXES, (row) => row.replaceAll(' ', '\u00ad'));
  const pieces = plain.split(OTHERWISE);
  if (pieces.length === 1) return { text: plain, placeOf: (start, end) => ({ start, end }) };
  const places: Array<[start: number, end: number]> = [];
  let text = '';
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const isOtherwise = index % 2 === 1;
    const read = isOtherwise ? decodePercent(piece).replace(UNSEEN, '') : piece;
    for (let at = 0; at < read.length; at += 1)
      places.push(isOtherwise ? [from, from + piece.length] : [from + at, from + at + 1]);
    text += read;
    from += piece.length;
  }
  return { text, placeOf: (start, end) => ({ start: places[start]![0], end: places[end - 1]![1] }) };
}
