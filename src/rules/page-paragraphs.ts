/**
 * From the lines of a page to its paragraphs. A line that is about as long as the others goes on in the
 * next; a short one ends its paragraph or, in an address, a heading or a table, keeps its break. A
 * hyphen at the end of a line is taken out only where the document itself writes the word without it.
 */
import type { Range } from './quotations.ts';

/** A stretch of the page's text as it stands, and what follows it in the paragraph. */
export interface Piece extends Range {
  /** `break` keeps the end of the line; `glue` joins a word that was broken over it. */
  after: 'space' | 'break' | 'glue' | 'end';
}

export type Paragraph = Piece[];

/** A line of this share of the usual length is full: its paragraph goes on. */
const FULL = 0.72;
/** Lines of running text are longer than this on average; shorter ones are a list, a table, an address. */
const RUNNING = 38;
const LIST_ITEM = /^(?:[•·▪◦‣∙*–—-]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)]|\([ivx]+\))\s/iu;
const ENDS_SENTENCE = /[.!?:;…]["'”’)\]]*$/u;
const BROKEN_WORD = /(?<left>\p{L}[\p{L}\p{M}]*)[-‐\u00ad]$/u;

/** Whether the document writes a word, for words that the end of a line has broken. */
export type Knows = (word: string) => boolean;

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

/**
 * The paragraphs of a page.
 * @param knows whether the document writes a word elsewhere
 */
export function paragraphsOf(text: string, knows: Knows = () => false): Paragraph[] {
  const lines = linesOf(text);
  const usual = usualLength(lines);
  const paragraphs: Paragraph[] = [];
  let paragraph: Paragraph = [];
  const close = () => {
    const last = paragraph.at(-1);
    if (last) last.after = 'end';
    if (paragraph.length > 0) paragraphs.push(paragraph);
    paragraph = [];
  };
  lines.forEach((line, index) => {
    const own = text.slice(line.start, line.end);
    const before = lines[index - 1];
    const last = paragraph.at(-1);
    if (before && last) {
      const previous = text.slice(before.start, before.end);
      const length = before.end - before.start;
      const full = usual >= RUNNING && length >= usual * FULL;
      const whole = length > 160; // A file that breaks no lines has a paragraph in each.
      if (line.blankBefore || whole || LIST_ITEM.test(own)) close();
      else if (full) joinLines(last, previous, own, knows);
      else if (usual >= RUNNING && ENDS_SENTENCE.test(previous)) close();
      else last.after = 'break';
    }
    paragraph.push({ start: line.start, end: line.end, after: 'end' });
  });
  close();
  return paragraphs;
}

/** Joins a line to the next: with a space, or over a broken word, whose hyphen goes where it is of the line only. */
function joinLines(last: Piece, previous: string, own: string, knows: Knows): void {
  const left = BROKEN_WORD.exec(previous)?.groups?.['left'];
  const right = /^\p{Ll}[\p{L}\p{M}]*/u.exec(own)?.[0];
  if (left === undefined || right === undefined) {
    last.after = /\p{L}[-‐–—]$/u.test(previous) && /^[\p{L}\p{N}]/u.test(own) ? 'glue' : 'space';
    return;
  }
  last.after = 'glue';
  const [joined, hyphened] = [`${left}${right}`, `${left}-${right}`].map((word) => word.toLowerCase());
  if (previous.endsWith('\u00ad') || (knows(joined!) && !knows(hyphened!))) last.end -= 1;
}

/** A paragraph as one line of text. */
export const paragraphText = (text: string, paragraph: Paragraph): string =>
  paragraph
    .map(
      ({ start, end, after }) => text.slice(start, end) + (after === 'space' || after === 'break' ? ' ' : ''),
    )
    .join('');
