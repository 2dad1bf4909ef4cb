/** A page of an attached document as it is shown: its text with the words that were checked, its picture, who quotes it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addresses } from '../../lib/site/addresses.ts';
import { pageMarkup, type PageMark } from '../../lib/pages/page-markup.ts';
import { paragraphsOf, paragraphText, type Paragraph } from '../../lib/pages/page-paragraphs.ts';
import { withoutStrokeMarks } from '../../lib/pages/struck-out.ts';
import { partOf } from '../../lib/pages/page-parts.ts';
import { pageAt } from '../../lib/quotations/quoted-pages.ts';
import { boxesOf, readWords, type BoxedWord } from '../../lib/pages/word-boxes.ts';
import { words } from '../../i18n/words.ts';
import { folderOf, pageName, type AttachedDocument, type AttachedPage } from './files.ts';
import type { Quotation, Story } from '../story.ts';

export type ShownPage = Awaited<ReturnType<typeof shownPage>>;

/** A quotation's checked words, by their page. */
type Marks = Map<number, Array<PageMark & { quotation: Quotation }>>;

const marksOf = new WeakMap<AttachedDocument, Marks>();

/** All marks of a document, each cut at the ends of its pages and at its parts. */
function marks(document: AttachedDocument, s: Story): Marks {
  const known = marksOf.get(document);
  if (known) return known;
  const all: Marks = new Map();
  for (const quotation of s.quotations.values()) {
    const { place } = quotation;
    if (place?.document !== document.id) continue;
    place.ranges.forEach((range, part) => {
      const { paged } = document.quoted;
      const to = pageAt(paged, range.end - 1);
      for (let number = pageAt(paged, range.start); number <= to; number += 1) {
        const own = paged.pages[number - 1]!;
        const here = all.get(number) ?? [];
        all.set(number, here);
        const ends = number === to && part === place.ranges.length - 1;
        const onePart = partOf(document.parts, number) === partOf(document.parts, place.page);
        here.push({
          id: quotation.id,
          quotation,
          start: Math.max(range.start, own.start) - own.start,
          end: Math.min(range.end, own.end) - own.start,
          first: part === 0 && number === place.page,
          ...(ends &&
            onePart && {
              use: { address: `#used-${quotation.id}`, name: words.reading.uses },
            }),
        });
      }
    });
  }
  marksOf.set(document, all);
  return all;
}

async function wordsOf(document: AttachedDocument, { number, moved }: AttachedPage): Promise<BoxedWord[]> {
  const file = join(folderOf(document.id), 'pages', `${pageName(number)}.json`);
  const boxed = await readFile(file, 'utf8').then(readWords, () => []);
  return boxed.map(({ start, end, box }) => ({ start: moved(start), end: moved(end), box }));
}

function paragraphs(
  document: AttachedDocument,
  page: AttachedPage,
): { text: string; paragraphs: Paragraph[] } {
  const text = document.quoted.paged.text.slice(page.start, page.end);
  const running = document.running.get(page.number) ?? [];
  return { text, paragraphs: paragraphsOf(text, { hasWord: document.hasWord, running }) };
}

/** The paragraphs of a page as the search has them: what runs along the edges of pages is in it once. */
export function searchedText(document: AttachedDocument, page: AttachedPage): string[] {
  const { text, paragraphs: all } = paragraphs(document, page);
  const again = (document.running.get(page.number) ?? []).filter((line) => line.again);
  const isAgain = ({ running, pieces: [first] }: Paragraph) =>
    running && again.some(({ start, end }) => start <= first!.start && end >= first!.start);
  return [
    ...(page.heading ? [page.heading] : []),
    ...all
      .filter((paragraph) => !isAgain(paragraph))
      .map((paragraph) => withoutStrokeMarks(paragraphText(text, paragraph))),
  ];
}

/** Letters of so many times the usual size are those of a heading. */
const LARGE = 1.2;

function heightOf(boxed: readonly BoxedWord[]): number {
  const heights = boxed.map(({ box }) => box[3]).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

export async function shownPage(document: AttachedDocument, page: AttachedPage, s: Story) {
  const { text, paragraphs: all } = paragraphs(document, page);
  const own = marks(document, s).get(page.number) ?? [];
  const boxed = page.size ? await wordsOf(document, page) : [];
  const usual = heightOf(boxed);
  const isLarge = ({ pieces }: Paragraph) => {
    const [start, end] = [pieces[0]!.start, pieces.at(-1)!.end];
    return heightOf(boxed.filter((word) => word.start >= start && word.end <= end)) > usual * LARGE;
  };
  return {
    page,
    html: pageMarkup(text, all, own, {
      isLarge,
      strokeName: words.reading.struckOut,
      corrected: page.corrected,
    }),
    /** The checked words on the picture, by quotation. */
    boxes: own.flatMap((mark) => boxesOf(boxed, mark)),
    /** The quotations that begin on the page. */
    quotations: own.filter(({ first }) => first).map(({ quotation }) => quotation),
  };
}

/** The picture of a page: its address in a width. */
export const imageAddress = (document: string, page: number, width: number): string =>
  `${addresses.document(document)}pages/${pageName(page)}-${width}.webp`;
