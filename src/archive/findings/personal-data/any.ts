/** Personal data that is written alike in every country. */
import { isCardNumber, isIban } from './check-digits.ts';
import { written, type PersonalForm } from './form.ts';

/** The length of an IBAN by its country (SWIFT, IBAN Registry). */
const IBAN_LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 ' +
    'SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Any of the lengths, longest first, so that the engine can go back to the right one by `isValid`. */
const ibanOf = (length: number, countries: string[]): PersonalForm => ({
  kind: 'iban',
  pattern: written(
    `(?:${countries.join('|')})\\d{2}${Array.from({ length: length - 4 }, () => ' [A-Z\\d]').join('')}`,
  ),
  isValid: isIban,
});

const hasDigits = (characters: string) => /(?:\D*\d){3}/u.test(characters);

export const any: PersonalForm[] = [
  // It begins where its first part does: else a long word would be looked through again from each of its letters.
  {
    kind: 'email-address',
    pattern:
      /(?<![\p{L}\p{N}._%+'@-]|:\/\/\S{0,80})[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+){0,8}\.\p{L}[\p{L}\p{N}-]+(?![\p{L}\p{N}]|:[\w/])/gu,
  },
  ...[...Map.groupBy(IBAN_LENGTHS.keys(), (country) => IBAN_LENGTHS.get(country)!)].map(([length, all]) =>
    ibanOf(length, all),
  ),
  {
    kind: 'card-number',
    pattern: written('\\d{4} \\d{4} \\d{4} \\d{1,4}(?: \\d{3})?|\\d{4} \\d{6} \\d{4,5}|\\d{13,19}'),
    isValid: isCardNumber,
  },
  {
    kind: 'passport-number',
    pattern: written(
      '[A-Z]{0,2} \\d{6,9}|\\d{3} \\d{3} \\d{3}|\\d{2} [A-Z]{2} \\d{5}|[CFGHJKLMNPRTVWXYZ\\d]{9,10}',
    ),
    isValid: hasDigits,
    label: /(?:pass(?:port|eport)|reisepass)\D{0,60}$/iu,
    needsLabel: true,
  },
  {
    kind: 'driving-licence-number',
    pattern: written('[A-Z\\d]{6,18}|[A-Z]?\\d{1,4}(?: \\d{1,5}){2,5}'),
    isValid: hasDigits,
    label:
      /(?:driv(?:ing|er['’]?s?)[ -]licen[cs]e|\bDLN?\b ?(?:#|no|number)|führerschein|permis de conduire)\D{0,40}$/iu,
    needsLabel: true,
  },
  {
    kind: 'identity-card-number',
    pattern: written('[A-Z\\d]{9,10}|\\d{4} \\d{4} \\d{4}|\\d{12}'),
    isValid: (characters) => /\d.*\d/u.test(characters),
    label: /(?:identity card|\bID card|ausweis|carte (?:nationale )?d['’]identité|\bCNI\b)\D{0,40}$/iu,
    needsLabel: true,
  },
];
