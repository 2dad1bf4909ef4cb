/**
 * The text in the pictures of a page of a PDF: the page is painted and read as a picture. Words that are in its text
 * already are left out.
 */
import { shareInside } from '../boxes.ts';
import { isOneColour } from '../../findings/pdf/page-pixels.ts';
import { paintedOn } from '../../findings/pdf/painted.ts';
import { spellOut } from '../../findings/spelled.ts';
import type { PageText, Word } from '../../ingest/page.ts';
import type { Box } from '../../../collections/fields/attached-file.ts';
import {
  forReading,
  LONGEST_READ,
  READING_RESOLUTION,
  readPicture,
  type PictureText,
} from '../picture-text.ts';
import { paint, type Pixels } from './paint.ts';
import { withPage, type OpenPdf } from './pdfium.ts';

/** Pictures that cover this share of a page together may be a scan. */
const SCAN = 0.2;
/** Points that the words of a text may lie beside those of the picture. */
const ASTRAY = 4;
/** In points: what is higher is no line, and has others under it. Words that slope, such as a watermark, have such boxes. */
const HIGH = 48;
/** Pixels to the point at which ink is looked for, and how much of it is too little for a word. */
const SCALE = 1.5;
const LEAST_INK = 60;
/** Neighbours that differ by this, of 255, are the edge of a letter. */
const EDGE = 60;
/** A word of the text beside which the same word of the picture is the same one, in points. */
const NEAR = 30;
/** Less sure words in a picture beside text may be the grain of a photograph, and so many letters of them are not. */
const SURE = 50;
const GRAIN = 20;

/** Reads what the pictures of a page (from 1) show and its text does not have. Undefined where there is nothing. */
export async function readPaintedPage(
  pdf: OpenPdf,
  number: number,
  printed: PageText,
  language: string,
): Promise<PictureText | undefined> {
  const alone = printed.words.length === 0;
  const found = await withPage(pdf, number, (page, width, height) => {
    if (pdf.engine.FPDFPage_CountObjects(page) === 0 || !(width > 0 && height > 0)) return undefined;
    return { width, height, pictures: alone ? [] : picturesOn(pdf, page, [width, height]) };
  });
  if (!found) return undefined;
  const { width, height, pictures } = found;
  if (!alone) {
    const covered = pictures.reduce((sum, box) => sum + box[2] * box[3], 0);
    if (covered < SCAN * width * height) return undefined;
    const coarse = await paint(pdf, number, Math.round(width * SCALE));
    if (!coarse || !hasMoreInk(coarse, coarse.width / width, pictures, printed)) return undefined;
  }
  const across = Math.round(
    Math.min((width / 72) * READING_RESOLUTION, LONGEST_READ * Math.min(1, width / height)),
  );
  const pixels = await paint(pdf, number, across);
  if (!pixels) return undefined;
  const scale = pixels.width / width;
  if (alone && isOneColour(pixels, scale, [0, 0, width, height])) return undefined;
  const image = await forReading(pixels, scale);
  const isInText = inText(printed);
  const read = await readPicture(image, {
    language,
    scale: 1 / scale,
    ...(!alone && {
      least: SURE,
      keep: ({ text, box }) =>
        pictures.some((picture) => shareInside(box, picture) > 0.5) && !isInText(text, box),
    }),
  });
  return alone || read.words.length > 0 || read.letters > GRAIN ? read : undefined;
}

/** Both texts of a page, in the order in which they begin on it. */
export function joinTexts(printed: PageText, read: PageText): PageText {
  const top = ({ words }: PageText) => words[0]?.box[1] ?? 0;
  const [first, second] = top(read) < top(printed) ? [read, printed] : [printed, read];
  const before = first.text === '' ? '' : `${first.text}\n`;
  const moved = second.words.map((word) => ({
    ...word,
    start: word.start + before.length,
    end: word.end + before.length,
  }));
  return { text: before + second.text, words: [...first.words, ...moved] };
}

/** The boxes of the pictures on a loaded page, as far as they are on it. */
function picturesOn(pdf: OpenPdf, page: number, [width, height]: [number, number]): Box[] {
  return paintedOn(pdf, page)
    .painted.filter(({ what }) => what === 'image')
    .map(({ box }): Box => {
      const [left, top] = [Math.max(0, box[0]), Math.max(0, box[1])];
      const [right, bottom] = [Math.min(width, box[0] + box[2]), Math.min(height, box[1] + box[3])];
      return [left, top, Math.max(0, right - left), Math.max(0, bottom - top)];
    });
}

/** Whether pictures show more than the words of the text that lie over them. */
function hasMoreInk(pixels: Pixels, scale: number, pictures: Box[], { words }: PageText): boolean {
  const { data, width, height, channels } = pixels;
  const open = new Uint8Array(width * height);
  const fill = ([left, top, across, down]: Box, by: number, value: number) => {
    const from = Math.max(0, Math.floor((left - by) * scale));
    const to = Math.min(width, Math.ceil((left + across + by) * scale));
    const end = Math.min(height, Math.ceil((top + down + by) * scale));
    for (let y = Math.max(0, Math.floor((top - by) * scale)); y < end; y += 1)
      if (to > from) open.fill(value, y * width + from, y * width + to);
  };
  for (const picture of pictures) fill(picture, -1, 1);
  for (const { box } of words) if (box[3] < HIGH) fill(box, ASTRAY, 0);
  let ink = 0;
  for (let pixel = 0; pixel + 1 < open.length; pixel += 1)
    if (open[pixel] === 1 && open[pixel + 1] === 1) {
      const at = pixel * channels + 1;
      if (Math.abs(data[at]! - data[at + channels]!) > EDGE) ink += 1;
    }
  return ink > LEAST_INK;
}

/**
 * Tells whether a word of the picture is in the text: under a word there, or as the same word nearby, which is that of
 * one place in the picture alone.
 */
function inText({ text, words }: PageText): (read: string, box: Box) => boolean {
  const places = new Map<Word, Box>();
  return (read, box) => {
    const { letters } = spellOut(read);
    return words.some((word) => {
      const [left, top, across, down] = word.box;
      const said = spellOut(text.slice(word.start, word.end)).letters;
      if (
        (down < HIGH || down < 2 * box[3]) &&
        shareInside(box, [left - 1, top - 1, across + 2, down + 2]) > 0.4
      ) {
        if (said === letters) places.set(word, box);
        return true;
      }
      if (letters === '' || said !== letters || !areNear(word.box, box, NEAR)) return false;
      if (!places.has(word)) places.set(word, box);
      return areNear(places.get(word)!, box, ASTRAY);
    });
  };
}

/** Whether the middles of two boxes are less than so many points apart, across and down. */
const areNear = (one: Box, other: Box, points: number): boolean =>
  Math.abs(one[0] + one[2] / 2 - other[0] - other[2] / 2) < points &&
  Math.abs(one[1] + one[3] / 2 - other[1] - other[3] / 2) < points;
