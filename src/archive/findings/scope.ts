/** What an inspection looked for, and what it did not: nobody may take silence for an answer. */
import type { ReadResult } from '../ingest/job.ts';
import { countries as known, type CountryCode } from './personal-data/countries.ts';

export interface Scope {
  lookedFor: string[];
  notLookedFor: string[];
}

const OF_ALL = [
  'e-mail addresses, also spelled out',
  'telephone numbers with the prefix of any country',
  'IBANs',
  'numbers of payment cards',
  'dates of birth that are said to be some',
  'passports, identity cards and driving licences, where a number is said to be of one',
];
const OF_COUNTRIES: Record<CountryCode, string> = {
  gb: 'National Insurance, NHS, pupil and tax numbers, driving licences, bank accounts',
  ie: 'PPS numbers, Eircodes',
  de: 'tax and pension insurance numbers',
  fr: 'numbers of social security and of tax',
  us: 'Social Security and tax numbers',
};
const OF_FORMATS: Record<ReadResult['format'], { lookedFor: string[]; notLookedFor: string[] }> = {
  pdf: {
    lookedFor: [
      'words that are there and not seen, redactions that were marked and not applied',
      'metadata, attachments, scripts, forms, comments, layers, earlier versions',
    ],
    notLookedFor: ['words in pictures of less than a fifth of a page', 'what sound, film and 3D models hold'],
  },
  image: {
    lookedFor: ['words in the picture', 'EXIF, XMP, captions'],
    notLookedFor: [
      'parts of a picture that were made unreadable',
      'words in a picture that are nearly as dark or as light as their ground',
    ],
  },
  text: { lookedFor: [], notLookedFor: [] },
  'web-page': {
    lookedFor: [],
    notLookedFor: ['words in pictures', 'what scripts would load'],
  },
  office: {
    lookedFor: [
      'comments, tracked changes, speaker notes, macros, files in it; hidden words, sheets, rows, columns and slides',
      'authors, organisations, software, EXIF of pictures, in the formats of today and OpenDocument',
    ],
    notLookedFor: [
      'words in pictures, charts and diagrams',
      'words under a shape or a picture in Word files',
      'words in the colour of their ground on slides and in tables',
      'formulas of tables',
      'links to other files',
    ],
  },
  email: {
    lookedFor: ['attached files, of which nothing is read; headers that say which way it came'],
    notLookedFor: ['words in pictures', 'what is in attached files'],
  },
};
const OF_PICTURES = ['handwriting', 'faces', 'signatures', 'printer dots', 'watermarks'];

/** What was looked for in a file. */
export function scopeOf(
  { format, pages }: Pick<ReadResult, 'format' | 'pages'>,
  countries: readonly CountryCode[],
): Scope {
  const { lookedFor, notLookedFor } = OF_FORMATS[format];
  const names = countries.map((code) => known[code].name).join(', ');
  const empty = pages.filter(({ words }) => words === 0).map(({ page }) => page);
  return {
    lookedFor: [
      ...OF_ALL,
      `telephone numbers and postal addresses of ${names}, and of the language of each page`,
      ...countries.map((code) => `${known[code].name}: ${OF_COUNTRIES[code]}`),
      ...lookedFor,
    ],
    notLookedFor: [
      'names of persons',
      ...notLookedFor,
      ...(format === 'text' ? [] : OF_PICTURES),
      ...(empty.length > 0
        ? [
            `anything on ${empty.length === 1 ? 'page' : 'pages'} ${empty.join(', ')}: no words were read there`,
          ]
        : []),
    ],
  };
}
