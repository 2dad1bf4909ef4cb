/**
 * The text of a page as HTML: paragraphs, and in them the quotations that were checked, at their very characters, and
 * words that are struck out.
 */
import { escapeHtml } from '../text/escape-html.ts';
import type { Paragraph, ParagraphPiece } from './page-paragraphs.ts';
import { markedStruckOut, STROKE_MARK } from './struck-out.ts';
import type { Range } from '../quotations/quotations.ts';

/** Checked words on a page, in offsets of its text. */
export interface PageMark extends Range {
  id: string;
  /** Whether the quotation begins here: its address leads to this mark. */
  first: boolean;
  /** A link after the words, to where they are used: its address and its name. */
  use?: { address: string; name: string } | undefined;
}

interface MarkupOptions {
  isLarge?: (paragraph: Paragraph) => boolean;
  strokeName?: string;
  corrected?: readonly Range[];
}

/** A stretch of a paragraph under the same marks. */
interface Stretch {
  html: string;
  marks: PageMark[];
}

function* stretches(
  text: string,
  paragraph: Paragraph,
  marks: readonly PageMark[],
  {
    struck,
    strokeName,
    corrected,
  }: { struck: readonly Range[]; strokeName: string; corrected: readonly Range[] },
): Generator<Stretch> {
  const covering = (start: number, end: number) =>
    marks.filter((mark) => mark.start <= start && mark.end >= end);
  const words = struck.map(({ start, end }) => ({
    start: start + STROKE_MARK.length,
    end: end - STROKE_MARK.length,
  }));
  const edges = [...marks, ...struck, ...words, ...corrected].flatMap(({ start, end }) => [start, end]);
  /** Its marks are shown as a stroke, which a screen reader is told of once. */
  const htmlOf = (start: number, end: number): string => {
    const plain = escapeHtml(text.slice(start, end));
    const byHand = corrected.some((one) => one.start <= start && one.end >= end);
    const html = byHand ? `<span class="corrected">${plain}</span>` : plain;
    if (!struck.some((one) => one.start <= start && one.end >= end)) return html;
    const own = words.find((one) => one.start <= start && one.end >= end);
    if (!own) return '';
    return `<s${own.start === start ? ` data-says="${escapeHtml(strokeName)}"` : ''}>${html}</s>`;
  };
  for (const [index, piece] of paragraph.pieces.entries()) {
    const cuts = edges.filter((edge) => edge > piece.start && edge < piece.end);
    const points = [...new Set([piece.start, ...cuts, piece.end])].sort((a, b) => a - b);
    for (let at = 0; at + 1 < points.length; at += 1) {
      const [start, end] = [points[at]!, points[at + 1]!];
      yield { html: htmlOf(start, end), marks: covering(start, end) };
    }
    const next = paragraph.pieces[index + 1];
    if (next) yield { html: between(piece), marks: covering(piece.end, next.start) };
  }
}

const between = ({ after }: ParagraphPiece): string =>
  after === 'break' ? '<br>' : after === 'space' ? ' ' : '';

/**
 * Paragraphs as HTML. Marks that overlap are opened and closed in order, so that the markup is sound;
 * the first stretch of a quotation that begins here carries its id.
 * @param more `isLarge` says whether a paragraph is set in larger letters than the rest of the page, `strokeName` is what a
 * screen reader says before struck-out words, and `corrected` are words that were corrected by hand
 */
export function pageMarkup(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly PageMark[],
  { isLarge = () => false, strokeName = '', corrected = [] }: MarkupOptions = {},
): string {
  const struck = markedStruckOut(text);
  const classOf = (paragraph: Paragraph): string =>
    paragraph.running ? ' class="running"' : isLarge(paragraph) ? ' class="large"' : '';
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const named = new Set<PageMark>();
  const opening = (mark: PageMark): string => {
    const id = mark.first && !named.has(mark) ? ` id="quote-${escapeHtml(mark.id)}"` : '';
    named.add(mark);
    return `<mark${id}>`;
  };
  return paragraphs
    .map((paragraph) => {
      const { start } = paragraph.pieces[0]!;
      const { end } = paragraph.pieces.at(-1)!;
      const own = paragraph.running ? [] : ordered.filter((mark) => mark.start < end && mark.end > start);
      let open: PageMark[] = [];
      let html = '';
      const change = (wanted: PageMark[]) => {
        let same = 0;
        while (same < open.length && open[same] === wanted[same]) same += 1;
        html += '</mark>'.repeat(open.length - same);
        const closed = open.slice(same).filter((mark) => !wanted.includes(mark));
        html += closed.map(useLink).join('');
        html += wanted.slice(same).map(opening).join('');
        open = wanted;
      };
      for (const stretch of stretches(text, paragraph, own, { struck, strokeName, corrected })) {
        change(stretch.marks);
        html += stretch.html;
      }
      change([]);
      return `<p dir="auto"${classOf(paragraph)}>${html}</p>`;
    })
    .join('');
}

/** The way to the articles. Its sign is drawn by the style, so that it is not copied with the words. */
const useLink = ({ use }: PageMark): string =>
  use ? `<a class="used" href="${escapeHtml(use.address)}" aria-label="${escapeHtml(use.name)}"></a>` : '';
