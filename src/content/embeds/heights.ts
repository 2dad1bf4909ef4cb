/**
 * How high a frame of another site has to be for a part of this one, in CSS pixels, on a phone and on a wide page. Lengths
 * of lines are estimated generously at build, so that nothing has to be scrolled.
 */
import { dateInWords, daysInWords } from '../../i18n/format.ts';
import { words } from '../../i18n/words.ts';
import { daysBetween } from '../../lib/dates/dates.ts';
import { CHART_WIDTHS } from '../../lib/charts/drawing.ts';
import { wrapText } from '../../lib/charts/text-width.ts';
import { EMBED_WIDTHS, type EmbedHeights } from '../../lib/site/embed-code.ts';
import { YEAR_WIDTH } from '../../lib/timeline/year-row.ts';
import type { QuotationEntry } from '../documents/quotation-entry.ts';
import type { SourceEntry } from '../documents/source-entry.ts';
import type { FigureEntry } from '../figures/figure-entry.ts';
import type { PictureRow, StoryPicture } from '../home/story-picture.ts';
import type { TimelineEntry } from '../timeline/event-entry.ts';
import type { EmbeddedRequest } from './embedded-request.ts';

/** The space beside what is shown, as `layouts/Embed.astro` has it. */
const SIDES = 28;
const ABOVE_AND_BELOW = 24;
/** The letters of the reader's system may be wider than those of the site, for which widths are measured. */
const WIDER = 1.1;

const linesHeight = (text: string, width: number, size: number, leading: number): number =>
  wrapText(text, width, size * WIDER).length * size * leading;

/** @param heights the heights of the pieces from top to bottom, for the width of what is shown */
function embedHeights(heights: (width: number) => number[]): EmbedHeights {
  const [narrow, wide] = EMBED_WIDTHS.map((width) => {
    const sum = heights(width - SIDES).reduce((all, one) => all + one, ABOVE_AND_BELOW);
    return Math.ceil(sum / 10) * 10;
  }) as [number, number];
  return { narrow, wide };
}

/** From this width of the frame on, what is wide has its wide form: 41rem in `layouts/Embed.astro`. */
const WIDE = 656 - 28;
/** A table is as high as its rows up to here, and is scrolled from there on. */
const MOST_OF_A_TABLE = 400;

const heading = (text: string, width: number) => linesHeight(text, width, 19.2, 1.25) + 8;
const small = (text: string, width: number) => linesHeight(text, width, 14, 1.5) + 6;

/** The sources and the link to the site. */
const foot = (sources: readonly SourceEntry[], width: number): number =>
  sources.reduce((sum, source) => sum + small(sourceWords(source), width), 20) + 46;

/** A source as its line reads, with its grade. */
const sourceWords = ({ title, publisher, date, evidence }: SourceEntry): string =>
  [title, publisher, date && dateInWords(date, true), words.provenance.grades[evidence]].join(', ');

export const figureHeight = (title: string, entry: FigureEntry, sources: SourceEntry[]): EmbedHeights =>
  embedHeights((width) => {
    const { about, pictures, figure } = entry;
    const wide = width >= WIDE;
    const drawn = pictures.map(({ title: name = '', note = '', narrow, wide: whole }) => {
      const [drawing, most, natural] = wide
        ? [whole, 736, CHART_WIDTHS.wide]
        : [narrow, 384, CHART_WIDTHS.narrow];
      const height = (drawing.height * Math.min(width, most)) / natural;
      return height + (name ? small(name, width) : 0) + (note ? small(note, width) + 8 : 0) + 12;
    });
    const rows = figure.table.rows.length;
    const table = pictures.length > 0 ? 0 : Math.min(50 + rows * (wide ? 50 : 80), MOST_OF_A_TABLE);
    return [heading(title, width), small(about, width), ...drawn, table, foot(sources, width)];
  });

const quoted = (
  { text, speaker, role, date, via, source, checkedAgainst }: QuotationEntry,
  width: number,
) => {
  const said = [
    speaker,
    role,
    date && dateInWords(date),
    via && words.provenance.quotedBy(via),
    checkedAgainst,
  ];
  return (
    linesHeight(text, width, 19.2, 1.45) +
    8 +
    small(said.filter(Boolean).join(', '), width) +
    (source ? small(sourceWords(source), width) : 0)
  );
};

export const quotationHeight = (quotation: QuotationEntry): EmbedHeights =>
  embedHeights((width) => [quoted(quotation, width), foot([], width)]);

export const requestHeight = (
  { request, taken, scale, reason }: EmbeddedRequest,
  sources: SourceEntry[],
): EmbedHeights =>
  embedHeights((width) => [
    heading(request.subject, width),
    small(`${request.requester} ${words.requests.askedWhom} ${request.body}`, width),
    44,
    small(taken.text, width),
    scale && taken.kind !== 'unknown' ? 74 : 0,
    reason ? quoted(reason, width) + 20 : 0,
    foot(sources, width),
  ]);

/** A row of the picture: its words, where they have room beside its mark. */
function rowHeight(row: PictureRow, width: number): number {
  const { kind, label, first, last, from, to, state = '', met, before } = row;
  const day = (date: string) => dateInWords(date, true);
  const when =
    kind === 'withheld'
      ? words.home.withheldTo(daysInWords(daysBetween(first, last)), day(last))
      : kind === 'promise'
        ? `${met ? '' : `${words.promises.dueBy} ${day(last)}: `}${state}`
        : `${[...new Set([first, last])].map(day).join('–')}: ${state}`;
  const share = kind === 'withheld' ? to - from : before ? from : 100 - to;
  const room = (width * share) / 100 - (kind === 'withheld' ? 21 : 12);
  return Math.max(27, linesHeight(`${label} ${when}`, room, 14.6, 1.46) + 4) + (kind === 'withheld' ? 24 : 0);
}

export const pictureHeight = ({ title, groups }: StoryPicture): EmbedHeights =>
  embedHeights((width) => [
    linesHeight(title, width, 23.2, 1.15) + 48,
    ...groups.flatMap(({ rows }) => [34, ...rows.map((row) => rowHeight(row, width))]),
    small(words.home.pictureKey, width),
    foot([], width),
  ]);

export const timelineHeight = ({ key, stretches, months }: TimelineEntry): EmbedHeights =>
  embedHeights((width) => {
    const wide = width >= WIDE;
    const strip = Math.min(wide ? width / 2 - 16 : width, 416);
    const scale = (strip - 72) / YEAR_WIDTH;
    const rows = stretches.reduce(
      (sum, one) => sum + (one.events ? Math.max(24, one.row.height * scale) + 2 : 8),
      0,
    );
    const drawn = 28 + (months.length > 0 ? 17 : 0) + rows + small(words.timeline.stripNote, strip);
    const list = wide ? width / 2 - 16 : width;
    const told = key.reduce((sum, { title, attributedTo }) => {
      const word = attributedTo
        ? linesHeight(words.provenance.attributedTo(attributedTo), list - 96, 14, 1.35)
        : 0;
      return sum + linesHeight(title, list - 96, 15.2, 1.35) + word + 14;
    }, 44);
    return [
      heading(words.timeline.title, width),
      wide ? Math.max(drawn, told) : drawn + told + 20,
      foot([], width),
    ];
  });
