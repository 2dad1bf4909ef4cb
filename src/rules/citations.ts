/**
 * A document as a reference manager reads it: CSL-JSON, BibTeX and RIS.
 *
 * A date says no more than the record does. Where a format has no form for a season or an interval,
 * the date stands in words in the note.
 */
import { createRequire } from 'node:module';
import { knownDate } from './dates.ts';

// The package is CommonJS, and its plugins find it through `require`.
const require = createRequire(import.meta.url);
const { Cite, plugins } = require('@citation-js/core') as {
  Cite: new (items: unknown) => { data: CslItem[]; format(name: string): string };
  plugins: { config: { get(name: string): { format: Record<string, boolean> } } };
};
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** A date of CSL: one or two lists of year, month and day, as far as they are known. */
export interface CslDate {
  'date-parts': number[][];
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  season?: number;
}

/** An item of CSL-JSON (the schema of citationstyles.org, version 1.0.2), as far as it is used here. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'webpage' | 'document';
  title: string;
  publisher: string;
  'container-title'?: string;
  author?: Array<{ literal: string }>;
  issued?: CslDate;
  URL?: string;
  page?: string;
  keyword?: string;
  /** A language tag. */
  language?: string;
  note: string;
}

/** What a citation needs of a document's record. */
export interface CitedDocument {
  id: string;
  title: string;
  publisher: string;
  byline?: string | undefined;
  kind: string;
  date?: string | undefined;
  link?: string | undefined;
  topics: readonly string[];
  /** A language tag. */
  language?: string | undefined;
}

const numbers = (text: string) => text.split('-').map(Number);

/** An EDTF date as CSL writes it, at the same precision. */
export function cslDate(date: string): CslDate {
  const known = knownDate(date);
  if (known.precision === 'season') {
    const [year, season] = numbers(date) as [number, number];
    return { 'date-parts': [[year]], season: season - 20 };
  }
  if (known.ends) {
    const ends = known.ends.map((end) => cslDate(end)['date-parts'][0]!);
    return { 'date-parts': ends };
  }
  return { 'date-parts': [numbers(date)] };
}

/**
 * A document as CSL-JSON.
 * @param note what a reader must know of it: its grade, its record on this site
 */
export function cslItem(document: CitedDocument, note: string): CslItem {
  const news = document.kind === 'news';
  return {
    id: document.id,
    type: news ? 'article-newspaper' : document.link ? 'webpage' : 'document',
    title: document.title,
    publisher: document.publisher,
    ...(news && { 'container-title': document.publisher }),
    ...(document.byline && { author: [{ literal: document.byline }] }),
    ...(document.date && { issued: cslDate(document.date) }),
    ...(document.link && { URL: document.link }),
    ...(document.topics.length > 0 && { keyword: document.topics.join(', ') }),
    ...(document.language && { language: document.language }),
    note,
  };
}

/** BibTeX knows a year, a month and a day: an interval keeps what both of its ends share. */
function forBibtex(item: CslItem): CslItem {
  const [from, to] = item.issued?.['date-parts'] ?? [];
  if (!from || !to) return item;
  const shared: number[] = [];
  for (let index = 0; index < from.length && from[index] === to[index]; index += 1) shared.push(from[index]!);
  const { issued: _, ...rest } = item;
  return shared.length > 0 ? { ...rest, issued: { 'date-parts': [shared] } } : rest;
}

/** The names by which typesetting with BibTeX files (the package babel) knows languages, by their tags. */
const BABEL: Record<string, string> = {
  en: 'english',
  'en-gb': 'british',
  'en-us': 'american',
  cy: 'welsh',
  ga: 'irish',
  gd: 'scottish',
  de: 'ngerman',
  'de-at': 'naustrian',
  'de-ch': 'nswissgerman',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
};

function babelName(tag: string): string | undefined {
  const lower = tag.toLowerCase();
  return BABEL[lower] ?? BABEL[lower.split('-')[0]!];
}

/** Items as BibTeX, one entry for each, with the record's id as the key. The library knows no field for languages. */
export const bibtex = (items: CslItem[]): string =>
  items
    .map((item) => {
      const { language, ...rest } = item;
      const entry = new Cite([forBibtex(rest)]).format('bibtex').trim();
      const name = language === undefined ? undefined : babelName(language);
      return `${name === undefined ? entry : entry.replace(/\n\}$/u, `\n\tlangid = {${name}},\n}`)}\n`;
    })
    .join('\n');

const pad = (value: number) => String(value).padStart(2, '0');

/** The `DA` field of RIS: year/month/day/other, with empty places for what is not known. */
export function risDate(date: CslDate, inWords: string): string {
  const [year, month, day] = date['date-parts'][0]!;
  const exact = date.season === undefined && date['date-parts'].length === 1;
  const place = (value: number | undefined) => (exact && value !== undefined ? pad(value) : '');
  return `${year}/${place(month)}/${place(day)}/${exact ? '' : inWords}`;
}

/** The library breaks long lines within words and addresses, which the format allows and programs read in several ways. */
function unbroken(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.trim().split(/\r?\n/u))
    if (lines.length === 0 || /^[A-Z][A-Z0-9] {2}-(?: |$)/u.test(line)) lines.push(line);
    else lines.push(`${lines.pop() ?? ''}${line}`);
  return lines.map((line) => line.replace(/^(KW {2}- )\s+/u, '$1'));
}

/**
 * Items as RIS: a line for each field, each line ended as the format asks, by a carriage return and a line feed.
 * @param dateInWords an item's date in words, for the seasons and intervals that RIS cannot say otherwise
 */
export function ris(items: CslItem[], dateInWords: (id: string) => string): string {
  return items
    .map((item) => {
      const lines = unbroken(new Cite([item]).format('ris')).filter(
        (line) => !line.startsWith('DA  - ') && !line.startsWith('ER  -'),
      );
      if (item.issued) lines.splice(1, 0, `DA  - ${risDate(item.issued, dateInWords(item.id))}`);
      return [...lines, 'ER  - ', ''].join('\r\n');
    })
    .join('\r\n');
}
