/**
 * Text out of a picture, with the place of each word and how sure the reading is. The engine and its
 * data are in `node_modules`; nothing is fetched and nothing is kept beside them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { createWorker, OEM, type Page, type Worker } from 'tesseract.js';
import type { Box } from '../../collections/fields/attached-file.ts';
import type { HiddenFinding, PageText, Word } from '../ingest/page.ts';
import { around } from '../ingest/word-box-files.ts';
import { cleanText } from './plain.ts';
import { trainedDataFor } from './trained-data.ts';

const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('tesseract.js/package.json'), 'utf8'),
) as { version: string };

/** What reads text from pictures in a language, with its version. */
export const pictureExtractor = (language: string): string =>
  `tesseract.js ${version} (${trainedDataFor(language).name})`;

/** The resolution at which letters of print are read best, in pixels to the inch. */
export const READING_RESOLUTION = 300;
/** No side of a picture is longer than this when it is read. */
export const LONGEST_READ = 4000;

/** Below this confidence, in per cent, an editor compares the text with the picture. */
const CONFIDENCE_NEEDED = 70;
/** Below this confidence the engine may have read specks as words. */
const SPECK = 10;

let engine: { name: string; worker: Promise<Worker> } | undefined;

/** The engine, which is started once for files of one language. */
async function started(language: string): Promise<Worker> {
  const { name, folder, gzip } = trainedDataFor(language);
  if (engine?.name === name) return engine.worker;
  await stopReading();
  const worker = createWorker(name, OEM.LSTM_ONLY, {
    langPath: folder,
    cacheMethod: 'none',
    gzip,
    // Without this an error of the engine would end the process; it comes back from the call as well.
    errorHandler: () => undefined,
  });
  engine = { name, worker };
  return worker;
}

/** Ends the engine, where the process goes on without it. */
export async function stopReading(): Promise<void> {
  const ended = engine;
  engine = undefined;
  await (await ended?.worker)?.terminate();
}

export interface PictureText extends PageText {
  /** In per cent. 0 where nothing was read. */
  confidence: number;
  /** How many letters were read, those left out as unsure among them. */
  letters: number;
  /** How sure each of the words is, in per cent. */
  confidences: number[];
}

/** How a picture is read. */
export interface PictureOptions {
  /** A language tag. */
  language: string;
  /** Points of the page for one pixel. */
  scale: number;
  /** Which words are read, where not all are. */
  keep?: (word: { text: string; box: Box }) => boolean;
  /** The confidence below which a word counts for that of the whole and is left out. */
  least?: number;
}

/** A reading, what the engine thinks of all words, and the letters it was sure of: the way up that has most is right. */
type Reading = PictureText & { overall: number; sure: number };

/**
 * Reads a picture, whichever way up its words are.
 * @param image an encoded picture (PNG)
 */
export async function readPicture(image: Buffer, options: PictureOptions): Promise<PictureText> {
  const worker = await started(options.language);
  const { width, height } = await sharp(image).metadata();
  let best: Reading | undefined;
  for (const angle of [0, 90, 270, 180] as const) {
    const turned =
      angle === 0 ? image : await sharp(image).rotate(angle).png({ compressionLevel: 1 }).toBuffer();
    const { data } = await worker.recognize(turned, {}, { blocks: true, text: false });
    const reading = layOutWords(data, (box) => turnedBack(box, angle, [width, height]), options);
    if (!best || reading.sure > best.sure) best = reading;
    if (best.overall >= CONFIDENCE_NEEDED) break;
  }
  return best!;
}

/** The place in the picture as it is of a box in the picture turned clockwise. */
function turnedBack(
  [left, top, across, down]: Box,
  angle: 0 | 90 | 180 | 270,
  [width, height]: [number, number],
): Box {
  if (angle === 90) return [top, height - left - across, down, across];
  if (angle === 180) return [width - left - across, height - top - down, across, down];
  if (angle === 270) return [width - top - down, left, down, across];
  return [left, top, across, down];
}

const lettersIn = (words: Array<{ text: string }>) => words.reduce((sum, { text }) => sum + text.length, 0);

/** The confidence of words, each letter of them counting once. */
function confidenceIn(words: Array<{ text: string; confidence: number }>): number {
  const letters = lettersIn(words);
  const sum = words.reduce((before, { text, confidence }) => before + confidence * text.length, 0);
  return letters === 0 ? 0 : Math.round(sum / letters);
}

/** The words of a reading as lines and paragraphs of text. Specks that were read as words fall out. */
function layOutWords(
  data: Pick<Page, 'blocks'>,
  place: (box: Box) => Box,
  { scale, keep = () => true, least = SPECK }: PictureOptions,
): Reading {
  let text = '';
  const words: Word[] = [];
  const confidences: number[] = [];
  const all: Array<{ text: string; box: Box; confidence: number }> = [];
  const kept: typeof all = [];
  for (const paragraph of (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs)) {
    const before = text;
    for (const line of paragraph.lines) {
      const read = line.words
        .map(({ text: word, confidence, bbox: { x0, y0, x1, y1 } }) => ({
          text: cleanText(word).replace(/\s/gu, ''),
          confidence,
          box: place([x0, y0, x1 - x0, y1 - y0]).map((length) => length * scale) as Box,
        }))
        .filter((word) => word.text !== '' && word.confidence > SPECK);
      all.push(...read);
      const wanted = read.filter(keep);
      kept.push(...wanted);
      const own = wanted.filter(({ confidence }) => confidence >= least);
      if (own.length > 0 && text === before && text !== '') text += '\n';
      own.forEach((word, index) => {
        const start = text.length;
        text += word.text;
        words.push({ start, end: text.length, box: word.box });
        confidences.push(word.confidence);
        text += index < own.length - 1 ? ' ' : '\n';
      });
    }
  }
  return {
    text,
    words,
    confidence: confidenceIn(kept),
    overall: confidenceIn(all),
    letters: lettersIn(kept),
    confidences,
    sure: lettersIn(all.filter(({ confidence }) => confidence >= CONFIDENCE_NEEDED)),
  };
}

/** A finding where a page was read with so little confidence that words on it may not have been found. */
export function unsureReading(
  page: number,
  { confidence }: PictureText,
  { width, height }: { width: number; height: number },
): HiddenFinding[] {
  if (confidence === 0 || confidence >= CONFIDENCE_NEEDED) return [];
  return [
    {
      kind: 'unsure-reading',
      page,
      box: around([[0, 0, width, height]]),
      message: `Page ${page} was read from its picture with a confidence of ${confidence} per cent: what may identify a person on it may not have been found. Look at the picture.`,
    },
  ];
}
