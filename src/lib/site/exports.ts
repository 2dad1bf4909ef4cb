/** The files for machines at the root of the site: their names are permanent. */

/** The records as JSON, as tables for spreadsheets, and in the formats of calendars and reference managers. */
export const recordFiles = [
  'timeline.json',
  'timeline.csv',
  'timeline.ics',
  'documents.json',
  'documents.csv',
  'requests.json',
  'requests.csv',
  'promises.json',
  'promises.csv',
  'people.json',
  'people.csv',
  'terms.json',
  'terms.csv',
  'bill.json',
  'bill-stages.csv',
  'bill-provisions.csv',
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

/** What programs on other sites may fetch from a reader's browser. */
export const openFiles: readonly string[] = [...recordFiles, ...feedFiles, ARCHIVE];
