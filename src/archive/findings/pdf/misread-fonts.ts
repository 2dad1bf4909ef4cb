/**
 * Fonts whose map of letters (`ToUnicode`) may say others than are drawn: letters that reach below the line, above the
 * others, or are narrow or wide, must do so in most cases, and capitals and figures must have their shapes. What is in
 * doubt is read in the picture of the page.
 */
import type { Box } from '../../../collections/fields/attached-file.ts';
import type { PdfLetter } from '../../reading/pdf/letters.ts';
import type { OpenPdf } from '../../reading/pdf/pdfium.ts';
import { drawnLikeItself, LETTERS } from './glyph-shapes.ts';

/** Fewer letters of a font than this say nothing. */
const FEWEST = 6;
/** A font of which more letters than this share are drawn unlike themselves is in doubt. */
const DOUBTED = 0.25;

/** Of a font so many capitals and figures are looked at, and fewer unlike themselves say nothing. */
const [MOST_SHAPES, FEWEST_SHAPES] = [8, 3];

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The letters of fonts that are in doubt. */
export function misreadLetters(pdf: OpenPdf, letters: PdfLetter[]): PdfLetter[] {
  const upright = letters.filter(({ slanted, object }) => !slanted && object !== 0);
  const fonts = Map.groupBy(upright, ({ object }) => pdf.engine.FPDFTextObj_GetFont(object));
  return [...fonts].flatMap(([font, all]) => {
    const lines = [...Map.groupBy(all, ({ object }) => object).values()];
    const judged = lines.map(turnedUpright).flatMap(judge);
    const wrong = judged.filter((right) => !right).length;
    const drawn = likeThemselves(pdf, font, new Set(all.map(({ character }) => character)));
    const unlike = drawn.filter((right) => !right).length;
    return (judged.length >= FEWEST && wrong > DOUBTED * judged.length) ||
      (unlike >= FEWEST_SHAPES && unlike > drawn.length / 2)
      ? all
      : [];
  });
}

/** For some capitals and figures of a font, whether each is drawn like itself. */
function likeThemselves(pdf: OpenPdf, font: number, characters: Set<string>): boolean[] {
  const all = [...characters].filter((one) => LETTERS.includes(one)).sort();
  const step = Math.max(1, all.length / MOST_SHAPES);
  const some = Array.from(
    { length: Math.min(all.length, MOST_SHAPES) },
    (_, at) => all[Math.floor(at * step)]!,
  );
  return some.map((letter) => drawnLikeItself(pdf, font, letter)).filter((like) => like !== undefined);
}

/** A letter by its place where its line runs from left to right. */
type Upright = Pick<PdfLetter, 'character' | 'box'>;

/** The letters of a line as they would be where it ran from left to right: pages and texts may be turned. */
function turnedUpright(line: PdfLetter[]): Upright[] {
  const [first, last] = [line[0]!.box, line.at(-1)!.box];
  const across = last[0] + last[2] / 2 - first[0] - first[2] / 2;
  const down = last[1] + last[3] / 2 - first[1] - first[3] / 2;
  const turn = ([left, top, width, height]: Box): Box => {
    if (Math.abs(across) >= Math.abs(down))
      return across >= 0 ? [left, top, width, height] : [-left - width, -top - height, width, height];
    return down > 0 ? [top, -left - width, height, width] : [-top - height, left, height, width];
  };
  return line.map(({ character, box }) => ({ character, box: turn(box) }));
}

/** For each letter of a line of which it can be said, whether it is drawn like itself. */
function judge(line: Upright[]): boolean[] {
  const low = line.filter(({ character }) => /[acemnorsuvwxz]/u.test(character));
  if (low.length < 3) return [];
  const bottom = median(low.map(({ box }) => box[1] + box[3]));
  const height = median(low.map(({ box }) => box[3]));
  const width = median(low.map(({ box }) => box[2]));
  return line.flatMap(({ character, box }) => {
    const [below, above] = [box[1] + box[3] - bottom, bottom - height - box[1]];
    if (/[gpqy]/u.test(character)) return [below > 0.15 * height];
    if (/[bdhkl]/u.test(character)) return [above > 0.15 * height, Math.abs(below) < 0.15 * height];
    if (/[acemnorsuvwxz]/u.test(character))
      return [
        Math.abs(below) < 0.15 * height,
        Math.abs(above) < 0.15 * height,
        ...(/[mw]/u.test(character) ? [box[2] > width] : []),
      ];
    return character === 'i' ? [box[2] < 0.8 * width] : [];
  });
}
