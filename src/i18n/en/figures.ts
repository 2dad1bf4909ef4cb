import { plural } from './count.ts';

export const figures = {
  title: 'Data',
  description:
    'Every table of the investigation, with its picture, what must be known to read it, and its sources.',
  intro: 'Every number on this site comes from one of these tables. Each can be taken away as it is.',
  count: (figures: number, drawn: number) =>
    `${plural(figures, 'table', 'tables')}, ${drawn} of them drawn. The others hold numbers that would mislead in a picture.`,
  topics: 'Topics',
  table: 'The numbers as a table',
  caveats: 'What to know',
  notKnown: 'not known',
  csv: 'Table (CSV)',
  json: 'Table and notes (JSON)',
  page: 'Data, sources and how to cite',
  about: (units: string, period: string, geography: string) => `${units}. ${geography}, ${period}`,
  download: 'Take the numbers',
  whole: 'All tables as one data package',
  readme: (title: string, knowledge: string, licence: string) =>
    `${title}: the whole record\n\nState of knowledge: ${knowledge}.\n` +
    `Licence of text and data: ${licence}. Quotations stay their owners’.\n\n` +
    'Tables (CSV) are in UTF-8. In a cell, semicolons part several values. What has parts of its own is whole in the JSON file alone. ' +
    'Sources are named by their ids, which documents.csv explains. datapackage.json describes the columns.\n',
  archive: 'The whole record as one ZIP file',
  denominators: 'What the shares are of',
  totals: 'Totals as published',
  usedIn: 'Where this site uses it',
  notUsed: 'No article uses it yet.',
  cite: 'How to cite',
  citation: (title: string, site: string, address: string, date: string) =>
    `“${title}”, ${site}, ${address}, read on the data of ${date}.`,
  missing: 'A dash stands for a number that is not known. It is not zero.',
  /** What kind of picture it is, as it is heard. */
  types: {
    bars: 'Bar chart',
    columns: 'Column chart',
    line: 'Line chart',
    points: 'Chart of points',
    stack: 'Chart of stacked shares',
    whole: 'Chart of the parts of a whole',
    change: 'Chart of first and later values',
    spans: 'Line of time',
    marks: 'Chart of marks',
  },
  values: (count: number) => plural(count, 'value', 'values'),
  range: (first: string, last: string) => `${first} to ${last}`,
  /** `time`: the rows are years or other times. */
  extremes: { highest: 'highest', lowest: 'lowest', longest: 'longest', shortest: 'shortest' },
  extreme: (most: string, value: string, row: string, time: boolean) =>
    `${most} ${value} ${time ? `in ${row}` : `(${row})`}`,
  course: (first: string, where: string, last: string, there: string) =>
    `from ${first} in ${where} to ${last} in ${there}`,
  axis: (from: string, to: string) => `axis from ${from} to ${to}`,
  keys: 'Arrow keys read it value by value; Home goes to the first, End to the last, Escape ends.',
  /** `{at}` is replaced in the reader’s browser. */
  position: (count: number) => `{at} of ${count}`,
  pictureBy: (credit: string) => `Picture: ${credit}.`,
} as const;
