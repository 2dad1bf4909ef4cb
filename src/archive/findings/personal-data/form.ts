/** What a country file is made of: the forms of its numbers and addresses, as data. */
import type { OF_PERSONS } from '../../../lib/pages/findings.ts';

export type PersonalKind = (typeof OF_PERSONS)[number];

/** One form in which something is written that may identify a person. */
export interface PersonalForm {
  kind: PersonalKind;
  /** Made by `written`, or with repetition that is bounded everywhere: the time is linear in the text. */
  pattern: RegExp;
  /** Whether the letters and digits, in capitals and without what parts them, are such a number. */
  isValid?: (characters: string) => boolean;
  /** What is written shortly before or after such a number. Needed where a line end breaks the number. */
  label?: RegExp;
  /** Whether the label is needed always. */
  needsLabel?: boolean;
}

/** How national telephone numbers are known. */
export interface Telephones {
  /** The country, as `libphonenumber-js` names it. */
  region: 'GB' | 'IE' | 'DE' | 'FR' | 'US';
  /** The ways in which they are written. */
  written: RegExp;
  /** Numbers kept for plays and examples, which the numbering plan gives to nobody. */
  plays: RegExp;
}

export interface Country {
  /** How `inspect` names it. */
  name: string;
  telephones: Telephones;
  forms: PersonalForm[];
}

/** What may be between the groups of a number: one sign, or one line end with what hyphenation and indents add. */
const GAP = '(?:[ .-]|[ -]{0,2}\\n[ \\t]{0,12})?';
/** A number is found whole or not at all: nothing of it goes on before or after. */
const BEFORE = '(?<![\\p{L}\\p{N}_@]|\\p{N}[.,+]|[$£€+]|\\w[-/])';
const AFTER = '(?![\\p{L}\\p{N}_@]|[.,]\\p{N}|[-/]\\w)';

/** A pattern of groups. A space in it stands for whatever may be between two groups. */
export const written = (groups: string): RegExp =>
  new RegExp(`${BEFORE}(?:${groups.replaceAll(' ', GAP)})${AFTER}`, 'giu');

/** Words in small letters, with a capital, and in capitals, as alternatives of a pattern. */
export const anyCase = (words: string): string =>
  words
    .split(' ')
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');

/** Words with a capital, as names of streets and towns have them, parted by what is given. */
export const NAME = "\\p{Lu}[\\p{L}'’.-]{0,24}";

/** What numbers of other things are called, just before them. */
export const OF_OTHERS =
  /\b(?:ref(?:erence)?|order|invoice|rechnung|kundennummer|auftrag|bestell\p{L}*|aktenzeichen|az|case|claim|policy|serial|docket|ticket|item|part|sku|is[bs]n|doi|batch|uprn|ukprn|urn|barcode|ean|version|facture|commande|dossier|client|siren|siret|host|account|konto|id)\b[^\n]{0,12}$/iu;
