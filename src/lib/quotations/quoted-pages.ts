/**
 * Finding a quotation in an attached document page by page. The pages are read as one text, so that
 * a quotation may go on over the end of a page; the text on the edges of many pages (running heads,
 * page numbers) does not part its words.
 */
import { parseCounts } from '../text/parse-counts.ts';
import { normalise, type Normalised } from './normalise.ts';
import { nearestPassage, type NearestPassage } from './nearest-passage.ts';
import { forbiddenIn, replacedBy, type Forbidden, type Replaced } from './gaps.ts';
import { unexplainedWords, type RecordedMarks } from './editor-marks.ts';
import {
  choose,
  literalPart,
  positionsOf,
  rangesOf,
  readyParts,
  wordsPutIn,
  type Range,
  type ReadyPart,
  type Search,
} from './quotations.ts';
import { runningHeads } from '../pages/running-heads.ts';

/** The text of a document, page after page. */
export interface PagedText {
  text: string;
  /** Where each page begins and ends in the text, in order. The first page is number 1. */
  pages: readonly Range[];
}

/** A quotation as it was looked for, and where it was found. */
export type PageFinding =
  | { outcome: 'found'; ranges: Range[]; page: number; replaced: Replaced[] }
  | { outcome: 'ambiguous'; pages: number[] }
  | { outcome: 'missing' };

/** What the record of a quotation says of its place and its marks. */
export interface QuotationQuery extends RecordedMarks {
  text: string;
  /** The page on which it begins, from 1. */
  page?: number | undefined;
  /** Which of several places on that page, or in the document, from 1. */
  occurrence?: number | undefined;
}

/** The fields of a query, and of the rows in it. */
const FIELDS = 'text page occurrence putIn word instead because leftOut words farApart'.split(' ');

/** Pages as one text, with a line end between them. */
export function pagedText(texts: readonly string[]): PagedText {
  const pages: Range[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const text of texts) {
    const own = text.endsWith('\n') ? text : `${text}\n`;
    pages.push({ start: at, end: at + own.length });
    parts.push(own);
    at += own.length;
  }
  return { text: parts.join(''), pages };
}

/** The number of the page that holds an offset of the text, from 1. */
export function pageAt({ pages }: PagedText, offset: number): number {
  let [low, high] = [0, pages.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pages[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function blanked(text: string, ranges: readonly Range[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    out += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}

/** Words of a comparable text, by the same simple rule on both sides: all but plain punctuation. */
function wordsOf(text: string): string[] {
  return text.split(/[\0-/:-@[-`{-\u007f]+/u);
}

/** So many places at which a quotation might begin are looked at to explain why it is not found. */
const MOST_EXPLAINED = 100;
/** From this length on, a list of the pages of each word saves reading the whole text for each quotation. */
const LONG = 200_000;
/** So many of the rarest words of a quotation select the pages on which it may be. */
const RAREST = 3;

/** A document in which many quotations are looked for. */
export class QuotedPages {
  readonly paged: PagedText;
  private whole: Normalised | undefined;
  private bare: Normalised | undefined;
  private brackets: boolean | undefined;
  private wordPages: Map<string, number[]> | undefined;
  private readonly positions = new Map<Normalised, number[]>();
  private readonly findings = new Map<string, PageFinding>();

  constructor(paged: PagedText) {
    this.paged = paged;
  }

  /** Finds a quotation, each once. */
  find(query: QuotationQuery): PageFinding {
    const key = JSON.stringify({ ...query, putIn: query.putIn ?? [], leftOut: query.leftOut ?? [] }, FIELDS);
    const finding = this.findings.get(key) ?? this.locate(query);
    this.findings.set(key, finding);
    return finding;
  }

  /**
   * Looks for a quotation: in the text as it is, then over the running heads and feet of its pages; in each as the
   * words are first, then with what its marks leave out and put in.
   */
  private locate(query: QuotationQuery): PageFinding {
    parseCounts.located += 1;
    const { text, page, occurrence } = query;
    const ready = readyParts(text);
    if (ready.length === 0) return { outcome: 'missing' };
    const explained = unexplainedWords(wordsPutIn(text), query).length === 0;
    this.brackets ??= this.paged.text.includes('[');
    const ways = [...(this.brackets ? [literalPart(text)] : []), ...(explained ? [ready] : [])];
    for (const source of this.sources())
      for (const parts of ways) {
        const found = this.search(source, parts, page, query);
        if (found.length === 0) continue;
        const finding = choose(
          found.map((positions) => rangesOf(source, parts, positions)),
          occurrence,
        );
        if (finding.outcome === 'ambiguous')
          return {
            outcome: 'ambiguous',
            pages: finding.places.map(({ start }) => pageAt(this.paged, start)),
          };
        if (finding.outcome === 'missing') return finding;
        return {
          ...finding,
          page: pageAt(this.paged, finding.ranges[0]!.start),
          replaced: replacedBy(source, parts, found[(occurrence ?? 1) - 1]!, query),
        };
      }
    return { outcome: 'missing' };
  }

  /**
   * Why the marks of a quotation that was not found may not join its parts; nothing where its parts are not in
   * the text, in order.
   */
  whyNotJoined(query: QuotationQuery): Forbidden[] {
    const parts = readyParts(query.text);
    const put = unexplainedWords(wordsPutIn(query.text), query);
    for (const source of this.sources()) {
      let best: number[] | undefined;
      let left = MOST_EXPLAINED;
      const span = (positions: number[]) => positions.at(-1)! - positions[0]!;
      for (const positions of positionsOf(source, parts, { lenient: true })) {
        if (!best || span(positions) < span(best)) best = positions;
        left -= 1;
        if (left === 0) break;
      }
      if (best)
        return [...put, ...forbiddenIn(source, parts, best, query, (offset) => pageAt(this.paged, offset))];
    }
    return put;
  }

  /** The comparable text, and the same without what runs along the edges of the pages. */
  private *sources(): Generator<Normalised> {
    yield (this.whole ??= normalise(this.paged.text));
    if (this.paged.pages.length > 1)
      yield (this.bare ??= normalise(blanked(this.paged.text, runningHeads(this.paged))));
  }

  private search(
    source: Normalised,
    parts: ReadyPart[],
    page: number | undefined,
    recorded: RecordedMarks,
  ): number[][] {
    if (page !== undefined) return [...this.onPage(source, parts, page, recorded)];
    const candidates = this.candidates(source, recorded.farApart === undefined ? parts : parts.slice(0, 1));
    if (candidates === undefined)
      return [...positionsOf(source, parts, this.within(source, parts, recorded))];
    return candidates.flatMap((number) => [...this.onPage(source, parts, number, recorded)]);
  }

  private *onPage(
    source: Normalised,
    parts: ReadyPart[],
    page: number,
    recorded: RecordedMarks,
  ): Generator<number[]> {
    if (!this.paged.pages[page - 1]) return;
    const [from, to] = [this.begins(source, page), this.begins(source, page + 1)];
    yield* positionsOf(source, parts, { ...this.within(source, parts, recorded), from, to });
  }

  /** All parts of a quotation are on one page and the next. */
  private within(source: Normalised, parts: ReadyPart[], recorded: RecordedMarks): Search {
    if (parts.length === 1) return {};
    const until = (first: number) => this.begins(source, pageAt(this.paged, source.starts[first]!) + 2);
    return { recorded, until };
  }

  private begins(source: Normalised, page: number): number {
    let list = this.positions.get(source);
    if (!list) {
      list = this.paged.pages.map(({ start }) => position(source, start));
      this.positions.set(source, list);
    }
    return list[page - 1] ?? source.text.length;
  }

  /**
   * The pages on which a quotation may begin, whose parts are on one page and the next; undefined where that must
   * be read from the text itself.
   */
  private candidates(source: Normalised, parts: readonly ReadyPart[]): number[] | undefined {
    if (this.paged.text.length < LONG) return undefined;
    // The first and the last word may be parts of hyphenated ones: the words between them are whole.
    const inner = parts.flatMap(({ text }) => wordsOf(text).filter(Boolean).slice(1, -1));
    if (inner.length === 0) return undefined;
    const list = (this.wordPages ??= this.listWords(source));
    const [rarest = [], ...others] = inner
      .map((word) => list.get(word) ?? [])
      .sort((a, b) => a.length - b.length)
      .slice(0, RAREST);
    const near = others.map((pages) => new Set(pages));
    const shared = rarest.filter((page) =>
      near.every((pages) => pages.has(page) || pages.has(page - 1) || pages.has(page + 1)),
    );
    // A word may be on the page after the one on which the quotation begins.
    return [...new Set(shared.flatMap((page) => (page > 1 ? [page - 1, page] : [page])))].sort(
      (a, b) => a - b,
    );
  }

  /** The passage that is most like a quotation that was not found, and the page on which it begins. */
  nearest(text: string): (NearestPassage & { page: number }) | undefined {
    const { text: whole, pages } = this.paged;
    const query = text.replace(/\[[^\]]*\]/gu, ' ');
    if (whole.length < LONG) {
      const passage = nearestPassage(whole, query);
      return passage && { ...passage, page: pageAt(this.paged, passage.start) };
    }
    this.whole ??= normalise(whole);
    const list = (this.wordPages ??= this.listWords(this.whole));
    const votes = new Map<number, number>();
    for (const word of new Set(wordsOf(normalise(query).text)))
      for (const page of list.get(word) ?? [])
        votes.set(page, (votes.get(page) ?? 0) + 1 / list.get(word)!.length);
    const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, RAREST);
    return best
      .flatMap(([page]) => {
        // The passage may go on over the end of the page.
        const { start } = pages[Math.max(0, page - 2)]!;
        const { end } = pages[Math.min(pages.length - 1, page)]!;
        const passage = nearestPassage(whole.slice(start, end), query);
        return passage
          ? [{ ...passage, start: passage.start + start, page: pageAt(this.paged, passage.start + start) }]
          : [];
      })
      .sort((a, b) => b.agreement - a.agreement)[0];
  }

  private listWords(source: Normalised): Map<string, number[]> {
    const list = new Map<string, number[]>();
    this.paged.pages.forEach((_, index) => {
      // A word over the end of a page belongs to both.
      const from = Math.max(0, this.begins(source, index + 1) - 40);
      const words = wordsOf(source.text.slice(from, this.begins(source, index + 2) + 40));
      for (const word of words) {
        const pages = list.get(word);
        if (!pages) list.set(word, [index + 1]);
        else if (pages.at(-1) !== index + 1) pages.push(index + 1);
      }
    });
    return list;
  }
}

/** The first position of the comparable text at or after an offset of the original. */
function position({ starts }: Normalised, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
