/** Reads a PDF page by page into a folder. Runs in a process of its own: see `ingest/worker-process.ts`. */
import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Job, ReadResult } from '../../ingest/job.ts';
import { badRedactions } from '../../findings/pdf/bad-redactions.ts';
import { hiddenOnPage, hiddenParts } from '../../findings/pdf/hidden-parts.ts';
import { guessLanguage } from '../language.ts';
import { languageOf } from '../../../lib/text/languages.ts';
import type { PageFacts } from '../../ingest/page.ts';
import { factsOf, readAttachedPage, writePage } from '../../ingest/page-files.ts';
import { encode, paintForPictures } from './page-images.ts';
import { layersOf } from '../../findings/pdf/layers.ts';
import { pictureExtractor, unsureReading } from '../picture-text.ts';
import { joinTexts, readPaintedPage } from './painted-text.ts';
import { openForText, pdfExtractor, readPage } from './text.ts';
import { withStruckWords } from './struck-words.ts';
import { annotationKinds, openPdf, PAGES_AT_ONCE, secondReading, withPage, type OpenPdf } from './pdfium.ts';
import { personalFindings } from '../../findings/personal-data/personal-findings.ts';
import { cleanText } from '../plain.ts';
import { IngestError, throwSentence } from '../../ingest/ingest-error.ts';
import { agreementOf } from '../words-agree.ts';

/** More pages than this are more than one document. */
const MOST_PAGES = 10_000;

/** A form that is drawn by its XFA alone, as the second engine calls it. */
const WHOLE_XFA = 2;
/** The kind of annotation that is a field of a form (`fpdf_annot.h`). */
const FIELD = 20;

/** How many pages may wait for their pictures while the next are read. */
const WAITING = 4;

/** Whether a page of the file has a field of a form. */
async function hasFields(pdf: OpenPdf): Promise<boolean> {
  for (let page = 1; page <= pdf.pages; page += 1)
    if ((await withPage(pdf, page, (one) => annotationKinds(pdf, one)))?.includes(FIELD)) return true;
  return false;
}

/** Refuses a file whose pages only say that another program is needed. */
async function refusePlaceholders(pdf: OpenPdf, text: PDFDocumentProxy): Promise<void> {
  const about = await text.getMetadata().catch(() => undefined);
  const info = (about?.info ?? {}) as Record<string, unknown>;
  if (info['IsCollectionPresent'] === true)
    throw new IngestError(
      'The PDF is a portfolio, a folder of other files: take them out with Adobe Reader, and add each by itself.',
    );
  if (
    pdf.engine.FPDF_GetFormType(pdf.document) === WHOLE_XFA ||
    // Whatever the file says of its fields: where none is on a page, none is shown.
    (info['IsXFAPresent'] === true && !(await hasFields(pdf)))
  )
    throw new IngestError(
      'The PDF is a form that only Adobe Reader can show (XFA), and its pages say nothing of what is filled in: open it there, print it as a PDF, and add that.',
    );
}

/**
 * Reads all pages.
 * @param progress called for each page
 */
export async function readPdf(job: Job, progress: (page: number, of: number) => void): Promise<ReadResult> {
  const bytes = await readFile(job.file);
  const pdf = await openPdf(bytes);
  const text = await openForText(new Uint8Array(bytes));
  const count = text.numPages;
  if (count < 1 || pdf.pages < 1) throw new IngestError('The PDF has no pages.');
  if (count > MOST_PAGES)
    throw new IngestError(
      `The PDF has ${count} pages: more than ${MOST_PAGES} are not taken as one document.`,
    );
  await refusePlaceholders(pdf, text);
  const about = { layered: (await layersOf(text)).length > 0, language: job.language ?? 'en' };
  const pages: PageFacts[] = [];
  const waiting: Array<Promise<void>> = [];
  let sample = '';
  for (let number = 1; number <= count; number += 1) {
    const before = await factsOf(job.folder, number);
    if (before) {
      pages.push(before);
      if (sample.length < 20_000) sample += (await readAttachedPage(job.folder!, number)).text;
      continue;
    }
    const printed = await readPage(text, number).catch(
      throwSentence(`Page ${number} of the PDF is damaged and cannot be read.`),
    );
    const second = await secondReading(pdf, number);
    const scanned = await readPaintedPage(pdf, number, printed, about.language);
    const marked = await withStruckWords(pdf, number, printed);
    const page = { ...printed, ...(scanned ? joinTexts(marked, scanned) : marked) };
    const agreement = agreementOf(printed.text, `${second}\n${printed.filled}`);
    const findings = [
      ...(await badRedactions(pdf, number, { ...about, text: printed.text, unit: printed.unit })),
      ...personalFindings(number, page, job.countries),
      ...(await hiddenOnPage(pdf, number)),
      ...(scanned ? unsureReading(number, scanned, page) : []),
    ];
    const facts: PageFacts = {
      page: number,
      width: Math.round(page.width * 10) / 10,
      height: Math.round(page.height * 10) / 10,
      words: page.words.length,
      ...(findings.length > 0 && { findings }),
      ...(scanned && { confidence: scanned.confidence }),
      ...(agreement < 1 && { agreement: Math.round(agreement * 100) / 100 }),
    };
    pages.push(facts);
    if (sample.length < 20_000) sample += page.text;
    const painted = job.images ? await paintForPictures(pdf, number, job.light) : undefined;
    waiting.push(
      (async () => {
        await writePage(
          job.folder,
          facts,
          page,
          painted ? await encode(painted, job.light) : new Map<number, Buffer>(),
        );
        progress(number, count);
      })(),
    );
    if (waiting.length >= WAITING) await waiting.shift();
    if (number % PAGES_AT_ONCE === 0) {
      pdf.refresh();
      await text.cleanup();
    }
  }
  await Promise.all(waiting);
  const metadata = (await text.getMetadata().catch(() => undefined))?.info as
    { Title?: unknown; Language?: unknown } | undefined;
  const title = typeof metadata?.Title === 'string' ? cleanText(metadata.Title).trim() : '';
  const guess = guessLanguage(sample);
  const own =
    typeof metadata?.Language === 'string' && /^[a-z]{2,3}(-[a-z0-9]+)*$/iu.test(metadata.Language)
      ? metadata.Language
      : undefined;
  // A browser that prints a page says that it is English where the page says nothing.
  const language = own && (!guess || languageOf(guess) === languageOf(own)) ? own : (guess ?? own);
  const onPages = pages.flatMap(({ findings }) => findings ?? []);
  const findings = [...onPages, ...(await hiddenParts(job.file, bytes, text, pdf, onPages))];
  pdf.close();
  return {
    format: 'pdf',
    extractor: pages.some(({ confidence }) => confidence !== undefined)
      ? `${pdfExtractor}, ${pictureExtractor(job.language ?? 'en')}`
      : pdfExtractor,
    ...(language && { language }),
    ...(title && { title }),
    pages: pages.map(({ findings: _, ...facts }) => facts),
    findings,
  };
}
