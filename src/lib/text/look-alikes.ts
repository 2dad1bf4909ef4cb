/** Letters that are written otherwise than they are read. */

/**
 * Letters of other alphabets that are drawn like Latin ones, as capitals or small: a word with some of them reads as
 * the word without.
 */
const DRAWN = 'авеѕіјкмнорстухԁһԛԝѵαβεζηικμνορτυχɑɡı';
const LATIN = 'abesijkmhopctyxdhqwvabezhikmnoptyxagi';
const letters = new Map([...DRAWN].map((letter, at) => [letter, LATIN[at]!]));
const PATTERN = new RegExp(`[${DRAWN}]`, 'gu');

/** A text in small letters, with such letters as Latin ones. */
export const withoutLookAlikes = (text: string): string =>
  text.replace(PATTERN, (letter) => letters.get(letter)!);
/** A text cut before and behind letters that are written by the figures of their bytes, as in addresses (“%40”; RFC 3986, 2.1): every second piece is made of them. */
export const atPercentEncoded = (text: string): string[] => text.split(/((?:%[\da-f]{2})+)/iu);

/** Such letters as they are read; what is none stays as it is. */
export function decodePercent(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
