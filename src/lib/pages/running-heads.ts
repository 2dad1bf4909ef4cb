/**
 * What runs along the edges of the pages of a document: heads, feet, numbers of pages. It is no part of
 * the text that it interrupts: a quotation goes on past it, and the search leaves it out.
 */
import type { Range } from '../quotations/quotations.ts';

/** So many lines at the top and at the foot of a page may be a running head or a page number. */
const EDGE = 2;
/** A line on the edge of so many pages, whatever its number, runs through the document. */
const OFTEN = 3;
/** A head that changes with the chapter begins with the same words on so many of the pages. */
const SHARE = 0.2;
const OPENING = 4;
/** What runs along the edge is apart, or is shorter than a line of the text, by this share at least. */
const SHORT = 0.7;
const NUMBER_ALONE = /^(?:page )?[-–— ]*0[-–— ]*$/iu;

interface Line extends Range {
  /** Its words, with every number alike. */
  key: string;
  /** Its first words, where it is set apart from the text by an empty line. */
  opening?: string;
}

function linesOf(text: string, page: Range): Line[] {
  const lines: Line[] = [];
  let start = page.start;
  while (start < page.end) {
    const found = text.indexOf('\n', start);
    const end = found === -1 || found > page.end ? page.end : found;
    const key = text.slice(start, end).trim().replace(/\d+/gu, '0').replace(/\s+/gu, ' ');
    if (key !== '') lines.push({ start, end, key });
    start = end + 1;
  }
  return lines;
}

/** The lines at the edges of a page that may run through the document. */
function edgeLines(text: string, page: Range): Line[] {
  const lines = linesOf(text, page);
  const longest = Math.max(0, ...lines.map((line) => line.key.length));
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
    if (!apart && line.key.length > longest * SHORT) return [];
    const words = line.key.split(' ');
    return [
      { ...line, ...(apart && words.length >= OPENING && { opening: words.slice(0, OPENING).join(' ') }) },
    ];
  });
}

/** Running heads, running feet and page numbers, as ranges of the text in order. */
export function runningHeads({ text, pages }: { text: string; pages: readonly Range[] }): Range[] {
  const edges = pages.map((page) => edgeLines(text, page));
  const counts = new Map<string, number>();
  const count = (keys: Iterable<string>) => {
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const lines of edges)
    count(lines.flatMap(({ key, opening }) => [`= ${key}`, ...(opening ? [`^ ${opening}`] : [])]));
  const many = Math.max(OFTEN, pages.length * SHARE);
  return edges
    .flat()
    .filter(
      ({ key, opening }) =>
        (counts.get(`= ${key}`) ?? 0) >= OFTEN ||
        (opening !== undefined && (counts.get(`^ ${opening}`) ?? 0) >= many) ||
        NUMBER_ALONE.test(key),
    )
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}
