/** Signs that nobody sees, and that part what belongs together. */
const UNSEEN = /[\p{Cf}\ufe00-\ufe0f]+/gu;
/** Signs in a row of boxes, as forms have them: the spaces between them are none. */
const BOXES = /(?<![\p{L}\p{N}]|\d )(?:[A-Z\d] ){7,60}[A-Z\d](?![\p{L}\p{N}]| \d)/gu;

/**
 * A text as it would be typed: spaces, hyphens, letters and figures of print as those of a keyboard, and without
 * signs that nobody sees. `placeOf` gives the place in the text of a character of what was made of it.
 */
export function typed(printed: string): { text: string; placeOf: (at: number) => number } {
  const text = printed
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(BOXES, (row) => row.replaceAll(' ', '\u00ad'));
  const unseen = [...text.matchAll(UNSEEN)];
  if (unseen.length === 0) return { text, placeOf: (at) => at };
  const places: number[] = [];
  let from = 0;
  for (const { index, 0: signs } of unseen) {
    for (let at = from; at < index; at += 1) places.push(at);
    from = index + signs.length;
  }
  for (let at = from; at < text.length; at += 1) places.push(at);
  return { text: text.replace(UNSEEN, ''), placeOf: (at) => places[at]! };
}
