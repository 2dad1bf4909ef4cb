/** Reads what a covered picture shows at its bars and round them, as a reader would. */
import sharp from 'sharp';
import { around } from '../reading/boxes.ts';
import { containsWords, spellOut } from '../findings/spelled.ts';
import { readPicture } from '../reading/picture-text.ts';
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
  { data, ...raw }: Pixels,
  scale: number,
  bars: Box[],
  words: string[],
  language: string,
): Promise<string[]> {
  if (bars.length === 0 || words.length === 0) return [];
  const [x, y, across, down] = around(bars);
  const left = Math.min(raw.width - 1, Math.max(0, Math.floor((x - ROUND) * scale)));
  const top = Math.min(raw.height - 1, Math.max(0, Math.floor((y - ROUND) * scale)));
  const width = Math.min(raw.width, Math.ceil((x + across + ROUND) * scale)) - left;
  const height = Math.min(raw.height, Math.ceil((y + down + ROUND) * scale)) - top;
  if (width < 1 || height < 1) return [];
  const image = await sharp(data, { raw })
    .extract({ left, top, width, height })
    .removeAlpha()
    .greyscale()
    .withMetadata({ density: Math.round(scale * 72) })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const { text } = await readPicture(image, { language, scale: 1 / scale });
  const read = spellOut(text);
  return words.filter((word) => containsWords(read, word));
}
