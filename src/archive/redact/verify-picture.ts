/** Reads what a covered picture shows at its bars and round them, as a reader would. */
import { around } from '../reading/boxes.ts';
import { containsWords, spellOut } from '../findings/spelled.ts';
import { forReading, readPicture } from '../reading/picture-text.ts';
import type { Pixels } from '../reading/pdf/paint.ts';
import type { Box } from '../../collections/fields/attached-file.ts';

/** Points round the bars that are read: two lines of print. A text may lie so far beside the words of its scan. */
const ROUND = 36;

/**
 * Those of some words that are still to be read at the bars of a picture.
 * @param scale pixels for a point
 * @param bars in points
 */
export async function readableAtBars(
  pixels: Pixels,
  scale: number,
  bars: Box[],
  words: string[],
  language: string,
): Promise<string[]> {
  if (bars.length === 0 || words.length === 0) return [];
  const [x, y, across, down] = around(bars);
  const left = Math.min(pixels.width - 1, Math.max(0, Math.floor((x - ROUND) * scale)));
  const top = Math.min(pixels.height - 1, Math.max(0, Math.floor((y - ROUND) * scale)));
  const width = Math.min(pixels.width, Math.ceil((x + across + ROUND) * scale)) - left;
  const height = Math.min(pixels.height, Math.ceil((y + down + ROUND) * scale)) - top;
  if (width < 1 || height < 1) return [];
  const image = await forReading(pixels, scale, { left, top, width, height });
  const { text } = await readPicture(image, { language, scale: 1 / scale });
  const read = spellOut(text);
  return words.filter((word) => containsWords(read, word));
}
