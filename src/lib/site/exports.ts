/** The files for machines at the root of the site: their names are permanent. */

/** The records as JSON, as tables for spreadsheets, and in the formats of calendars and reference managers. */
export const recordFiles = [
  'timeline.json',
  'timeline.csv',
  'timeline.ics',
  'timeline.timelinejs.json',
  'timeline.bib',
  'timeline.ris',
  'documents.json',
  'documents.csv',
  'requests.json',
  'requests.csv',
  'requests.bib',
  'requests.ris',
  'promises.json',
  'promises.csv',
  'promises.bib',
  'promises.ris',
  'people.json',
  'people.csv',
  'terms.json',
  'terms.csv',
  'bill.json',
  'bill-stages.csv',
  'bill-provisions.csv',
  'bill.bib',
  'bill.ris',
  'provenance.json',
  'datapackage.json',
  'citations.bib',
  'citations.ris',
  'citations.json',
] as const;

export const feedFiles = [
  'feed.xml',
  'feed.json',
  'feed-complete.xml',
  'feed-complete.json',
  'corrections.xml',
  'corrections.json',
] as const;

/** All records in one file. */
export const ARCHIVE = 'record.zip';

export const editionFiles = ['edition/edition.pdf', 'edition/edition.epub'] as const;

/** What programs on other sites may fetch from a reader's browser. */
export const openFiles: readonly string[] = [...recordFiles, ...feedFiles, ARCHIVE, ...editionFiles];
