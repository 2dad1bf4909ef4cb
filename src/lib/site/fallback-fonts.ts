/**
 * What stands in for a font until it has come: fonts that readers' systems have, each scaled so that a text takes
 * as much room in it as it will take in the font that is sent. Then nothing moves when that one arrives.
 *
 * Hand-made because: the fallbacks of Astro know one serif of one system.
 */

/** What is measured of a font, in its own units. `xWidthAvg` is the mean width of a letter of running text. */
export interface FontMetrics {
  unitsPerEm: number;
  ascent: number;
  /** Below the line, so negative. */
  descent: number;
  lineGap: number;
  xWidthAvg: number;
}

interface SystemFont {
  /** The end of the name by which styles ask for it. */
  id: string;
  /** The names that systems have for it: the full name, and the one for PostScript. */
  regular: readonly string[];
  bold: readonly string[];
  /** `xWidthAvg` of both, over the units of an em. */
  width: { regular: number; bold: number };
}

/**
 * The widths were measured by `@capsizecss/unpack` 4.0.1: those of Georgia, Times New Roman and Noto Serif stand in
 * `@capsizecss/metrics` 4.3.0, those of Liberation Serif (they are those of Times New Roman) were
 * read from the files of Debian 12.
 */
export const systemFonts: readonly SystemFont[] = [
  {
    id: 'georgia',
    regular: ['Georgia'],
    bold: ['Georgia Bold', 'Georgia-Bold'],
    width: { regular: 913 / 2048, bold: 1062 / 2048 },
  },
  {
    id: 'times',
    regular: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
    bold: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'LiberationSerif-Bold'],
    width: { regular: 832 / 2048, bold: 886 / 2048 },
  },
  {
    id: 'noto',
    regular: ['Noto Serif', 'Noto Serif Regular', 'NotoSerif', 'NotoSerif-Regular'],
    bold: ['Noto Serif Bold', 'NotoSerif-Bold'],
    width: { regular: 481 / 1000, bold: 512 / 1000 },
  },
];

const percent = (share: number) => `${Number((share * 100).toFixed(3))}%`;

/** The `@font-face` rules that let the systems' fonts stand in for one that is sent, as `<family> in <id>`. */
export function fallbackFaces(
  { name: family, weight, kerning }: { name: string; weight: number; kerning: number },
  sent: FontMetrics,
): string {
  const cut = weight >= 600 ? 'bold' : 'regular';
  return systemFonts
    .map((font) => {
      const size = (kerning * sent.xWidthAvg) / sent.unitsPerEm / font.width[cut];
      const em = sent.unitsPerEm * size;
      return [
        `@font-face{font-family:"${family} in ${font.id}"`,
        `src:${font[cut].map((name) => `local("${name}")`).join(',')}`,
        `font-weight:${weight}`,
        `size-adjust:${percent(size)}`,
        `ascent-override:${percent(sent.ascent / em)}`,
        `descent-override:${percent(-sent.descent / em)}`,
        `line-gap-override:${percent(sent.lineGap / em)}}`,
      ].join(';');
    })
    .join('');
}
