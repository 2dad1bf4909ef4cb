/** The fonts that are sent: the settings of the build and the styles of every page take them from here. */
export const fonts = [
  {
    name: 'Newsreader Text',
    cssVariable: '--font-text',
    weight: 400,
    file: 'src/fonts/newsreader-text.woff2',
    /** What kerning leaves of the width of a text: measured in Chromium on the pages of this site. */
    kerning: 0.996,
  },
  {
    name: 'Newsreader Display',
    cssVariable: '--font-display',
    weight: 600,
    file: 'src/fonts/newsreader-display.woff2',
    kerning: 0.996,
  },
] as const;
