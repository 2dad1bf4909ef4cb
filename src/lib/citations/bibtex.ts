/**
 * CSL items as BibTeX in UTF-8: letters of every script as they are, and the signs that mean something to TeX escaped.
 *
 * Hand-made because: the writer of citation-js changes letters and leaves signs of TeX that would have to be mended
 * in its output.
 */
import type { CslItem } from './citations.ts';

/** Braces as commands: BibTeX counts a brace even behind a backslash, and one alone would break the file. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '\u00a0': '~',
};

/** A text as the value of a field, on one line. */
const escape = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[^\S\u00a0]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^<>\u00a0]/gu, (sign) => TEX[sign]!)
    .replace(/[#$%&_]/gu, '\\$&')
    // Two of these in a row are another sign in TeX: a dash, a quotation mark.
    .replace(/([-'`,])(?=\1)/gu, '$1{}')
    .replace(/([?!])(?=`)/gu, '$1{}');

/** An address: read to the letter, so only what would end the field is encoded. */
const verbatim = (address: string): string =>
  address.replace(/[\s{}\\"]/gu, (sign) => encodeURIComponent(sign));

/** The names of languages in the LaTeX package babel, by their tags. */
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

/** The macros that every style has. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX has a year, a month and a day: an interval keeps what both of its ends share, or both years. */
function dateParts({ issued }: CslItem): Array<number | string> {
  const [from = [], to] = issued?.['date-parts'] ?? [];
  if (!to) return from;
  if (from[0] !== to[0]) return [`${from[0]}--${to[0]}`];
  const differs = from.findIndex((part, index) => part !== to[index]);
  return differs === -1 ? from : from.slice(0, differs);
}

const pad = (value: number) => String(value).padStart(2, '0');

function entry(item: CslItem): string {
  const [year, month, day] = dateParts(item);
  const language = item.language === undefined ? undefined : babelName(item.language);
  const accessed = item.accessed['date-parts'][0];
  // A second pair of braces keeps a title's capitals, and keeps a name whole that holds “and”.
  const names = item.author?.map(({ literal }) => `{${escape(literal)}}`).join(' and ');
  const fields: Array<[string, string | undefined]> = [
    ['author', names && `{${names}}`],
    ['title', `{{${escape(item.title)}}}`],
    ['journal', item['container-title'] && `{{${escape(item['container-title'])}}}`],
    ['publisher', item.publisher && `{{${escape(item.publisher)}}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[Number(month) - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['pages', item.page && `{${escape(item.page)}}`],
    ['url', item.URL && `{${verbatim(item.URL)}}`],
    ['urldate', accessed && `{${accessed.map(pad).join('-')}}`],
    ['langid', language && `{${language}}`],
    ['note', item.note && `{${escape(item.note)}}`],
  ];
  const type = item.type === 'article-newspaper' ? 'article' : 'misc';
  const lines = fields.flatMap(([name, value]) => (value ? [`\t${name} = ${value},\n`] : []));
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/** Items as BibTeX, one entry for each, with the record's id as the key. */
export const bibtex = (items: CslItem[]): string => items.map(entry).join('\n');
