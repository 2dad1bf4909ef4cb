/**
 * Text out of a picture, with the place of each word and how sure the reading is. The engine and its
 * data are in `node_modules`; nothing is fetched and nothing is kept beside them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Page, type Worker } from 'tesseract.js';
import type { PageText, Word } from '../ingest/page.ts';
import { cleanText } from './plain.ts';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(require.resolve('tesseract.js/package.json'), 'utf8')) as {
  version: string;
};
const languageData = join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int');

/** What reads text from pictures, with its version. */
export const pictureExtractor = `tesseract.js ${version} (eng)`;

/** The resolution at which letters of print are read best, in pixels to the inch. */
export const READING_RESOLUTION = 300;
/** No side of a picture is longer than this when it is read. */
export const LONGEST_READ = 4000;

let engine: Promise<Worker> | undefined;

/** The engine, started once per process and only where a picture is to be read. */
function started(): Promise<Worker> {
  engine ??= createWorker('eng', OEM.LSTM_ONLY, {
    langPath: languageData,
    cacheMethod: 'none',
    gzip: true,
    // Without this an error of the engine would end the process; it comes back from the call as well.
    errorHandler: () => undefined,
  });
  return engine;
}

export interface PictureText extends PageText {
  /** In per cent. */
  confidence: number;
}

/**
 * Reads a picture.
 * @param image an encoded picture (PNG)
 * @param scale points of the page for one pixel
 */
export async function readPicture(image: Buffer, scale: number): Promise<PictureText> {
  const worker = await started();
  const { data } = await worker.recognize(image, {}, { blocks: true, text: false });
  return layOutWords(data, scale);
}

/** The words of a reading as lines and paragraphs of text. Specks that were read as words fall out. */
function layOutWords(data: Pick<Page, 'blocks'>, scale: number): PictureText {
  let text = '';
  const words: Word[] = [];
  let sure = 0;
  let letters = 0;
  for (const block of data.blocks ?? [])
    for (const paragraph of block.paragraphs) {
      const before = text;
      for (const line of paragraph.lines) {
        const kept = line.words.filter((word) => cleanText(word.text).trim() !== '' && word.confidence > 10);
        if (kept.length === 0) continue;
        if (text === before && text !== '') text += '\n';
        kept.forEach((word, index) => {
          if (index > 0) text += ' ';
          const start = text.length;
          text += cleanText(word.text).replace(/\s/gu, '');
          const { x0, y0, x1, y1 } = word.bbox;
          words.push({
            start,
            end: text.length,
            box: [x0 * scale, y0 * scale, (x1 - x0) * scale, (y1 - y0) * scale],
          });
          sure += word.confidence * (text.length - start);
          letters += text.length - start;
        });
        text += '\n';
      }
    }
  return { text, words, confidence: letters === 0 ? 0 : Math.round(sure / letters) };
}
