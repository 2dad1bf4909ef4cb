/**
 * What runs along the edges of the pages of a document: heads, feet, numbers of pages. It is no part of
 * the text that it interrupts: a quotation goes on past it, and the search leaves it out.
 */
import type { Range } from '../quotations/quotations.ts';

/** So many lines at the top and at the foot of a page may be a running head or a page number. */
const EDGE = 2;
/** A line on the edge of so many pages, whatever number of a page is in it, runs through the document. */
const OFTEN = 3;
/** A head that changes with the chapter begins with the same words on so many of the pages. */
const SHARE = 0.2;
const OPENING = 4;
/** What runs along the edge is apart, or is shorter than a line of the text, by this share at least. */
const SHORT = 0.7;
const NUMBER_ALONE = /^(?:page )?[-–— ]*\d+[-–— ]*$/iu;

/** A line that runs along the edges of pages. */
export interface RunningLine extends Range {
  /** Whether an earlier page has the same words, or they are the number of a page: the search needs them once. */
  again: boolean;
}

interface Line extends Range {
  words: string;
  /** By what it is known again: its words as they are, and with each number in turn by how far it is from that of the page. */
  keys: string[];
}

/** Begins the key of the first words of a line that is set apart from the text by an empty line. */
const OPENS = '\0^';

/** A number that goes with the pages is one of theirs; any other, as in the lines of a log, is text. */
function keysOf(words: string, number: number): string[] {
  const numbers = [...words.matchAll(/\d+/gu)];
  const counted = numbers.map(
    ({ 0: found, index }) =>
      `${words.slice(0, index)}\0${Number(found) - number}\0${words.slice(index + found.length)}`,
  );
  return [words, ...counted];
}

function linesOf(text: string, page: Range) {
  const lines: Array<Omit<Line, 'keys'>> = [];
  let start = page.start;
  while (start < page.end) {
    const found = text.indexOf('\n', start);
    const end = found === -1 || found > page.end ? page.end : found;
    const words = text.slice(start, end).trim().replace(/\s+/gu, ' ');
    if (words !== '') lines.push({ start, end, words });
    start = end + 1;
  }
  return lines;
}

const openingOf = (words: string): string => OPENS + words.split(' ').slice(0, OPENING).join(' ');

/** The lines at the edges of a page that may run through the document. */
function edgeLines(text: string, lines: ReadonlyArray<Omit<Line, 'keys'>>, number: number): Line[] {
  const longest = Math.max(0, ...lines.map((line) => line.words.length));
  const edges = new Map<number, number>();
  for (let index = 0; index < Math.min(EDGE, lines.length); index += 1) {
    edges.set(index, index + 1);
    edges.set(lines.length - 1 - index, lines.length - 2 - index);
  }
  return [...edges].flatMap(([index, towardsText]) => {
    const line = lines[index]!;
    const other = lines[towardsText];
    const apart =
      other === undefined ||
      /\n\s*\n/u.test(text.slice(Math.min(line.end, other.end), Math.max(line.start, other.start)));
    if (!apart && line.words.length > longest * SHORT) return [];
    const opening = apart && line.words.split(' ').length >= OPENING ? [openingOf(line.words)] : [];
    return [{ ...line, keys: [...keysOf(line.words, number), ...opening] }];
  });
}

/** Running heads, running feet and page numbers, as ranges of the text in order. */
export function runningHeads({ text, pages }: { text: string; pages: readonly Range[] }): RunningLine[] {
  const lines = pages.map((page) => linesOf(text, page));
  const edges = lines.map((all, index) => edgeLines(text, all, index + 1));
  // What lines of the text begin with, as those of a log do, is no head.
  const inside = new Set(lines.flatMap((all) => all.slice(EDGE, -EDGE)).map(({ words }) => openingOf(words)));
  const counts = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set(edge.flatMap(({ keys }) => keys))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const many = Math.max(OFTEN, pages.length * SHARE);
  const isOften = (key: string) =>
    !inside.has(key) && (counts.get(key) ?? 0) >= (key.startsWith(OPENS) ? many : OFTEN);
  const before = new Set<string>();
  return edges
    .flat()
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, words, keys }) => {
      const often = keys.filter(isOften);
      const isNumber = NUMBER_ALONE.test(words);
      if (often.length === 0 && !isNumber) return [];
      const again = isNumber || often.some((key) => before.has(key));
      for (const key of often) before.add(key);
      return [{ start, end, again }];
    });
}
