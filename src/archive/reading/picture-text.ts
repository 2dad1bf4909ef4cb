/**
 * Text out of a picture, with the place of each word and how sure the reading is. The engine and its
 * data are in `node_modules`; nothing is fetched and nothing is kept beside them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp, { type Region } from 'sharp';
import { createWorker, OEM, type Page, type Worker } from 'tesseract.js';
import { around, boxAround } from './boxes.ts';
import type { Box } from '../../collections/fields/attached-file.ts';
import type { HiddenFinding, PageText, Word } from '../ingest/page.ts';
import { cleanText } from './plain.ts';
import type { Pixels } from './pdf/paint.ts';
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
/** Below this confidence the engine may have read specks as words, where nothing on their line is sure. */
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
  /** The confidence below which a word counts for that of the whole and is left out, where nothing on its line is sure. */
  least?: number;
}

/** A reading, what the engine thinks of all words, and the letters it was sure of: the way up that has most is right. */
type Reading = PictureText & { overall: number; sure: number };

/** In degrees: lines that slope less are read as they are, and a page that slopes more is turned otherwise. */
const [LEAST_SLOPE, MOST_SLOPE] = [0.7, 20];

/**
 * Reads a picture, whichever way up its words are, and where its lines slope.
 * @param image an encoded picture (PNG)
 */
export async function readPicture(image: Buffer, options: PictureOptions): Promise<PictureText> {
  const worker = await started(options.language);
  const size = await sizeOf(image);
  let best: Reading | undefined;
  const readTurned = async (angle: number): Promise<Page> => {
    const turned =
      angle === 0
        ? image
        : await sharp(image).rotate(angle, { background: '#fff' }).png({ compressionLevel: 1 }).toBuffer();
    const { data } = await worker.recognize(turned, {}, { blocks: true, text: false });
    const turnedSize = await sizeOf(turned);
    const reading = layOutWords(data, (box) => turnedBack(box, angle, turnedSize, size), options);
    if (!best || reading.sure > best.sure) best = reading;
    return data;
  };
  for (const angle of [0, 90, 270, 180]) {
    const slope = slopeOf(await readTurned(angle));
    if (Math.abs(slope) > LEAST_SLOPE && Math.abs(slope) < MOST_SLOPE) await readTurned(angle - slope);
    if (best!.overall >= CONFIDENCE_NEEDED) break;
  }
  return best!;
}

/** A part of a painted page as a picture to be read: all of it where no part is named. */
export function forReading({ data, ...raw }: Pixels, scale: number, part?: Region): Promise<Buffer> {
  const image = sharp(data, { raw });
  return (part ? image.extract(part) : image)
    .removeAlpha()
    .greyscale()
    .withMetadata({ density: Math.round(scale * 72) })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function sizeOf(image: Buffer): Promise<[number, number]> {
  const { width, height } = await sharp(image).metadata();
  return [width, height];
}

/** By how many degrees the lines of a reading slope down: the middle of all, by the length of each. */
function slopeOf({ blocks }: Pick<Page, 'blocks'>): number {
  const slopes = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap(({ baseline: { x0, y0, x1, y1 } }) =>
      Array.from(
        { length: Math.ceil((x1 - x0) / 100) },
        () => (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI,
      ),
    )
    .toSorted((a, b) => a - b);
  return slopes[slopes.length >> 1] ?? 0;
}

/** The place in the picture as it is of a box in the picture turned clockwise about its middle. */
function turnedBack(box: Box, angle: number, from: [number, number], to: [number, number]): Box {
  const [left, top, across, down] = box;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return boxAround(
    [left, left + across].flatMap((x) =>
      [top, top + down].map((y): [number, number] => {
        const [dx, dy] = [x - from[0] / 2, y - from[1] / 2];
        return [to[0] / 2 + dx * cos + dy * sin, to[1] / 2 - dx * sin + dy * cos];
      }),
    ),
  );
}

const lettersIn = (words: Array<{ text: string }>) => words.reduce((sum, { text }) => sum + text.length, 0);

/** The confidence of words, each letter of them counting once. */
function confidenceIn(words: Array<{ text: string; confidence: number }>): number {
  const letters = lettersIn(words);
  const sum = words.reduce((before, { text, confidence }) => before + confidence * text.length, 0);
  return letters === 0 ? 0 : Math.round(sum / letters);
}

/**
 * Whether a word is more than specks or grain: it is sure, long, or on a line of which half the words are sure. The engine
 * is least sure of what is in no dictionary: names, numbers and addresses.
 */
const isRead = (
  { text, confidence }: { text: string; confidence: number },
  line: Array<{ confidence: number }>,
  least: number,
): boolean =>
  confidence > least ||
  /[\p{L}\p{N}]{6}/u.test(text) ||
  (/[\p{L}\p{N}]{2}/u.test(text) &&
    line.filter((word) => word.confidence >= CONFIDENCE_NEEDED).length * 2 >= line.length);

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
        .filter((word, _, words) => word.text !== '' && isRead(word, words, SPECK));
      all.push(...read);
      const wanted = read.filter(keep);
      kept.push(...wanted);
      const own = wanted.filter((word) => isRead(word, read, least));
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
