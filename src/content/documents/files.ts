/**
 * Attached documents, page by page: what may be shown of them, and where the recorded quotations
 * are in them. A file that was withdrawn, or on which an editor has still to decide, gives nothing.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../../content-folder.ts';
import { namedFilesFolder } from '../../site-settings.ts';
import { parseYaml } from '../../lib/text/parse-yaml.ts';
import { unresolvedFindings } from '../../lib/pages/findings.ts';
import { correctText, type CorrectedText, type Misread } from '../../lib/pages/misread.ts';
import { partOf, pageParts, type PagePart } from '../../lib/pages/page-parts.ts';
import { wordsWritten, type HasWord } from '../../lib/pages/page-paragraphs.ts';
import { pageAt, type PagedText, type QuotedPages } from '../../lib/quotations/quoted-pages.ts';
import { sharedPages } from '../../lib/quotations/shared-pages.ts';
import type { RecordedMarks } from '../../lib/quotations/editor-marks.ts';
import type { Range } from '../../lib/quotations/quotations.ts';
import { runningHeads, type RunningLine } from '../../lib/pages/running-heads.ts';
import { GENERATED_DOCUMENTS } from '../../lib/site/generated-documents.ts';
import type { AttachedFile } from '../../collections/fields/attached-file.ts';

/** A page as the archive read it; its place in the text of the document. */
export interface AttachedPage extends Range {
  number: number;
  /** In points. None where the page has no picture. */
  size?: { width: number; height: number };
  /** Of a web page: the heading above it. */
  heading?: string;
  /** In per cent, where the text was read from a picture. */
  confidence?: number;
  /** Whether two ways of reading the text do not agree. */
  doubtful: boolean;
  /** What was corrected by hand in its text, in the order of the page, with its ranges there. */
  corrected: CorrectedText['corrected'];
  /** The offset in its text that an offset of the text as it was read has now. */
  moved: CorrectedText['moved'];
}

export interface AttachedDocument {
  id: string;
  file: AttachedFile;
  pages: AttachedPage[];
  parts: PagePart[];
  quoted: QuotedPages;
  /** Running heads and feet, by page, in offsets of its own text. */
  running: Map<number, RunningLine[]>;
  hasWord: HasWord;
  /** The widths of the pictures of its pages. */
  widths: number[];
  /** The file that readers may download, by its name in the folder of the document. */
  download?: string;
}

export interface QuotationPlace {
  document: string;
  page: number;
  /** Of its parts, in the text of the document. */
  ranges: Range[];
  address: string;
}

/** Why nothing of an attached file is shown; undefined where it is. */
export function whyNotShown(file: AttachedFile): 'withdrawn' | 'undecided' | undefined {
  if (file.withdrawn) return 'withdrawn';
  return unresolvedFindings({ file }).length > 0 ? 'undecided' : undefined;
}

/** The folder of a document that this build made; undefined where it made none of this id. */
function generatedFolderOf(id: string): string | undefined {
  const { [GENERATED_DOCUMENTS]: generated } = process.env;
  const folder = generated ? join(generated, 'documents', id) : undefined;
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}

/** Folders of documents that are shown from beside the story, by id. */
const taken = new Map<string, string>();

/** The folder of a document: in the content, beside it, or in what this build made. */
export const folderOf = (id: string): string =>
  generatedFolderOf(id) ?? taken.get(id) ?? join(contentFolder, 'documents', id);

/**
 * The file of a document that was fetched into a folder beside the story, where the settings name one and it is the
 * very file of which the record says what is in it. Until its findings are decided nothing of it is shown.
 */
export async function takenFile({
  id,
  file,
  fetched,
}: {
  id: string;
  file?: AttachedFile | undefined;
  fetched?: { sha256: string } | undefined;
}): Promise<AttachedFile | undefined> {
  const named = namedFilesFolder();
  if (file || !fetched || named === undefined) return undefined;
  const folder = join(named, 'documents', id);
  const text = await readFile(join(folder, 'document.yaml'), 'utf8').catch(() => '');
  const { file: found } = (parseYaml(text).document.toJS() ?? {}) as { file?: AttachedFile };
  if (found?.sha256 !== fetched.sha256) return undefined;
  taken.set(id, folder);
  return found;
}

/** The file of a generated document, which the build made. */
export async function generatedFile(id: string): Promise<AttachedFile | undefined> {
  const folder = generatedFolderOf(id);
  return folder === undefined
    ? undefined
    : (JSON.parse(await readFile(join(folder, 'file.json'), 'utf8')) as AttachedFile);
}

export const pageName = (page: number): string => String(page).padStart(4, '0');

interface Facts {
  page: number;
  width?: number;
  height?: number;
  heading?: string;
  confidence?: number;
}

async function factsOf(folder: string): Promise<Map<number, Facts>> {
  try {
    const facts = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as Facts[];
    return new Map(facts.map((one) => [one.page, one]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

async function read(id: string, file: AttachedFile, misread: readonly Misread[]): Promise<AttachedDocument> {
  const folder = folderOf(id);
  const numbers = Array.from({ length: file.pages }, (_, index) => index + 1);
  const pictures = readdir(join(folder, 'pages'));
  const [facts, names, ...texts] = await Promise.all([
    factsOf(folder),
    readdir(folder),
    ...numbers.map((page) => readFile(join(folder, 'pages', `${pageName(page)}.txt`), 'utf8')),
  ]);
  const pages = texts.map((text, index) =>
    correctText(
      text,
      misread.filter(({ page }) => page === index + 1),
    ),
  );
  const quoted = sharedPages(
    id,
    pages.map(({ text }) => text),
  );
  const doubtful = new Set(file.enginesDisagree);
  const read = new Map(file.readFromPictures?.map(({ page, confidence }) => [page, confidence]));
  let written: Set<string> | undefined;
  // The one that the record names: another may have been left behind when two works were put together.
  const download = names.find((name) => name === file.published?.file);
  const widths = new Set((await pictures).map((name) => Number(/-(\d+)\.webp$/u.exec(name)?.[1] ?? 0)));
  return {
    id,
    file,
    quoted,
    widths: [...widths].filter((width) => width > 0).sort((a, b) => a - b),
    parts: pageParts(id, file.pages),
    running: byPage(quoted.paged, runningHeads(quoted.paged)),
    hasWord: (word) => (written ??= wordsWritten(quoted.paged.text)).has(word),
    pages: quoted.paged.pages.map(({ start, end }, index) => {
      const number = index + 1;
      const { width, height, heading, confidence = read.get(number) } = facts.get(number) ?? {};
      const { corrected, moved } = pages[index]!;
      return {
        number,
        start,
        end,
        doubtful: doubtful.has(number),
        ...{ corrected, moved },
        ...(width && height && { size: { width, height } }),
        ...(heading && { heading }),
        ...(confidence !== undefined && { confidence }),
      };
    }),
    ...(download && { download }),
  };
}

function byPage(paged: PagedText, lines: readonly RunningLine[]): Map<number, RunningLine[]> {
  return Map.groupBy(
    lines.map(({ start, end, again }) => {
      const number = pageAt(paged, start);
      const offset = paged.pages[number - 1]!.start;
      return { number, start: start - offset, end: end - offset, again };
    }),
    ({ number }) => number,
  );
}

/** Every document of which something may be shown, by its id. */
export async function readAttachedDocuments(
  documents: ReadonlyArray<{ id: string; file?: AttachedFile | undefined; misread?: Misread[] | undefined }>,
): Promise<Map<string, AttachedDocument>> {
  const all = new Map<string, AttachedDocument>();
  for (const { id, file, misread = [] } of documents)
    if (file && whyNotShown(file) === undefined) all.set(id, await read(id, file, misread));
  return all;
}

/** A quotation, as far as its place is concerned. */
interface Recorded extends RecordedMarks {
  id: string;
  document: string;
  via?: string | undefined;
  text: string;
  page?: number | undefined;
  occurrence?: number | undefined;
}

/** Where an attached text has the words of a quotation; undefined where none is attached. */
export function placeOfQuotation(
  quotation: Recorded,
  attached: ReadonlyMap<string, AttachedDocument>,
): QuotationPlace | undefined {
  const document = attached.get(quotation.document) ?? attached.get(quotation.via ?? '');
  const found = document?.quoted.find(quotation);
  if (!document || found?.outcome !== 'found') return undefined;
  return {
    document: document.id,
    page: found.page,
    ranges: found.ranges,
    address: `${partOf(document.parts, found.page).address}#quote-${quotation.id}`,
  };
}
