/**
 * CSL items as RIS: a line for each field, each ended as the format requires, by a carriage return and a line feed.
 *
 * Hand-made because: the writer of citation-js breaks lines and dates in ways that would have to be mended in its
 * output.
 */
import type { CslDate, CslItem } from './citations.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** The `DA` field: year/month/day/other, with empty places for what is not known. */
function risDate(date: CslDate, inWords: string): string {
  const [year, month, day] = date['date-parts'][0]!;
  const exact = date.season === undefined && date['date-parts'].length === 1;
  const place = (value: number | undefined) => (exact && value !== undefined ? pad(value) : '');
  return `${year}/${place(month)}/${place(day)}/${exact ? '' : inWords}`;
}

/** A comma divides a name into family name and given name, whatever it is: within a name a semicolon stands for it. */
const risName = (name: string): string => name.replace(/\s*,\s*/gu, '; ').replace(/[; ]+$/u, '');

const TYPES: Record<CslItem['type'], string> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  document: 'GEN',
};

function entry(item: CslItem, dateInWords: string): string {
  const fields: Array<[string, string | undefined]> = [
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', risName(literal)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', item.issued && String(item.issued['date-parts'][0]![0])],
    ['DA', item.issued && risDate(item.issued, dateInWords)],
    ['SP', item.page],
    ['UR', item.URL],
    ['AV', item.archive_location],
    ['Y2', risDate(item.accessed, '')],
    ['LA', item.language],
    ...(item.keyword ?? '').split(', ').map((word): [string, string] => ['KW', word]),
    ['N1', item.note],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    // A value is one line, without control characters.
    const text = value?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    return text ? [`${tag}  - ${text}`] : [];
  });
  return [`TY  - ${TYPES[item.type]}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/**
 * Items as RIS.
 * @param dateInWords an item's date in words, for the seasons and intervals that RIS cannot say otherwise
 */
export const ris = (items: CslItem[], dateInWords: (id: string) => string): string =>
  items.map((item) => entry(item, item.issued ? dateInWords(item.id) : '')).join('\r\n');
