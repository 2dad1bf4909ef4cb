/** The records as tables for spreadsheets, one for each kind. */
import { words } from '../../i18n/words.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { writeSheet } from '../../lib/tables/csv.ts';
import { flatTable } from '../../lib/tables/flat-table.ts';
import type { Story } from '../story.ts';
import { publicRecords } from './documents-export.ts';
import { billsData, peopleData, termsData } from './people-export.ts';
import { promisesData } from './promises-export.ts';
import { requestsData } from './requests-export.ts';

interface Records {
  title: string;
  /** The page that shows them. */
  address: string;
  records: (s: Story) => Promise<readonly object[]> | readonly object[];
}

/** By the name of the file. */
const tables: Readonly<Record<string, Records>> = {
  'documents.csv': {
    title: words.documents.title,
    address: addresses.documents,
    records: async () => (await publicRecords()).documents,
  },
  'requests.csv': {
    title: words.requests.title,
    address: addresses.requests,
    records: async (s) => (await requestsData(s)).requests,
  },
  'promises.csv': {
    title: words.promises.title,
    address: addresses.promises,
    records: (s) => promisesData(s).promises,
  },
  'people.csv': {
    title: words.people.title,
    address: addresses.people,
    records: (s) => peopleData(s).people,
  },
  'terms.csv': {
    title: words.people.glossary.title,
    address: addresses.glossary,
    records: (s) => termsData(s).terms,
  },
  'bill-stages.csv': {
    title: words.bill.stages,
    address: addresses.bill,
    records: (s) => billsData(s).bills.flatMap(({ stages }) => stages),
  },
  'bill-provisions.csv': {
    title: words.bill.provisions,
    address: addresses.bill,
    records: (s) => billsData(s).bills.flatMap(({ provisions }) => provisions),
  },
};

/** A table as CSV for spreadsheets; undefined where the story has none of its records. */
export async function recordSheet(s: Story, file: string): Promise<string | undefined> {
  const { columns, rows } = flatTable(await tables[file]!.records(s));
  return rows.length === 0 ? undefined : writeSheet([columns.map(({ name }) => name), ...rows]);
}

/** A table as a resource of a data package. */
export const csvResource = ({
  name,
  title,
  description,
  path,
  fields,
  sources,
}: {
  name: string;
  title: string;
  description?: string;
  path: string;
  fields: readonly object[];
  sources?: readonly object[];
}): object => ({
  $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
  name,
  type: 'table',
  title,
  description,
  path,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    missingValues: [''],
    fields,
  },
  sources,
});

/** The tables that the story has, as resources of a data package. */
export async function tableResources(s: Story): Promise<object[]> {
  const resources = await Promise.all(
    Object.entries(tables).map(async ([path, { title, records }]) => {
      const { columns, rows } = flatTable(await records(s));
      const name = path.replace(/\.csv$/u, '');
      return rows.length === 0 ? [] : [csvResource({ name, title, path, fields: columns })];
    }),
  );
  return resources.flat();
}
