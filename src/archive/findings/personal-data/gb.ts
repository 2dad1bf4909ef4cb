/** Personal data of the United Kingdom. */
import { isNhsNumber, isPupilNumber, isTaxpayerReference } from './check-digits.ts';
import { anyCase, NAME, written, type Country, type PersonalForm } from './form.ts';

export const POSTCODE = '(?:GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]?[ \\n]?\\d[A-Z]{2})(?![\\p{L}\\p{N}])';
/** Streets, by the last word of their names. The second list names other things too. */
const STREET = anyCase(
  'street st road rd avenue ave lane ln close crescent gardens grove terrace mews drive square',
);
const STREET_OR_OTHER = anyCase('way court place hill row walk park green view rise parade wharf quay');
const HOME = anyCase('cottage farm farmhouse house lodge barn villa');
const NUMBER = '\\d{1,4}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?';
const FLAT = `(?:${anyCase('flat apartment apt unit room')})\\.?\\s?\\d{1,4}[A-Za-z]?[,\\s]{1,3}`;
const WORDS = `(?:${NAME}\\s){1,4}`;
/** Towns and counties, word by word. */
const TOWNS = `(?:[,\\s]{1,3}(?:${NAME}|\\d{1,2}|upon|on|in|the|le|under|next|of)){0,8}?`;
/** Without a code of the post, what follows a comma is a town. */
const TOWN = `(?:,[ \\n]{0,2}${NAME}(?: ${NAME}){0,2}){0,3}`;
const YEAR = '(?!(?:19|20)\\d{2}[ ,])';
/** Words that a number belongs to, so that it is none of a house. */
const OTHER =
  'years?|the|all|part|section|table|figure|chapter|page|article|schedule|appendix|rule|grade|class|stage|phase|group';
const START = `(?<![\\p{L}\\p{N}.,/£$€-]|\\d |(?<!\\p{L})(?:${OTHER.split('|')
  .map((word) => `[${word[0]!.toUpperCase()}${word[0]!}]${word.slice(1)}`)
  .join('|')}) )`;

/** Addresses in English, with the code that a country's post uses. */
export const streetAddresses = (code: string): RegExp =>
  new RegExp(
    [
      `${START}(?:${FLAT})?${NUMBER},?\\s(?:\\p{L}[\\p{L}'’.-]{0,24}\\s){1,4}(?:${STREET}|${STREET_OR_OTHER})\\.?(?:[,\\s]{1,3}(?:\\p{L}[\\p{L}'’.-]{0,24}|\\d{1,2})){0,8}?[,\\s]{1,3}${code}`,
      `${START}(?:${FLAT}|${NUMBER},?\\s)${NAME}${TOWNS}[,\\s]{1,3}${code}`,
      `${START}(?:${FLAT})?${YEAR}${NUMBER},?\\s${WORDS}(?:${STREET})(?!\\p{L})${TOWN}`,
      `${START}${FLAT}${NUMBER},?\\s${WORDS}(?:${STREET_OR_OTHER})(?!\\p{L})${TOWN}`,
      `${START}${YEAR}${NUMBER},?\\s${WORDS}(?:${STREET_OR_OTHER})(?=,\\s\\p{Lu})${TOWN}`,
      `${START}(?:${NAME}\\s){1,3}(?:${HOME})${TOWNS}[,\\s]{1,3}${code}`,
    ].join('|'),
    'gu',
  );

const AT_HOME =
  /\b(?:lives?|lived|living|home|resid\p{L}{1,5}|address|moved|post\s?code(?=\s?(?:is\b|[:|-])))\b[^.\n]{0,40}$/iu;

/** A house whose street has no usual name, where somebody is said to live. */
export const home: PersonalForm = {
  kind: 'postal-address',
  pattern: new RegExp(`(?<![\\p{L}\\p{N}.,/-])${YEAR}${NUMBER},?\\s${NAME}(?:\\s${NAME}){0,3}${TOWN}`, 'gu'),
  label: /\b(?:lives?|lived|living|resid(?:es|ed|ing|ent)|address|moved)(?:\s(?:at|to|is|was))?[:\s]{1,3}$/iu,
  needsLabel: true,
};

export const gb: Country = {
  name: 'GB',
  telephones: {
    region: 'GB',
    // Ofcom, National Telephone Numbering Plan: after the 0 at least two digits of a code.
    written: /^\(?0(?: ?\d{2,}|\d{2,4}\))/u,
    // Ofcom, numbers for use in TV and radio drama programmes.
    plays:
      /^\+44(?:7700900\d{3}|1632960\d{3}|(?:20|11[3-8]|121|131|141|151|161|191|28|29)\d{7,8}|8081570\d{3})$/u,
  },
  forms: [
    {
      // Letters and prefixes that are never given: HM Revenue and Customs, National Insurance Manual NIM39110.
      kind: 'national-insurance-number',
      pattern: written(
        '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] \\d{2} \\d{2} \\d{2} [A-D]',
      ),
    },
    {
      kind: 'national-insurance-number',
      pattern: written('[A-Z]{2} \\d{2} \\d{2} \\d{2} [A-D]'),
      label: /\bNI\b|\bNINO\b|national insurance/iu,
      needsLabel: true,
    },
    {
      kind: 'nhs-number',
      pattern: written('\\d{3} \\d{3} \\d{4}'),
      isValid: isNhsNumber,
      label: /\b(?:NHS|patient|hospital)\b/u,
    },
    {
      kind: 'nhs-number',
      pattern: written('\\d(?: \\d){9}'),
      isValid: isNhsNumber,
      label: /\bNHS\b/u,
      needsLabel: true,
    },
    {
      kind: 'unique-pupil-number',
      pattern: written('[A-HJ-NP-RT-Z](?: \\d){11} [A-HJ-NP-RT-Z\\d]'),
      isValid: isPupilNumber,
      label: /\b(?:u\.?p\.?n\b|pupil\b)/iu,
    },
    {
      // Five signs of the surname, the date of birth with 50 added to a woman's month, initials, three more.
      kind: 'driving-licence-number',
      pattern: written('[A-Z]{2}[A-Z9]{3} \\d[0156]\\d[0-3]\\d{2} [A-Z9]{2}[A-Z\\d][A-Z]{2}(?: \\d{2})?'),
      label: /licen[cs]e|driver/iu,
    },
    {
      kind: 'bank-account',
      pattern: /(?<![\w-])\d{2}[- ]?\d{2}[- ]?\d{2}(?=\D)[^\d\n]{0,30}\n?[^\d\n]{0,30}(?<!\d)\d{8}(?!\d)/gu,
      label: /sort\s?code|\bs\/c\b/iu,
      needsLabel: true,
    },
    {
      kind: 'bank-account',
      pattern: /(?<!\d)\d{8}(?=\D)[^\d\n]{0,30}\n?[^\d\n]{0,30}(?<!\d)\d{2}-\d{2}-\d{2}(?!\d)/gu,
      label: /account|sort\s?code|\bs\/c\b/iu,
      needsLabel: true,
    },
    { kind: 'bank-account', pattern: /(?<![\w-])\d{2}-\d{2}-\d{2}[ ,/]{1,3}\d{8}(?![\w-])/gu },
    {
      kind: 'tax-number',
      pattern: written('\\d{5} \\d{5}K?|\\d{3,4} \\d{3} \\d{3,4}K?'),
      label: /\b(?:UTR|taxpayer reference|tax reference)\b\D{0,60}$/iu,
      isValid: isTaxpayerReference,
      needsLabel: true,
    },
    { kind: 'postal-address', pattern: streetAddresses(POSTCODE) },
    home,
    {
      kind: 'postal-address',
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${POSTCODE}`, 'gu'),
      label: AT_HOME,
      needsLabel: true,
    },
  ],
};
