/** Personal data on a page, as findings for the editor's decision. */
import { around } from '../../reading/boxes.ts';
import type { HiddenFinding, PageText } from '../../ingest/page.ts';
import { guessLanguage } from '../../reading/language.ts';
import { allCountries, countriesFor, type CountryCode } from './countries.ts';
import { findPersonalData } from './find.ts';
import type { PersonalKind } from './form.ts';

const NAMES: Record<PersonalKind, string> = {
  'email-address': 'an e-mail address',
  'telephone-number': 'a telephone number',
  'national-insurance-number': 'a National Insurance number',
  'nhs-number': 'an NHS number',
  'unique-pupil-number': 'a unique pupil number',
  'social-security-number': 'a social security number',
  'tax-number': 'a tax number',
  'passport-number': 'the number of a passport',
  'identity-card-number': 'the number of an identity card',
  'driving-licence-number': 'the number of a driving licence',
  iban: 'an IBAN',
  'bank-account': 'a bank account',
  'card-number': 'the number of a payment card',
  'postal-address': 'a postal address',
  'date-of-birth': 'a date of birth',
};

/**
 * What may identify a person on a page, with its place.
 * @param story the countries of the story; those of the language of the page are looked for as well
 */
export function personalFindings(
  number: number,
  page: PageText,
  story: readonly CountryCode[] = allCountries,
): HiddenFinding[] {
  return findPersonalData(page.text, countriesFor(story, guessLanguage(page.text))).map(
    ({ kind, start, end }) => {
      const words = page.words.filter((word) => word.start < end && word.end > start);
      return {
        kind,
        page: number,
        ...(words.length > 0 && {
          box: around(words.map((word) => word.box)),
          boxes: words.map((word) => word.box),
        }),
        message: `Page ${number} has what looks like ${NAMES[kind]}.`,
        hidden: page.text.slice(start, end),
      };
    },
  );
}
