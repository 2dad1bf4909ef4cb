/** Personal data of Ireland. */
import { isPpsn } from './check-digits.ts';
import { written, type Country } from './form.ts';
import { home, streetAddresses } from './gb.ts';

/** Routing key and unique identifier (Eircode, product guide). It is the code of one address. */
const ROUTING_KEY =
  '(?:A[4-9]\\d|C15|D(?:0[1-9]|1\\d|2[0-4]|6W)|E(?:21|25|3[24]|41|45|53|91)|F(?:12|23|2[68]|31|35|42|45|52|56|9[1-4])|' +
  'H(?:1[2468]|23|53|54|62|65|71|91)|K(?:3[246]|45|56|67|78)|N(?:37|39|41|91)|P(?:1[247]|24|25|31|32|36|43|47|51|56|61|67|72|75|81|85)|' +
  'R(?:14|21|32|35|42|45|51|56|93|95)|T(?:12|23|34|45|56)|V(?:1[45]|23|31|35|42|9[2-5])|W(?:12|23|34|91)|X(?:35|42|91)|Y(?:14|21|25|34|35))' +
  '[ -]?';
const END = '(?=[A-Z\\d]{0,3}[A-Z])[A-Z\\d]{4}(?![\\p{L}\\p{N}])';

export const ie: Country = {
  name: 'IE',
  telephones: {
    region: 'IE',
    written: /^\(?0(?:1[ )-]|\d{1,4}[ )-]|\d{8,9}$)/u,
    plays: /^\+353(?:2091\d{5}|1\d{7}|8[35679]\d{7})$/u,
  },
  forms: [
    {
      kind: 'social-security-number',
      pattern: written('\\d{7} [A-W][A-IW]?'),
      isValid: isPpsn,
      label: /\bPPS/iu,
    },
    {
      // Where it is named, a letter that was read wrongly does not hide it.
      kind: 'social-security-number',
      pattern: written('\\d{7} [A-Z]{1,2}'),
      label: /\bPPS/iu,
      needsLabel: true,
    },
    { kind: 'postal-address', pattern: streetAddresses(ROUTING_KEY + END) },
    home,
    { kind: 'postal-address', pattern: new RegExp(`(?<![\\p{L}\\p{N}])${ROUTING_KEY}${END}`, 'gu') },
  ],
};
