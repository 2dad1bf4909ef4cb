/**
 * Whether a copy of a page would carry more than a reader sees of it: the rest of a picture that is cropped
 * by the page or by a clip path, what a picture shows under a shape, letters beyond the edge. Such a page is
 * made of its picture.
 */
import { meeting, WHOLE } from '../findings/pdf/clips.ts';
import { hiddenCells } from '../findings/pdf/hidden-cells.ts';
import { paintedOn, type Painted } from '../findings/pdf/painted.ts';
import { lettersOn } from '../reading/pdf/letters.ts';
import { paintLoaded } from '../reading/pdf/paint.ts';
import { withPage, type OpenPdf } from '../reading/pdf/pdfium.ts';
import type { Box } from '../../collections/fields/attached-file.ts';

/** Points that may be cut off a picture at one side: less than a line of print is high. */
const CUT = 3;
const SCALE = 2;

/** Whether a picture is cut, so that what was cut off is in it. */
function isCut({ box, clip = WHOLE, shaped }: Painted, page: Box): boolean {
  if (shaped) return true;
  const seen = meeting(meeting(box, page), clip);
  return (
    seen[0] - box[0] > CUT ||
    seen[1] - box[1] > CUT ||
    box[0] + box[2] - seen[0] - seen[2] > CUT ||
    box[1] + box[3] - seen[1] - seen[3] > CUT
  );
}

/** Whether a copy of a page (from 1) carries more than is seen. */
export async function carriesMore(pdf: OpenPdf, number: number): Promise<boolean> {
  const more = await withPage(pdf, number, (page, width, height) => {
    const edges: Box = [0, 0, width, height];
    const { painted, tooMuch } = paintedOn(pdf, page);
    const pictures = painted.filter(({ what, box }) => what === 'image' && box[2] > 0 && box[3] > 0);
    if (pictures.some((picture) => isCut(picture, edges))) return true;
    if (tooMuch && pictures.length > 0) return true;
    if (lettersOn(pdf, page).some(({ box }) => box[2] > 0 && box[3] > 0 && isEmpty(meeting(box, edges))))
      return true;
    const covered = coveredPictures(painted, pictures);
    if (covered.length === 0) return false;
    const picture = () => paintLoaded(pdf, page, { width, height }, Math.round(width * SCALE));
    const whole = picture();
    for (const { cover } of covered) pdf.engine.FPDFPageObj_SetIsActive(cover.handle, false);
    const without = picture();
    if (!whole || !without) return true;
    return covered.some(({ place }) => hiddenCells(whole, without, whole.width / width, place) > 0);
  });
  return more ?? false;
}

const isEmpty = ([, , width, height]: Box) => width <= 0 || height <= 0;

/** The places of pictures over which shapes or other pictures lie. */
function coveredPictures(painted: Painted[], pictures: Painted[]): Array<{ cover: Painted; place: Box }> {
  const first = pictures[0]?.order ?? Infinity;
  return painted
    .filter(({ what, order }) => (what === 'fill' || what === 'image') && order > first)
    .flatMap((cover) =>
      pictures
        .filter(({ order }) => order < cover.order)
        .map(({ box }) => ({ cover, place: meeting(box, cover.box) }))
        .filter(({ place }) => !isEmpty(place)),
    );
}
