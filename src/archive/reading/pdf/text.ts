/** The text of a PDF and the place of each word, read by pdf.js. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, Util, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../../collections/fields/attached-file.ts';
import { around, boxAround } from '../boxes.ts';
import type { PageText, Word } from '../../ingest/page.ts';
import { cleanText } from '../plain.ts';
import { fieldLines, type FieldLine } from './field-values.ts';
import { raisedText } from '../raised.ts';
import { between, markBeside, runAt, type TextItem, type TextRun } from './runs.ts';
import { IngestError, throwSentence } from '../../ingest/ingest-error.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const version = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string })
  .version;

/** What read the text, with its version. */
export const pdfExtractor = `pdfjs-dist ${version}`;

/** Opens a PDF for reading. Nothing in it is run, no font of the machine is used, nothing is fetched. */
export async function openForText(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      cMapUrl: `${folder}/cmaps/`,
      standardFontDataUrl: `${folder}/standard_fonts/`,
    } as Parameters<typeof getDocument>[0]).promise;
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new IngestError('The PDF is locked with a password: save a copy without one and add that.');
    return throwSentence('The PDF is damaged and cannot be opened.')(error);
  }
}

/** How wide a letter is beside others, roughly: good enough to place a word inside its run of text. */
function breadth(character: string): number {
  if (/[iljtfr.,;:'’|!()[\]]/u.test(character)) return 0.55;
  if (/[mwMW—]/u.test(character)) return 1.55;
  if (/[\s]/u.test(character)) return 0.5;
  return /[A-Z]/u.test(character) ? 1.3 : 1;
}

/** The box, upright on the page, of the stretch of a run from one share of its length to another. */
function stretch(item: TextItem, matrix: number[], from: number, to: number): Box {
  const [a, b, c, d, x, y] = matrix as [number, number, number, number, number, number];
  const alongLength = Math.hypot(a, b) || 1;
  const upLength = Math.hypot(c, d) || 1;
  const vertical = item.dir === 'ttb';
  const length = vertical ? item.height : item.width;
  const along = vertical ? [-c / upLength, -d / upLength] : [a / alongLength, b / alongLength];
  const up = vertical ? [a, b] : [c, d];
  const corners = [from, to].flatMap((share) =>
    // Letters reach a fifth of their size below their base line, and four fifths above it.
    [-0.2, 0.8].map((rise): [number, number] => [
      x + along[0]! * length * share + up[0]! * (vertical ? rise - 0.3 : rise),
      y + along[1]! * length * share + up[1]! * (vertical ? rise - 0.3 : rise),
    ]),
  );
  return boxAround(corners);
}

/** Splits the runs of a page into lines of text and words with their places. */
function layOut(items: TextItem[], viewport: number[], height: number): PageText {
  let text = '';
  const words: Word[] = [];
  let last: TextRun | undefined;
  let wordOpen = false;
  const runs = items.map((item) => runAt(item, viewport));
  for (const [index, item] of items.entries()) {
    const matrix = Util.transform(viewport, item.transform) as number[];
    let run = cleanText(item.str).replace(/\n/gu, ' ');
    if (run !== '') {
      const own = runs[index];
      if (own) {
        const trimmed = run.trim();
        const next = runs.slice(index + 1).find(Boolean);
        const beside = [last, next].find((one) => markBeside(one, own, trimmed));
        const way = markBeside(beside, own, trimmed);
        const line = way && beside === last ? last : undefined;
        const space = line ? '' : between(last, own, text, height);
        if (space !== '') {
          text = space.startsWith('\n')
            ? text.trimEnd() + (text.endsWith('\n') ? '\n' : '') + space
            : text + space;
          wordOpen = false;
        }
        if (way) run = raisedText(trimmed, way, text) + /\s*$/u.exec(run)![0];
        last = way ? { ...beside!, left: own.left, right: own.right } : own;
      }
      const begin = text.length;
      text += run;
      let total = 0;
      const reach = [
        0,
        ...[...run].flatMap((character) => {
          total += breadth(character);
          return Array.from({ length: character.length }, () => total);
        }),
      ];
      for (const match of run.matchAll(/\S+/gu)) {
        const from = reach[match.index]! / total;
        const to = reach[match.index + match[0].length]! / total;
        const place = item.field
          ? boxOf(item.field, viewport)
          : item.dir === 'rtl'
            ? stretch(item, matrix, 1 - to, 1 - from)
            : stretch(item, matrix, from, to);
        const before = words.at(-1);
        if (wordOpen && match.index === 0 && before?.end === begin) {
          before.box = around([before.box, place]);
          before.end = begin + match[0].length;
        } else
          words.push({ start: begin + match.index, end: begin + match.index + match[0].length, box: place });
      }
      wordOpen = /\S$/u.test(run);
    }
    if (item.hasEOL && text !== '' && !text.endsWith('\n')) {
      text = text.replace(/[ \t]+$/u, '') + '\n';
      wordOpen = false;
    }
  }
  return { text: text === '' || text.endsWith('\n') ? text : `${text}\n`, words };
}

/** A rectangle of the space of the page as a box from its top left. */
function boxOf([left, bottom, right, top]: number[], [a, b, c, d, e, f]: number[]): Box {
  const at = (x: number, y: number) => [a! * x + c! * y + e!, b! * x + d! * y + f!] as const;
  return boxAround([at(left!, bottom!), at(right!, top!)]);
}

/** The runs with what is filled into fields at its place among them: after what is on its line or above it. */
function withFields(items: TextItem[], lines: FieldLine[]): TextItem[] {
  const all = [...items];
  for (const { text, size, at, rect } of lines) {
    const [x, y] = at;
    const before = all.findLastIndex(({ str, transform }) => {
      const [left, baseline] = [transform[4]!, transform[5]!];
      if (str.trim() === '') return false;
      const isLevel = Math.abs(baseline - y) < size || (baseline > rect[1] && baseline < rect[3]);
      return isLevel ? left <= x : baseline > y;
    });
    const beside = all[before];
    const hasEOL = beside !== undefined && Math.abs(beside.transform[5]! - y) < size && beside.hasEOL;
    if (hasEOL) all[before] = { ...beside, hasEOL: false };
    all.splice(before + 1, 0, {
      str: text,
      dir: 'ltr',
      width: rect[2] - rect[0],
      height: size,
      transform: [size, 0, 0, size, x, y],
      hasEOL,
      field: rect,
    });
  }
  return all;
}

/**
 * The runs in the order in which they are read. A line of a script that runs from right to left may be
 * drawn from the left, run by run: each run is turned by the reader already, their order is not.
 */
function inReadingOrder(items: TextItem[]): TextItem[] {
  if (!items.some(({ dir }) => dir === 'rtl')) return items;
  const ordered: TextItem[] = [];
  let line: TextItem[] = [];
  const end = () => {
    const letters = (direction: string) =>
      line.reduce((sum, item) => sum + (item.dir === direction ? item.str.trim().length : 0), 0);
    const written = line.filter(({ str }) => str.trim() !== '');
    const fromLeft = written.every(
      (item, index) => index === 0 || item.transform[4]! > written[index - 1]!.transform[4]!,
    );
    if (fromLeft && letters('rtl') > letters('ltr')) {
      const hasEOL = line.at(-1)?.hasEOL ?? false;
      ordered.push(
        ...line.toReversed().map((item, index) => ({ ...item, hasEOL: hasEOL && index === line.length - 1 })),
      );
    } else ordered.push(...line);
    line = [];
  };
  for (const item of items) {
    line.push(item);
    if (item.hasEOL) end();
  }
  end();
  return ordered;
}

/**
 * Reads a page, from 1, in units of its own space, as it is painted; `unit` is how many points one has, and `filled` what
 * is in fields of a form.
 */
export async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<PageText & { width: number; height: number; unit: number; filled: string }> {
  const page = await pdf.getPage(number);
  try {
    const viewport = page.getViewport({ scale: 1 / page.userUnit });
    const content = await page.getTextContent({ includeMarkedContent: false });
    const items = content.items.filter((item) => 'str' in item) as unknown as TextItem[];
    const lines = fieldLines(await page.getAnnotations());
    return {
      ...layOut(inReadingOrder(withFields(items, lines)), viewport.transform, viewport.height),
      width: viewport.width,
      height: viewport.height,
      unit: page.userUnit,
      filled: lines.map((line) => line.text).join('\n'),
    };
  } finally {
    page.cleanup();
  }
}

/** What the reader gives as a list by name: an object in some versions, a map in others. */
export const byName = (list: unknown): Array<[string, unknown]> =>
  list instanceof Map ? [...(list as Map<string, unknown>)] : Object.entries(list ?? {});
