/** Personal data of the United States. */
import { anyCase, NAME, written, type Country, type PersonalForm } from './form.ts';

const STREET = anyCase(
  'street st avenue ave road rd boulevard blvd lane ln drive dr court ct place pl terrace parkway pkwy circle cir highway hwy way trail',
);
const STATE =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])';
const NUMBER = '\\d{1,6}';
/** A year before a street in a sentence is none of a house. */
const NO_YEAR = '(?!(?:19|20)\\d{2} )';
const HOUSE = '(?<![\\p{L}\\p{N}.,/$#-]|\\d )';
const DIRECTION = '(?:[NSEW]{1,2}\\.?\\s|(?:North|South|East|West)\\s)?';
const UNIT = '(?:[,\\s]{1,2}(?:Apt|Apartment|Unit|Suite|Ste|#)\\.?\\s?#?[\\w-]{1,6})?';
const ORDINAL = '\\d{1,3}(?:st|nd|rd|th)';
const STREET_NAME = `${DIRECTION}(?:(?:${NAME}|${ORDINAL})\\s){1,4}?(?:${STREET})\\.?(?!\\p{L})`;
const ZIP = '\\d{5}(?:-\\d{4})?(?!\\d)';
const CITY = `[,\\s]{1,3}${NAME}(?:\\s${NAME}){0,3}`;

export const us: Country = {
  name: 'US',
  telephones: {
    region: 'US',
    written: /^(?:1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}$|^[2-9]\d{2}[-.]\d{4}$/u,
    plays: /^\+1\d{3}5550?1\d{2}$/u,
  },
  forms: [
    {
      // Areas that are never given: Social Security Administration, RM 10201.035.
      kind: 'social-security-number',
      pattern: /(?<![\w-])(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}(?![\w-])/gu,
    },
    {
      kind: 'social-security-number',
      pattern: written('\\d{3} \\d{2} \\d{4}'),
      label: /\bSSN|social security|\bsoc\.? sec/iu,
      needsLabel: true,
    },
    {
      kind: 'tax-number',
      pattern: /(?<![\w-])9\d{2}-(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])-\d{4}(?![\w-])/gu,
    },
    {
      kind: 'tax-number',
      pattern: written('\\d{2} \\d{7}'),
      label: /\bF?EIN\b|employer identification|tax(?:payer)? (?:id|identification)/iu,
      needsLabel: true,
    },
    ...[
      // Whatever the street is called, where city, state and ZIP code follow.
      `${NUMBER}\\s${DIRECTION}(?:(?:${NAME}|${ORDINAL})\\s?){1,5}${UNIT}${CITY},?\\s(?:${STATE}|${NAME}(?:\\s${NAME})?)\\s${ZIP}`,
      `${NUMBER}\\s${STREET_NAME}${UNIT}${CITY},?\\s${STATE}(?!\\p{L})`,
      `${NO_YEAR}${NUMBER}\\s${STREET_NAME}${UNIT}`,
    ].map((address): PersonalForm => ({
      kind: 'postal-address',
      pattern: new RegExp(`${HOUSE}${address}`, 'gu'),
    })),
    {
      kind: 'postal-address',
      pattern: new RegExp(`(?<!\\p{L})P\\.?\\s?O\\.?\\sBox\\s\\d{1,6}${CITY},?\\s${STATE}\\s${ZIP}`, 'gu'),
    },
  ],
};
