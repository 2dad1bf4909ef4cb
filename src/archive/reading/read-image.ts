/** Reads a scan. Runs in a process of its own: see `ingest/worker-process.ts`. */
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Job, ReadResult } from '../ingest/job.ts';
import { guessLanguage } from './language.ts';
import type { PageFacts } from '../ingest/page.ts';
import { factsOf, readAttachedPage, writePage } from '../ingest/page-files.ts';
import { encode, IMAGE_WIDTHS } from './pdf/page-images.ts';
import { pixelsOf } from './pdf/paint.ts';
import { personalFindings } from '../findings/personal-data/personal-findings.ts';
import { pictureParts } from '../ingest/picture-parts.ts';
import {
  LONGEST_READ,
  pictureExtractor,
  READING_RESOLUTION,
  readPicture,
  unsureReading,
} from './picture-text.ts';
import { IngestError, throwSentence } from '../ingest/ingest-error.ts';

/** A picture of more pixels than this is no page. */
const MOST_PIXELS = 100_000_000;
const MOST_PAGES = 2000;
/** The width of a page of A4 in points: taken where a picture does not say how large it is. */
const USUAL_WIDTH = 595;

/** Reads all pages of a picture (a TIFF may have several). */
export async function readImage(job: Job, progress: (page: number, of: number) => void): Promise<ReadResult> {
  const about = await sharp(job.file, { limitInputPixels: false, pages: 1 })
    .metadata()
    .catch(throwSentence('The picture is damaged and cannot be opened.'));
  const count = about.format === 'tiff' ? (about.pages ?? 1) : 1;
  if (count > MOST_PAGES)
    throw new IngestError(`The picture has ${count} pages: more than ${MOST_PAGES} are not taken.`);
  const pages: PageFacts[] = [];
  let sample = '';
  for (let number = 1; number <= count; number += 1) {
    const before = await factsOf(job.folder, number);
    if (before) {
      pages.push(before);
      sample += (await readAttachedPage(job.folder!, number)).text;
      continue;
    }
    const { facts, text } = await readOne(job, number, count).catch(
      throwSentence(
        count === 1
          ? 'The picture is damaged and cannot be read to its end.'
          : `Page ${number} of the picture is damaged and cannot be read.`,
      ),
    );
    pages.push(facts);
    sample += text;
    progress(number, count);
  }
  const language = guessLanguage(sample.slice(0, 20_000));
  return {
    format: 'image',
    extractor: pictureExtractor(job.language ?? 'en'),
    ...(language && { language }),
    pages: pages.map(({ findings: _, ...facts }) => facts),
    findings: [...pages.flatMap(({ findings }) => findings ?? []), ...(await pictureParts(job.file))],
  };
}

/** Points for a pixel: by the resolution that the picture names, where a page can have it. */
function pointsPerPixel({ density }: Metadata, width: number): number {
  return density !== undefined && density >= 90 && density <= 1200 ? 72 / density : USUAL_WIDTH / width;
}

/** No larger than its pictures are. */
const smaller = (image: Sharp) =>
  image.resize(IMAGE_WIDTHS[1], 6000, { fit: 'inside', withoutEnlargement: true });

async function readOne(job: Job, number: number, count: number): Promise<{ facts: PageFacts; text: string }> {
  const page = count > 1 ? { page: number - 1 } : {};
  const open = () => sharp(job.file, { ...page, limitInputPixels: MOST_PIXELS });
  const about = await sharp(job.file, { ...page, limitInputPixels: false }).metadata();
  if (about.width * about.height > MOST_PIXELS)
    throw new IngestError(
      `The picture has ${Math.round((about.width * about.height) / 1e6)} megapixels: more than ${MOST_PIXELS / 1e6} are not taken.`,
    );
  const { autoOrient } = about;
  const points = pointsPerPixel(about, autoOrient.width);
  const [width, height] = [autoOrient.width * points, autoOrient.height * points];
  // Letters are read at the resolution that suits the engine; more of it takes longer and shows no more.
  const across = Math.min(
    Math.round((width / 72) * READING_RESOLUTION),
    Math.floor(LONGEST_READ * Math.min(1, width / height)),
  );
  // Upright as its EXIF says; the pixels go on alone, and the EXIF does not.
  const upright = () => open().autoOrient().flatten({ background: '#fff' }).toColourspace('srgb');
  const forReading = await upright().resize(across).greyscale().png({ compressionLevel: 1 }).toBuffer();
  const read = await readPicture(forReading, { language: job.language ?? 'en', scale: width / across });
  const images = job.images
    ? await encode(await pixelsOf(smaller(upright())), job.light)
    : new Map<number, Buffer>();
  const findings = [
    ...personalFindings(number, read, job.countries),
    ...unsureReading(number, read, { width, height }),
  ];
  const facts: PageFacts = {
    page: number,
    width: Math.round(width * 10) / 10,
    height: Math.round(height * 10) / 10,
    words: read.words.length,
    confidence: read.confidence,
    ...(findings.length > 0 && { findings }),
  };
  await writePage(job.folder, facts, read, images);
  return { facts, text: read.text };
}
