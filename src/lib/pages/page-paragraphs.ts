/**
 * From the lines of a page to its paragraphs. A line that is about as long as the others goes on in the
 * next; a short one ends its paragraph or, in an address, a heading or a table, keeps its break. A
 * hyphen at the end of a line is taken out only where the document itself writes the word without it.
 */
import type { Range } from '../quotations/quotations.ts';

/** A stretch of the page's text as it is, and what follows it in the paragraph. */
export interface ParagraphPiece extends Range {
  /** `break` keeps the end of the line; `glue` joins a word that was broken over it. */
  after: 'space' | 'break' | 'glue' | 'end';
}

export interface Paragraph {
  pieces: ParagraphPiece[];
  /** True for a running head or foot, or the number of the page. */
  running: boolean;
}

/** A line of this share of the usual length is full: its paragraph goes on. */
const FULL = 0.72;
/** Lines of running text are longer than this on average; shorter ones are a list, a table, an address. */
const RUNNING = 38;
/** A longer line is no line of print. */
const LONGEST_LINE = 160;
const LIST_ITEM = /^(?:[•·▪◦‣∙*–—-]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)]|\([ivx]+\))\s/iu;
const ENDS_SENTENCE = /[.!?:;…]["'”’)\]]*$/u;
const BROKEN_WORD = /(?<left>\p{L}[\p{L}\p{M}]*)[-‐\u00ad]$/u;

/** Whether the document writes a word, for words that the end of a line has broken. */
export type HasWord = (word: string) => boolean;

/** The words of a text, with their hyphens, in lower case. */
export function wordsWritten(text: string): Set<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-‐]\p{L}[\p{L}\p{M}]*)*/gu))
    words.add(word.toLowerCase().replaceAll('‐', '-'));
  return words;
}

function trimmed(text: string, start: number, end: number): Range {
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

function linesOf(text: string): Array<Range & { blankBefore: boolean }> {
  const lines: Array<Range & { blankBefore: boolean }> = [];
  let at = 0;
  let blankBefore = true;
  for (const raw of text.split(/\n|\f/u)) {
    const line = trimmed(text, at, at + raw.length);
    if (line.end > line.start) {
      lines.push({ ...line, blankBefore });
      blankBefore = false;
    } else blankBefore = true;
    at += raw.length + 1;
  }
  return lines;
}

/** The length of a full line: that of all but the longest tenth. */
function usualLength(lines: readonly Range[]): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
}

/** What is known of a page beside its lines. */
interface Known {
  /** Whether the document writes a word elsewhere. */
  hasWord?: HasWord;
  /** Running heads and feet, as ranges of the text. */
  running?: readonly Range[];
}

export function paragraphsOf(text: string, { hasWord = () => false, running = [] }: Known = {}): Paragraph[] {
  const lines = linesOf(text).map((line) => ({
    ...line,
    running: running.some((one) => one.start <= line.start && one.end >= line.end),
  }));
  const usual = usualLength(lines.filter((line) => !line.running));
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    const last = open?.pieces.at(-1);
    const piece: ParagraphPiece = { start: line.start, end: line.end, after: 'end' };
    const after =
      before?.running === line.running && !line.blankBefore
        ? joint(text, before, line, usual, hasWord)
        : undefined;
    if (!open || !last || after === undefined) {
      paragraphs.push({ pieces: [piece], running: line.running });
      return;
    }
    last.after = after.after;
    last.end = after.end;
    open.pieces.push(piece);
  });
  return paragraphs;
}

/** How a line goes on from the one before it; undefined where it begins a paragraph. */
function joint(
  text: string,
  before: Range,
  line: Range,
  usual: number,
  hasWord: HasWord,
): Pick<ParagraphPiece, 'after' | 'end'> | undefined {
  const [previous, own] = [text.slice(before.start, before.end), text.slice(line.start, line.end)];
  const { length } = previous;
  // A file that breaks no lines has a paragraph in each.
  if (length > LONGEST_LINE || LIST_ITEM.test(own)) return undefined;
  if (usual >= RUNNING && length >= usual * FULL) return joined(before, previous, own, hasWord);
  if (usual >= RUNNING && ENDS_SENTENCE.test(previous)) return undefined;
  return { after: 'break', end: before.end };
}

/** A line and the next: with a space, or over a broken word, whose hyphen goes where it is of the line only. */
function joined(
  { end }: Range,
  previous: string,
  own: string,
  hasWord: HasWord,
): Pick<ParagraphPiece, 'after' | 'end'> {
  const left = BROKEN_WORD.exec(previous)?.groups?.['left'];
  const right = /^\p{Ll}[\p{L}\p{M}]*/u.exec(own)?.[0];
  if (left === undefined || right === undefined)
    return { after: /\p{L}[-‐–—]$/u.test(previous) && /^[\p{L}\p{N}]/u.test(own) ? 'glue' : 'space', end };
  const [whole, hyphened] = [`${left}${right}`, `${left}-${right}`].map((word) => word.toLowerCase());
  const ofTheLine = previous.endsWith('\u00ad') || (hasWord(whole!) && !hasWord(hyphened!));
  return { after: 'glue', end: ofTheLine ? end - 1 : end };
}

export const paragraphText = (text: string, { pieces }: Paragraph): string =>
  pieces
    .map(
      ({ start, end, after }) => text.slice(start, end) + (after === 'space' || after === 'break' ? ' ' : ''),
    )
    .join('');
