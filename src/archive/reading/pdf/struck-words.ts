/** Words through which a thin line is drawn are struck out: they are put between marks. */
import type { Box } from '../../../collections/fields/attached-file.ts';
import { paintedOn } from '../../findings/pdf/painted.ts';
import type { PageText } from '../../ingest/page.ts';
import { exactWords } from './exact-words.ts';
import { lettersOn } from './letters.ts';
import { withPage, type OpenPdf } from './pdfium.ts';

/** In points: a line that strikes words out is no thicker, and no shorter. */
const THICK = 2.5;
const SHORT = 4;
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
        ({ what, box }) => (what === 'fill' || what === 'line') && box[3] <= THICK && box[2] >= SHORT,
      )
      .map(({ box }) => box);
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

/** The share of the width of a word through whose middle lines go. */
function shareStruck([left, top, width, height]: Box, lines: readonly Box[]): number {
  let share = 0;
  for (const [x, y, across, down] of lines) {
    const at = (y + down / 2 - top) / height;
    if (at < MIDDLE[0] || at > MIDDLE[1]) continue;
    share += Math.max(0, Math.min(left + width, x + across) - Math.max(left, x)) / width;
  }
  return share;
}
