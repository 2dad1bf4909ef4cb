/**
 * The titles of all records as one small file, in columns: the browser finds records by name in it, before any index
 * of texts is fetched.
 */

import { slug } from '../site/addresses.ts';
import { dateFormat } from '../text/intl.ts';

/** A record by what names it. */
export interface TitleRecord {
  /** Address from the root of the site, with its anchor. */
  address: string;
  title: string;
  /** Other names of it, as they are written: abbreviations, numbers under which it is filed. */
  names: readonly string[];
  /** Words that say what it is about. */
  about: readonly string[];
  kind: string;
  /** Whether it is a report by the press. */
  press: boolean;
  grade?: string | undefined;
  publisher?: string | undefined;
  topics: readonly string[];
  /** The language of the title, where it is not that of the story. */
  lang?: string | undefined;
  /** The first day that its date may mean. */
  day?: string | undefined;
  /** Its date in words. */
  shown?: string | undefined;
}

/** Records that differ in nothing of this. */
interface Group {
  kind: string;
  press: boolean;
  /** What stands in an address before its id and after it. */
  before: string;
  after: string;
  count: number;
}

/** The file. Each column has a line for each record. */
export interface TitlesFile {
  /** How many of the records the index of texts has: the first. */
  indexed: number;
  groups: Group[];
  /** Words that mean the same, in groups. */
  synonyms: ReadonlyArray<readonly string[]>;
  /** Values, of which the columns give the numbers. */
  publishers: string[];
  topics: string[];
  grades: string[];
  columns: Record<
    'ids' | 'titles' | 'names' | 'about' | 'publisher' | 'topic' | 'grade' | 'date' | 'lang',
    string
  >;
}

const NAMES = '|';

/** A day, a month or a year in the words of a language. */
export function dateInLanguage(date: string, language: string): string {
  const [year, month, day] = date.split('-');
  return dateFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}

/** A date as short as it can be: without its words, where these follow from it. */
function packDate({ day, shown }: TitleRecord, language: string): string {
  if (day === undefined) return '';
  const short = [day, day.slice(0, 7), day.slice(0, 4)].find(
    (one) => dateInLanguage(one, language) === shown,
  );
  return short ?? `${day} ${shown ?? ''}`;
}

function unpackDate(packed: string, language: string): Pick<TitleRecord, 'day' | 'shown'> {
  if (packed === '') return {};
  const [date = '', ...words] = packed.split(' ');
  const day = `${date}-01-01`.slice(0, 10);
  return { day, shown: words.length > 0 ? words.join(' ') : dateInLanguage(date, language) };
}

/** Stands for what an id has from the title or the date of its record. */
const SAME = '~';
/** An id as short as it can be: many are made of a title, or begin with a date. */
const packId = (id: string, title: string, date: string): string => {
  if (date !== '' && id.startsWith(`${date}-`)) return SAME + id.slice(date.length + 1);
  return id === slug(title) ? SAME : id;
};
const unpackId = (packed: string, title: string, date: string): string => {
  if (packed === SAME) return slug(title);
  return packed.startsWith(SAME) ? `${date}-${packed.slice(1)}` : packed;
};

/** The parts of an address around its id. */
function addressParts(address: string): { before: string; id: string; after: string } {
  const [, before = '', id = '', after = ''] = /^(.*?)([^/#]*)(\/?)$/u.exec(address)!;
  return { before, id, after };
}

const groupOf = (record: TitleRecord): string => {
  const { before, after } = addressParts(record.address);
  return [record.kind, record.press, before, after].join(' ');
};

/** The records in the order in which the file has them: those of a group together, and in it those of a publisher. */
export const inGroups = (records: readonly TitleRecord[]): TitleRecord[] => {
  const places = new Map([...new Set(records.map(groupOf))].map((group, place) => [group, place]));
  const place = (record: TitleRecord) => places.get(groupOf(record))!;
  const key = ({ publisher = '', day = '', address }: TitleRecord) => [publisher, day, address].join('\t');
  return [...records].sort((a, b) => place(a) - place(b) || (key(a) < key(b) ? -1 : 1));
};

/**
 * Packs the titles.
 * @param indexed those that the index of texts has, as `inGroups` orders them
 * @param others those that it does not have
 */
export function packTitles(
  indexed: readonly TitleRecord[],
  others: readonly TitleRecord[],
  { synonyms, language }: Pick<TitlesFile, 'synonyms'> & { language: string },
): TitlesFile {
  const records = [...indexed, ...others];
  const groups: Group[] = [];
  let last: string | undefined;
  for (const record of records) {
    const { before, after } = addressParts(record.address);
    if (groupOf(record) !== last)
      groups.push({ kind: record.kind, press: record.press, before, after, count: 0 });
    groups.at(-1)!.count += 1;
    last = groupOf(record);
  }
  const values = (of: (record: TitleRecord) => readonly string[]) => [...new Set(records.flatMap(of))];
  const publishers = values(({ publisher }) => (publisher ? [publisher] : []));
  const topics = values((record) => record.topics);
  const grades = values(({ grade }) => (grade ? [grade] : []));
  const column = (of: (record: TitleRecord) => string) =>
    records.map((record) => of(record).replace(/\s+/gu, ' ')).join('\n');
  const number = (list: readonly string[], value: string | undefined) =>
    value === undefined ? '' : list.indexOf(value).toString(36);
  return {
    indexed: indexed.length,
    groups,
    synonyms,
    publishers,
    topics,
    grades,
    columns: {
      ids: column((record) =>
        packId(addressParts(record.address).id, record.title, packDate(record, language)),
      ),
      titles: column(({ title }) => title),
      names: column(({ names }) => names.join(NAMES)),
      about: column(({ about }) => about.join(' ')),
      publisher: column(({ publisher }) => number(publishers, publisher)),
      topic: column((record) => record.topics.map((topic) => number(topics, topic)).join(' ')),
      grade: column(({ grade }) => number(grades, grade)),
      date: column((record) => packDate(record, language)),
      lang: column(({ lang }) => lang ?? ''),
    },
  };
}

/** The records of the file, in its order. */
export function unpackTitles(file: TitlesFile, language: string): TitleRecord[] {
  const { groups, publishers, topics, grades, columns } = file;
  const lines = Object.fromEntries(
    Object.entries(columns).map(([name, text]) => [name, text.split('\n')]),
  ) as Record<keyof TitlesFile['columns'], string[]>;
  const split = (text: string, by: string) => text.split(by).filter((one) => one !== '');
  const value = (list: readonly string[], number: string) =>
    number === '' ? undefined : list[Number.parseInt(number, 36)];
  let row = -1;
  return groups.flatMap(({ kind, press, before, after, count }) =>
    Array.from({ length: count }, () => {
      row += 1;
      const at = (name: keyof TitlesFile['columns']) => lines[name][row]!;
      return {
        address: before + unpackId(at('ids'), at('titles'), at('date')) + after,
        title: at('titles'),
        names: split(at('names'), NAMES),
        about: split(at('about'), ' '),
        kind,
        press,
        grade: value(grades, at('grade')),
        publisher: value(publishers, at('publisher')),
        topics: split(at('topic'), ' ').map((number) => value(topics, number)!),
        lang: at('lang') || undefined,
        ...unpackDate(at('date'), language),
      };
    }),
  );
}
