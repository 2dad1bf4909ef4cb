/**
 * Parts of a PDF that a reader does not see and that travel along with it. The published copy is made
 * without them; the finding says that they were there.
 */
import { basename, extname } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { layersOff } from './layers.ts';
import { leaks } from '../leaks.ts';
import { authorOf, metadataFindings } from '../metadata.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import { byName } from '../../reading/pdf/text.ts';
import { findPersonalData } from '../personal-data/find.ts';
import { annotationKinds, withPage, type OpenPdf } from '../../reading/pdf/pdfium.ts';
import { spellOut } from '../spelled.ts';

const several = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);
const LEFT = 'the published copy is made without';

/** What the file as a whole carries. `found` is what was found on its pages. */
export async function hiddenParts(
  file: string,
  bytes: Buffer,
  text: PDFDocumentProxy,
  pdf: OpenPdf,
  found: HiddenFinding[],
): Promise<HiddenFinding[]> {
  const findings = await metadataFindings(text, bytes);
  const add = (kind: HiddenFinding['kind'], what: string) =>
    findings.push({ kind, message: `The file has ${what}: ${LEFT}.` });
  const attached = byName(await text.getAttachments().catch(() => undefined)).length;
  const embedded = Math.max(attached, pdf.engine.FPDFDoc_GetAttachmentCount(pdf.document));
  if (embedded > 0) add('embedded-file', several(embedded, 'another file inside', 'other files inside'));
  if (await hasScripts(text, pdf, bytes)) add('script', 'scripts or actions that start by themselves');
  const values = await formValues(text);
  if (values > 0)
    findings.push({
      kind: 'form-value',
      message: `The file has ${several(values, 'a filled form field', 'filled form fields')}: what is shown of them is on the pages and in the text; the published copy has no fields.`,
    });
  const earlier = earlierRevisions(bytes);
  if (earlier > 0)
    add('earlier-revision', several(earlier, 'an earlier version inside', 'earlier versions inside'));
  const layers = await layersOff(text);
  if (layers.length > 0) add('hidden-layer', several(layers.length, 'a hidden layer', 'hidden layers'));
  if (bytes.includes('Exif\0\0')) add('exif', 'a picture with the notes of a camera (EXIF)');
  return [...findings, ...(await fileName(file, text, found)), ...(await bookmarks(text, found))];
}

/** What a page carries beside what is painted on it. */
export async function hiddenOnPage(pdf: OpenPdf, number: number): Promise<HiddenFinding[]> {
  const seen = await withPage(pdf, number, (page) => ({
    kinds: annotationKinds(pdf, page),
    thumbnail: pdf.engine.FPDFPage_GetRawThumbnailData(page, 0, 0) > 0,
  }));
  const findings: HiddenFinding[] = [];
  const add = (kind: HiddenFinding['kind'], what: string) =>
    findings.push({ kind, page: number, message: `Page ${number} has ${what}: ${LEFT}.` });
  const comments = seen?.kinds.filter((kind) => COMMENTS.has(kind)).length ?? 0;
  if (comments > 0) add('comment', several(comments, 'a comment', 'comments'));
  if (seen?.kinds.includes(ATTACHMENT)) add('embedded-file', 'another file attached');
  if (seen?.thumbnail) add('thumbnail', 'a small picture of itself, which may be older than it');
  return findings;
}

const ATTACHMENT = 17;
/** Text, free text, highlight, underline, squiggly, strike-out, stamp, caret, ink, sound, film. */
const COMMENTS = new Set([1, 3, 9, 10, 11, 12, 13, 14, 15, 18, 19]);

async function hasScripts(text: PDFDocumentProxy, pdf: OpenPdf, bytes: Buffer): Promise<boolean> {
  if (pdf.engine.FPDFDoc_GetJavaScriptActionCount(pdf.document) > 0) return true;
  if (await text.hasJSActions().catch(() => false)) return true;
  const opening = await text.getOpenAction().catch(() => null);
  if ((opening as { action?: unknown } | null)?.action !== undefined) return true;
  return /\/(?:JavaScript|Launch|SubmitForm|ImportData|JS)[\s/(<[]/u.test(namesIn(bytes));
}

/** The parts of the bytes that may hold names of actions: a large file is looked at in Latin letters once. */
const namesIn = (bytes: Buffer) => (bytes.length < 200_000_000 ? bytes.toString('latin1') : '');

async function formValues(text: PDFDocumentProxy): Promise<number> {
  const fields = byName(await text.getFieldObjects().catch(() => undefined));
  return fields.filter(([, list]) =>
    (list as Array<{ value?: unknown; type?: unknown }>).some(({ value, type }) => {
      if (type === 'button') return false;
      const said = Array.isArray(value) ? value.join('') : value;
      return typeof said === 'string' && said.trim() !== '' && said !== 'Off';
    }),
  ).length;
}

/** A file that was saved over itself keeps what it was: each version ends with a place and a mark of its own. */
export function earlierRevisions(bytes: Buffer): number {
  // In a file made for reading from the web the first part ends so too, with the place 0.
  const ends = namesIn(bytes).match(/startxref\s+[1-9]\d*\s+%%EOF/gu)?.length ?? 0;
  return Math.max(0, ends - 1);
}

async function fileName(
  file: string,
  text: PDFDocumentProxy,
  found: HiddenFinding[],
): Promise<HiddenFinding[]> {
  const name = basename(file, extname(file)).replace(/[_+]/gu, ' ');
  const people = (await authorOf(text)).match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? [];
  const letters = spellOut(name).letters;
  const person = people.length > 0 && people.every((part) => letters.includes(spellOut(part).letters));
  if (!person && !leaks(name, found) && findPersonalData(name).length === 0) return [];
  return [
    {
      kind: 'file-name',
      message:
        'The name of the file carries the name of a person or hidden words: the published copy has another.',
      hidden: name,
    },
  ];
}

interface Bookmark {
  title: string;
  dest: unknown;
  items?: Bookmark[];
}
const MOST_BOOKMARKS = 20_000;

async function bookmarks(text: PDFDocumentProxy, found: HiddenFinding[]): Promise<HiddenFinding[]> {
  const waiting = [...(((await text.getOutline().catch(() => null)) ?? []) as Bookmark[])];
  const findings: HiddenFinding[] = [];
  for (let seen = 0; waiting.length > 0 && seen < MOST_BOOKMARKS; seen += 1) {
    const { title, dest, items } = waiting.shift()!;
    waiting.push(...(items ?? []));
    if (typeof title !== 'string' || !leaks(title, found)) continue;
    const page = await pageOf(text, dest);
    findings.push({
      kind: 'bookmark-leak',
      ...(page !== undefined && { page }),
      message: `A bookmark${page === undefined ? '' : ` to page ${page}`} says words that are hidden in the text.`,
      hidden: title,
    });
  }
  return findings;
}

async function pageOf(text: PDFDocumentProxy, dest: unknown): Promise<number | undefined> {
  try {
    const place = typeof dest === 'string' ? await text.getDestination(dest) : dest;
    const [reference] = place as [Parameters<PDFDocumentProxy['getPageIndex']>[0]];
    return (await text.getPageIndex(reference)) + 1;
  } catch {
    return undefined;
  }
}
