/** What is handed to the index: one record for each place that can be found. */
import { escapeHtml } from '../text/escape-html.ts';
import { PART_OF } from './address.ts';
import { BUNDLE, withTitle } from './bundles.ts';
import { TOKENS_FOLLOW, tokensOf, type ReferenceSpellings } from './terms.ts';

export interface IndexedFacets {
  kind: string;
  publisher?: string | undefined;
  grade?: string | undefined;
  topics: readonly string[];
  /** The language of the title, where it is not that of the story. */
  lang?: string | undefined;
  year?: string | undefined;
  /** The first day that the date may mean, for sorting. */
  day?: string | undefined;
  /** The date in words. */
  shown?: string | undefined;
  /** The document of which this is one record of several: they are counted as one. */
  partOf?: string | undefined;
}

/** The row of a record that the file of titles does not have: after all others. */
export const NO_ROW = 99_999_999;

/** A part of a record with an address of its own. Without a heading its first words stand for it. */
export interface RecordSection {
  anchor: string;
  heading?: string | undefined;
  text: readonly string[];
}

export interface SearchRecord {
  /** Address from the root of the site, with its anchor. */
  address: string;
  title: string;
  facets: IndexedFacets;
  /** Other names of it. */
  names?: readonly string[] | undefined;
  /** What it is about, in a few words. */
  about?: string | undefined;
  /** True for a report by the press. */
  press?: boolean | undefined;
  text: readonly string[];
  sections?: readonly RecordSection[] | undefined;
  /** True for pages of a document whose record is there too: its title is not searched twice. */
  pagesOnly?: boolean | undefined;
}

/**
 * The text of a record as HTML, each section with its anchor.
 * @param paragraph writes one paragraph of it
 */
export function recordBody(
  { title, text, sections = [], pagesOnly }: SearchRecord,
  paragraph: (escapeHtml: (text: string) => string, text: string) => string = (escape, one) =>
    `<p>${escape(one)}</p>`,
): string {
  const paragraphs = (all: readonly string[]) => all.map((one) => paragraph(escapeHtml, one)).join('');
  const parts = sections.map(({ anchor, heading, text: own }) =>
    heading === undefined
      ? `<div id="${escapeHtml(anchor)}">${paragraphs(own)}</div>`
      : `<h2 id="${escapeHtml(anchor)}">${escapeHtml(heading)}</h2>${paragraphs(own)}`,
  );
  return `${pagesOnly ? '' : `<h1>${escapeHtml(title)}</h1>`}${paragraphs(text)}${parts.join('')}`;
}

/**
 * Days since some day long ago. Pagefind compares sort keys as numbers of 32 bits, in which 20200112 and 20200113 are
 * the same.
 */
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000 + 1_000_000;

/** The filters of a record in a divided index. */
const inBundle = ({ row, bundle }: { row: number; bundle?: number | undefined }): Array<[string, string]> =>
  bundle === undefined
    ? []
    : [String(bundle), ...(row === NO_ROW ? [] : [withTitle(bundle)])].map((value) => [BUNDLE, value]);

/**
 * The HTML that the index is made of: body, filters, sort keys and, after the text, the tokens of its references.
 * What has no date sorts last either way.
 * @param record `bundle` is the number of its bundle in a divided index
 */
export function indexedHtml(
  record: Pick<SearchRecord, 'title' | 'facets'> & { body: string; row: number; bundle?: number | undefined },
  language: string,
  spellings: ReferenceSpellings,
): string {
  const { kind, publisher, grade, topics, lang, year, day, shown, partOf } = record.facets;
  const filters: Array<[string, string | undefined]> = [
    ['kind', kind],
    ['publisher', publisher],
    ['grade', grade],
    ['year', year],
    [PART_OF, partOf],
    ...topics.map((topic): [string, string] => ['topic', topic]),
    ...inBundle(record),
  ];
  const plain = record.body
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const tokens = tokensOf(plain, spellings);
  const number = day && dayNumber(day);
  const attribute = (name: string, pair: string) => `<i data-pagefind-${name}="${escapeHtml(pair)}"></i>`;
  return [
    `<html lang="${escapeHtml(language)}"><head><title>${escapeHtml(record.title)}</title></head><body>`,
    attribute('meta', `title:${record.title}`),
    publisher ? attribute('meta', `publisher:${publisher}`) : '',
    shown ? attribute('meta', `date:${shown}`) : '',
    lang ? attribute('meta', `lang:${lang}`) : '',
    ...filters.map(([name, value]) => (value ? attribute('filter', `${name}:${value}`) : '')),
    attribute('sort', `newest:${number ?? '0'}`),
    attribute('sort', `oldest:${number ?? NO_ROW}`),
    attribute('sort', `row:${record.row}`),
    `<main data-pagefind-body>${record.body}`,
    tokens.length > 0 ? `<p>${[TOKENS_FOLLOW, ...tokens].join(' ')}</p>` : '',
    '</main></body></html>',
  ].join('');
}
