/** Words through which a thin line is drawn are struck out: they are put between marks. */
import type { Box } from '../../../collections/fields/attached-file.ts';
import { annotationsOn } from '../../findings/pdf/covering-notes.ts';
import { paintedOn } from '../../findings/pdf/painted.ts';
import type { PageText } from '../../ingest/page.ts';
import { exactWords } from './exact-words.ts';
import { lettersOn } from './letters.ts';
import { withPage, type OpenPdf } from './pdfium.ts';

/** The share of the height of a word of which a line that strikes it out is no thicker; one that slopes is as high as the word. */
const THICK = 0.22;
const SLOPING = 1.2;
/** In points: such a line is no shorter. */
const SHORT = 4;
/** Lines as light as this, of 255, are not seen on paper. */
const LIGHT = 240;
/** The part of the height of a word in which such a line is; one that underlines is below. */
const MIDDLE = [0.35, 0.72] as const;
/** The share of a word over which it goes. */
const OVER = 0.7;

/** The page with its struck-out words between `~~`, as `lib/pages/struck-out.ts` reads them. */
export async function withStruckWords<T extends PageText>(pdf: OpenPdf, number: number, page: T): Promise<T> {
  if (page.words.length === 0) return page;
  const found = await withPage(pdf, number, (loaded) => {
    const lines = paintedOn(pdf, loaded)
      .painted.filter(
        ({ what, box, colour }) =>
          (what === 'fill' || what === 'line') && box[2] >= SHORT && !colour?.every((part) => part > LIGHT),
      )
      .map(({ box, sloping = 0 }): Line => ({ box, slopes: sloping === 1 || sloping === 2 }));
    for (const { struck, boxes } of annotationsOn(pdf, loaded))
      if (struck)
        lines.push(...boxes.map(([x, y, across, down]): Line => ({ box: [x, y + down / 2, across, 0] })));
    if (!page.words.some(({ box }) => shareStruck(box, lines) > 0)) return undefined;
    return { lines, words: exactWords(page.text, page.words, lettersOn(pdf, loaded)) };
  });
  if (!found) return page;
  const struck = found.words.map(({ box }) => shareStruck(box, found.lines) >= OVER);
  let text = '';
  let from = 0;
  const words = page.words.map((word, index) => {
    const joins = (one: number, other: number) =>
      struck[one] === true &&
      struck[other] === true &&
      /^[^\S\n]*$/u.test(page.text.slice(page.words[one]!.end, page.words[other]!.start));
    text += page.text.slice(from, word.start);
    if (struck[index] && !joins(index - 1, index)) text += '~~';
    const start = text.length;
    text += page.text.slice(word.start, word.end);
    const end = text.length;
    if (struck[index] && !joins(index, index + 1)) text += '~~';
    from = word.end;
    return { ...word, start, end };
  });
  return { ...page, words, text: text + page.text.slice(from) };
}

interface Line {
  box: Box;
  slopes?: boolean;
}

/** The share of the width of a word through whose middle lines go. */
function shareStruck([left, top, width, height]: Box, lines: readonly Line[]): number {
  const through = lines
    .filter(({ box: [, y, , down], slopes }) => {
      const at = (y + down / 2 - top) / height;
      return at > MIDDLE[0] && at < MIDDLE[1] && down <= height * (slopes ? SLOPING : THICK);
    })
    .map(({ box: [x, , across] }) => [Math.max(left, x), Math.min(left + width, x + across)] as const)
    .toSorted((one, other) => one[0] - other[0]);
  let [struck, reached] = [0, left];
  for (const [from, to] of through) {
    struck += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return struck / width;
}
