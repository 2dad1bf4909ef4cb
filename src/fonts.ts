/** The fonts that are sent: the settings of the build and the styles of every page take them from here. */
import { createRequire } from 'node:module';
import { siteSettings } from './site-settings.ts';

/** What the package's files `newsreader-<name>` hold (5.3.0): of `latin` what the files of this project do not. */
const RANGES = {
  latin:
    'U+A1-A2, U+A4-A6, U+A8, U+AA-AF, U+B1-B6, U+B8-D6, U+D8-DF, U+E2-E6, U+EB-F3, U+F5, U+F7-FB, U+FD-FF, U+131, U+152-153, U+2BC, U+2C6, U+2DA, U+2DC, U+300-301, U+303-304, U+308-309, U+323, U+201A, U+201E, U+2033, U+2039-203A, U+2044, U+2122, U+2215',
  'latin-ext':
    'U+100-130, U+134-148, U+14A-151, U+154-17E, U+18F, U+192, U+1A0-1A1, U+1AF-1B0, U+1C4-1CC, U+1E6-1E7, U+1EA-1EB, U+1FA-21B, U+22A-22D, U+230-233, U+237, U+259, U+2B9-2BA, U+2C7, U+2DD, U+1E80-1E85, U+1E9E, U+1EF2-1EF9, U+2020, U+20A1, U+20A3-20A4, U+20A6-20A7, U+20A9, U+20AB, U+20AD, U+20B1-20B2, U+20B5, U+20B9-20BA, U+20BC-20BD',
};

const packaged = (letters: string, weight: number): string =>
  createRequire(import.meta.url).resolve(
    `@fontsource/newsreader/files/newsreader-${letters}-${weight}-normal.woff2`,
  );

/** The files of this project hold what English text needs, and are half as large as those of the package. */
const english = /^en\b/u.test(siteSettings().language ?? 'en');

const font = <Variable extends string>(
  name: string,
  cssVariable: Variable,
  weight: number,
  small: string,
) => ({
  name,
  cssVariable,
  weight,
  /** The letters that every page has. */
  file: english ? small : packaged('latin', weight),
  /** What kerning leaves of the width of a text: measured in Chromium on the pages of this site. */
  kerning: 0.996,
  /** Letters that few pages have: a browser fetches such a file where it meets one. */
  more: Object.entries(RANGES)
    .filter(([letters]) => english || letters !== 'latin')
    .map(([letters, range]) => ({ file: packaged(letters, weight), range })),
});

export const fonts = [
  font('Newsreader Text', '--font-text', 400, './src/fonts/newsreader-text.woff2'),
  font('Newsreader Display', '--font-display', 600, './src/fonts/newsreader-display.woff2'),
];
