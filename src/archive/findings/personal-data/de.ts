/** Personal data of Germany. */
import { isGermanPensionNumber, isGermanTaxNumber } from './check-digits.ts';
import { NAME, written, type Country } from './form.ts';

const NUMBER = '\\d{1,4} ?[a-z]?(?![\\p{L}\\p{N}])(?:-\\d{1,3}[a-z]?)?';
const TOWN = `[,\\s]{1,3}(?:D-)?\\d{5} ${NAME}(?: (?:${NAME}|am|an|der|im|ob)){0,3}`;
/** Streets in one word, or in several of which the last names a street. */
const STREET =
  '(?:\\p{Lu}[\\p{L}.-]{2,30}(?:[Ss]traße|[Ss]trasse|[Ss]tr\\.|[Ww]eg|[Pp]latz|[Aa]llee|[Gg]asse|[Rr]ing|[Dd]amm|[Uu]fer|[Cc]haussee|[Ss]tieg|[Ss]teig)|' +
  `${NAME} (?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Chaussee|Steig))`;
const SMALL =
  '(?:der|den|dem|des|die|am|an|im|zu[rm]?|von|alten|neuen|großen|kleinen|hohen|unteren|oberen|langen)';
/** Words that a number belongs to, so that it is none of a house. */
const NO_HOUSE =
  '(?<!(?<!\\p{L})(?:Abs|Absatz|Tabelle|Art|Artikel|Seite|Nr|Nummer|Kapitel|Abschnitt|Anlage|Satz|Punkt|Teil|Band|Abbildung|Klasse|Ziffer|Zeile|Platz|Raum|Gruppe)\\.? )';

export const de: Country = {
  name: 'DE',
  telephones: {
    region: 'DE',
    written: /^\(?0 ?[1-9]\d{1,4}[ )/-]|^0[1-9]\d{8,11}$/u,
    // Bundesnetzagentur, Mitteilung 148/2021: Rufnummern für Medienproduktionen.
    plays:
      /^\+49(?:3023125|6990009|4066969|2214710|8999998)\d{3}$|^\+491(?:5228817386|5228895456|5254599371|71(?:3920\d{3}))\d?$/u,
  },
  forms: [
    {
      kind: 'tax-number',
      pattern: written('\\d{2} \\d{3} \\d{3} \\d{3}'),
      isValid: isGermanTaxNumber,
      label: /steuer|identifikationsnummer|\bIdNr/iu,
    },
    {
      kind: 'tax-number',
      pattern: /(?<![\w/])\d{2,3} ?\/ ?\d{3,4} ?\/ ?\d{4,5}(?![\w/])/gu,
      label: /steuernummer|\bSt\.?-?Nr/iu,
      needsLabel: true,
    },
    {
      kind: 'social-security-number',
      pattern: written('\\d{2} \\d{6} [A-Z] \\d{3}|\\d{2} \\d{2} \\d{2} \\d{2} [A-Z] \\d{2} \\d'),
      isValid: isGermanPensionNumber,
      label: /versicherung|\bSV-|\bRV/iu,
    },
    {
      // Its form is like no other: where it is named, a digit that was read wrongly does not hide it.
      kind: 'social-security-number',
      pattern: written('\\d{2} \\d{6} [A-Z] \\d{3}'),
      label: /versicherung|\bSV-|\bRV/iu,
      needsLabel: true,
    },
    {
      kind: 'postal-address',
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}-])(?:${STREET}\\s${NUMBER}(?:${TOWN})?|${NAME}(?: (?:${NAME}|${SMALL})){0,4} ${NO_HOUSE}${NUMBER}${TOWN})`,
        'gu',
      ),
    },
  ],
};
