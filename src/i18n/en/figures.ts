export const figures = {
  title: 'Data',
  description:
    'Every table of the investigation, with its picture, what must be known to read it, and its sources.',
  intro: 'Every number on this site comes from one of these tables. Each can be taken away as it is.',
  count: (figures: number, drawn: number) =>
    `${figures} tables, ${drawn} of them drawn. The others hold numbers that would mislead in a picture.`,
  table: 'The numbers as a table',
  caveats: 'What to know',
  notKnown: 'not known',
  csv: 'Table (CSV)',
  json: 'Table and notes (JSON)',
  page: 'Data, sources and how to cite',
  about: (units: string, period: string, geography: string) => `${units}; ${period}; ${geography}`,
  download: 'Take the numbers',
  whole: 'All tables as one data package',
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
    marks: 'Chart of marks',
  },
  values: (count: number) => (count === 1 ? '1 value' : `${count} values`),
  range: (first: string, last: string) => `${first} to ${last}`,
  extremes: (most: string, where: string, least: string, there: string) =>
    `highest ${most} (${where}), lowest ${least} (${there})`,
  keys: 'Chart. Arrow keys read it value by value.',
  pictureBy: (credit: string) => `Picture: ${credit}.`,
} as const;
