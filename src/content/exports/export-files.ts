/** The files for machines at the root of the site. `src/mdx/feeds.ts` adds the feeds, and `src/pages/_export.ts` serves all. */
import { absoluteUrl, href } from '../../i18n/format.ts';
import { ARCHIVE, type recordFiles } from '../../lib/site/exports.ts';
import { cacheOf, FILE_LIST, NOT_KEPT, WORKER } from '../../lib/site/offline.ts';
import { answerFromCopy, removeCopy } from '../../lib/site/offline-worker.ts';
import type { Story } from '../story.ts';
import { timelineCalendar } from './calendar-export.ts';
import { citableDocuments, citationFile, citationTypes } from './citations.ts';
import type { CitationFormat } from '../../lib/citations/formats.ts';
import { publicRecords } from './documents-export.ts';
import { openSearch } from './opensearch.ts';
import type { ExportFile } from './export-file.ts';
import { billsData, peopleData, termsData } from './people-export.ts';
import { promisesData } from './promises-export.ts';
import { provenanceRecord } from './provenance-record.ts';
import { recordArchive } from './record-archive.ts';
import { citedRecords, recordCitations } from './record-citations.ts';
import { recordSheet } from './record-tables.ts';
import { requestsData } from './requests-export.ts';
import { searchedTexts, searchRecords } from './search-records.ts';
import { dataPackage } from './structured-data-sets.ts';
import { timelineSlides } from '../timeline/timelinejs-export.ts';
import { timelineData, timelineSheet } from './timeline-export.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** @param indent the spaces of an indented file, which ends with a new line */
const json = (
  data: (s: Story) => object | undefined | Promise<object | undefined>,
  indent?: number,
): ExportFile => ({
  type: JSON_TYPE,
  text: async (s) => {
    const value = await data(s);
    if (value === undefined) return undefined;
    return indent === undefined ? JSON.stringify(value) : `${JSON.stringify(value, null, indent)}\n`;
  },
});

const citations = (format: CitationFormat): ExportFile => ({
  type: citationTypes[format],
  text: (s) => {
    const documents = citableDocuments(s);
    return documents.length > 0 ? citationFile(s, documents, format) : undefined;
  },
});

/** The citations of a list of records, in the formats of reference managers. */
const citationsOf = <F extends string>(folder: F) => {
  const file = (format: CitationFormat): ExportFile => ({
    type: citationTypes[format],
    text: (s) => {
      const list = citedRecords(s).get(folder);
      return list && recordCitations(s, list, format);
    },
  });
  return { [`${folder}.bib`]: file('bib'), [`${folder}.ris`]: file('ris') } as Record<
    `${F}.bib` | `${F}.ris`,
    ExportFile
  >;
};

const sheet = (name: string): ExportFile => ({
  type: 'text/csv; charset=utf-8',
  text: (s) => recordSheet(s, name),
});

const records: Readonly<Record<(typeof recordFiles)[number], ExportFile>> = {
  'timeline.json': json((s) => (s.events.length > 0 ? timelineData(s) : undefined), 1),
  'timeline.csv': {
    type: 'text/csv; charset=utf-8',
    text: (s) => (s.events.length > 0 ? timelineSheet(s) : undefined),
  },
  'timeline.ics': {
    type: 'text/calendar; charset=utf-8',
    text: (s) => (s.events.length > 0 ? timelineCalendar(s) : undefined),
  },
  'timeline.timelinejs.json': json((s) => (s.events.length > 0 ? timelineSlides(s) : undefined)),
  ...citationsOf('timeline'),
  ...citationsOf('requests'),
  ...citationsOf('promises'),
  ...citationsOf('bill'),
  'promises.json': json((s) => (s.promises.length > 0 ? promisesData(s) : undefined), 1),
  'requests.json': json((s) => (s.requests.length > 0 ? requestsData(s) : undefined), 2),
  'documents.json': json((s) => (s.documents.size > 0 ? publicRecords() : undefined), 1),
  'provenance.json': json((s) => (s.documents.size > 0 ? provenanceRecord() : undefined), 1),
  'people.json': json((s) => (s.people.size > 0 ? peopleData(s) : undefined), 1),
  'terms.json': json((s) => (s.terms.size > 0 ? termsData(s) : undefined), 1),
  'bill.json': json((s) => (s.bills.length > 0 ? billsData(s) : undefined), 1),
  'documents.csv': sheet('documents.csv'),
  'requests.csv': sheet('requests.csv'),
  'promises.csv': sheet('promises.csv'),
  'people.csv': sheet('people.csv'),
  'terms.csv': sheet('terms.csv'),
  'bill-stages.csv': sheet('bill-stages.csv'),
  'bill-provisions.csv': sheet('bill-provisions.csv'),
  'datapackage.json': json((s) => dataPackage(s)),
  'citations.bib': citations('bib'),
  'citations.ris': citations('ris'),
  'citations.json': citations('csl.json'),
};

/** The service worker of the site. Where the story offers no copy it still has one, for those who kept a copy before. */
function offlineWorker({ site }: Story): string {
  const base = href('/');
  const names = { base, cache: cacheOf(base), list: FILE_LIST, notKept: NOT_KEPT };
  const work = site.offline === false ? removeCopy : answerFromCopy;
  return `(${work.toString()})(self, ${JSON.stringify(names)});\n`;
}

/** By their names. */
export const exportFiles: Readonly<Record<string, ExportFile>> = {
  ...records,
  [ARCHIVE]: { type: 'application/zip', text: (s) => recordArchive(s, records) },
  [WORKER]: { type: 'text/javascript; charset=utf-8', text: offlineWorker },
  'robots.txt': {
    type: 'text/plain; charset=utf-8',
    text: ({ site }) => `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, '/sitemap-index.xml')}\n`,
  },
  'opensearch.xml': { type: 'application/opensearchdescription+xml; charset=utf-8', text: openSearch },
  // What the index is made of. The integration `search-index` reads it and removes it from the build.
  'search-records.json': json(async (s) => ({
    language: s.site.language,
    records: await searchRecords(),
    ...(await searchedTexts()),
    synonyms: s.site.search?.synonyms ?? [],
    shards: s.site.search?.shards ?? 1,
  })),
};
