/** Letters that a shape hides, whatever it shows itself: a pattern, a gradient, words that are written on it. */
import { shareInside } from '../boxes.ts';
import type { Letter } from '../reading/letters.ts';
import { paintLoaded, type Pixels } from '../reading/paint.ts';
import { withPage, type OpenPdf } from '../reading/pdfium.ts';
import type { Box } from '../../schemas/held.ts';
import { paintedOn, type Painted } from './painted.ts';

/** Pixels that differ by less than this look the same. */
const SAME = 8;

/**
 * Those of the letters that are hidden by shapes: without their texts the page looks the same, and would
 * not if the shapes over them were not there. So what is unseen for another reason is none of them.
 * @param orders the texts to which they belong, by their place in the order of painting
 * @param width of the pictures in pixels
 */
export async function unseenLetters(
  pdf: OpenPdf,
  number: number,
  letters: Letter[],
  orders: ReadonlySet<number>,
  width: number,
): Promise<Letter[]> {
  const found = await withPage(pdf, number, (page, across, down) => {
    const picture = () => paintLoaded(pdf, page, { width: across, height: down }, width, true);
    const show = (objects: Painted[], shown: boolean) => {
      for (const { handle } of objects) pdf.engine.FPDFPageObj_SetIsActive(handle, shown);
    };
    const painted = paintedOn(pdf, page);
    const texts = painted.filter(({ order }) => orders.has(order));
    const first = Math.min(...orders);
    const looks = (before: Pixels | undefined, after: Pixels | undefined, same: boolean, among: Letter[]) =>
      before && after
        ? among.filter(({ box }) => areSame(before, after, before.width / across, box) === same)
        : [];
    const whole = picture();
    show(texts, false);
    const unseen = looks(whole, picture(), true, letters);
    if (unseen.length === 0) return [];
    const over = painted.filter(
      ({ what, order, box }) =>
        what === 'fill' && order > first && unseen.some((letter) => shareInside(letter.box, box) > 0),
    );
    show(over, false);
    const without = picture();
    show(texts, true);
    return looks(without, picture(), false, unseen);
  });
  return found ?? [];
}

/** Whether two pictures of one page show the same at a place. */
function areSame(one: Pixels, other: Pixels, scale: number, box: Box): boolean {
  const left = Math.max(0, Math.floor(box[0] * scale));
  const right = Math.min(one.width, Math.ceil((box[0] + box[2]) * scale));
  const top = Math.max(0, Math.floor(box[1] * scale));
  const bottom = Math.min(one.height, Math.ceil((box[1] + box[3]) * scale));
  if (right <= left || bottom <= top) return false;
  for (let y = top; y < bottom; y += 1)
    for (let at = (y * one.width + left) * 4; at < (y * one.width + right) * 4; at += 1)
      if (Math.abs(one.data[at]! - other.data[at]!) > SAME) return false;
  return true;
}
