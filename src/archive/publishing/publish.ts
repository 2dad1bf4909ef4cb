/** Makes what is published of a document: texts, words, pictures and the copy. Runs in a process of its own. */
import { hash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishPdf } from './publish-pdf.ts';
import { publishPicture } from './publish-picture.ts';
import { imageFile, pagesJson, textFile, wordsFile } from '../ingest/page-files.ts';
import { writeWords } from '../ingest/word-box-files.ts';
import { encode, IMAGE_WIDTHS } from '../reading/pdf/page-images.ts';
import type { PublishJob, PublishResult } from '../ingest/job.ts';
import type { PageFacts } from '../ingest/page.ts';
import type { Copy, PublishOptions } from './publishing.ts';
import { containsWords, spellOut } from '../findings/spelled.ts';
import { redactDocument, type Page } from '../redact/redact-document.ts';
import { readableAtBars } from '../redact/verify-picture.ts';
import { IngestError } from '../ingest/ingest-error.ts';

/**
 * Publishes into the folder of the job.
 * @throws IngestError with one sentence; the contents of the folder are not to be used then
 */
export async function publish(
  job: PublishJob,
  progress: (page: number, of: number) => Promise<void>,
): Promise<PublishResult> {
  const facts = JSON.parse(await readFile(join(job.from, 'pages.json'), 'utf8')) as PageFacts[];
  const { pages, words, soft } = await redactDocument(job, facts);
  await mkdir(join(job.into, 'pages'), { recursive: true });
  const all = { job, pages, words: [...words, ...soft], progress };
  const copy =
    job.format === 'pdf'
      ? await publishPdf(all)
      : job.format === 'image'
        ? await publishPicture(all)
        : await publishText(all);
  for (const page of pages) await writePages(job, page, all.words);
  const file = `published.${copy.ending}`;
  await writeFile(join(job.into, file), copy.bytes);
  await writeFile(join(job.into, 'pages.json'), pagesJson(pages.map((page) => page.facts)));
  return {
    file,
    sha256: hash('sha256', copy.bytes),
    bytes: copy.bytes.length,
    words,
    rebuilt: copy.rebuilt,
  };
}

async function writePages(job: PublishJob, page: Page, hidden: string[]): Promise<void> {
  const number = page.facts.page;
  const { text, words } = await page.text();
  await writeFile(textFile(job.into, number), text);
  if (words.length > 0) await writeFile(wordsFile(job.into, number), writeWords(text, words));
  if (page.pixels) {
    const pixels = await page.pixels();
    const said = spellOut(text);
    const taken = hidden.filter((word) => !containsWords(said, word));
    const scale = pixels.width / (page.facts.width ?? pixels.width);
    if ((await readableAtBars(pixels, scale, page.bars, taken, job.language ?? 'en')).length > 0)
      throw new IngestError(
        `Redacted words can still be read in the picture of page ${number}, beside their bars: nothing was changed. ` +
          'Its text does not lie where the picture shows it: give the finding a “box” where the words are seen, or withdraw the file.',
      );
    for (const [width, image] of await encode(pixels))
      await writeFile(imageFile(job.into, number, width), image);
  } else
    for (const width of IMAGE_WIDTHS)
      await copyFile(imageFile(job.from, number, width), imageFile(job.into, number, width)).catch(
        (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        },
      );
}

/** A text or a web page is published as the text that was read of it. */
async function publishText({ pages }: PublishOptions): Promise<Copy> {
  const parts: string[] = [];
  for (const page of pages) {
    if (page.bars.length > 0 && page.facts.width !== undefined)
      throw new IngestError('A text has no places to cover.');
    const { text } = await page.text();
    parts.push(
      page.facts.heading && !text.startsWith(page.facts.heading) ? `${page.facts.heading}\n\n${text}` : text,
    );
  }
  return { ending: 'txt', bytes: Buffer.from(parts.join('\n')), rebuilt: [] };
}
