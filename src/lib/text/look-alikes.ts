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
