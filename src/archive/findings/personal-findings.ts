/** Personal data on a page, as findings for the editor's decision. */
import { around } from '../ingest/word-box-files.ts';
import type { HiddenFinding } from '../ingest/page.ts';
import type { PageText } from '../ingest/page.ts';
import { findPersonalData, type Personal } from './personal-data.ts';

const NAMES: Partial<Record<Personal['kind'], string>> = {
  'email-address': 'an e-mail address',
  'telephone-number': 'a telephone number',
  'national-insurance-number': 'a National Insurance number',
  'nhs-number': 'an NHS number',
  'unique-pupil-number': 'a unique pupil number',
  'postal-address': 'a house number with its postcode',
  'date-of-birth': 'a date of birth beside a name',
};

/** What may identify a person on a page, with its place. */
export function personalFindings(number: number, page: PageText): HiddenFinding[] {
  return findPersonalData(page.text).map(({ kind, start, end }) => {
    const words = page.words.filter((word) => word.start < end && word.end > start);
    return {
      kind,
      page: number,
      ...(words.length > 0 && {
        box: around(words.map((word) => word.box)),
        boxes: words.map((word) => word.box),
      }),
      message: `Page ${number} has what looks like ${NAMES[kind]!}.`,
      hidden: page.text.slice(start, end),
    };
  });
}
