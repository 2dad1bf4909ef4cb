/** Personal data of France. */
import { isNir } from './check-digits.ts';
import { anyCase, written, type Country } from './form.ts';

const WAY = anyCase('rue avenue av boulevard bd chemin allée impasse quai sentier');
/** Words that name other things too: with a name after them they are streets. */
const WAY_OR_OTHER = anyCase('place cours route square passage résidence');
const NUMBER = '\\d{1,4}(?: ?(?:bis|ter|quater|[A-D]))?';
const LINKS = "(?:(?:de|du|des|la|le|les|au|aux|et|sur|sous|en) |[dl]['’]){0,3}";
const NAME = "\\p{Lu}[\\p{L}'’.-]{0,24}";
const FLAT =
  '(?:,? (?:app(?:t|artement)?|bât(?:iment)?|esc(?:alier)?|étage|lot)\\.? ?[\\p{L}\\p{N}]{1,4}){0,2}';
const TOWN = "(?:[,\\s]{1,3}(?:F-)?\\d{5} \\p{Lu}[\\p{L}'’-]{0,30}(?:[ -]\\p{Lu}[\\p{L}'’-]{0,30}){0,3})";

export const fr: Country = {
  name: 'FR',
  telephones: {
    region: 'FR',
    written: /^0[1-9](?:([ .-]?)\d{2}(?:\1\d{2}){3})$/u,
    // Arcep, décision 2018-0881: numéros pour les œuvres audiovisuelles.
    plays: /^\+33(?:19900|26191|35301|46571|53649|63998)\d{4}$/u,
  },
  forms: [
    {
      kind: 'social-security-number',
      pattern: written('[1-478] \\d{2} (?:0[1-9]|1[0-2]|[2-9]\\d) (?:\\d{2}|2[AB]) \\d{3} \\d{3} \\d{2}'),
      isValid: isNir,
      label: /sécu(?:rité sociale)?\b|\bNIR\b|INSEE|assurée?/iu,
    },
    {
      kind: 'social-security-number',
      pattern: written('[1-478] \\d{2} (?:0[1-9]|1[0-2]|[2-9]\\d) (?:\\d{2}|2[AB]) \\d{3} \\d{3}'),
      label: /sécu(?:rité sociale)?\b|\bNIR\b|INSEE|assurée?/iu,
      needsLabel: true,
    },
    {
      kind: 'tax-number',
      pattern: written('[0-3]\\d \\d{2} \\d{3} \\d{3} \\d{3}'),
      label: /fiscale?\b|\bSPI\b/iu,
      needsLabel: true,
    },
    {
      kind: 'postal-address',
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}.,/€-]|\\d )(?!(?:19|20)\\d{2} )${NUMBER},?\\s(?:(?:${WAY})\\.?\\s${LINKS}[\\p{L}\\p{N}][\\p{L}'’.-]{0,24}|(?:${WAY_OR_OTHER})\\s${LINKS}${NAME})` +
          `(?:[ -]${LINKS}${NAME}){0,4}${FLAT}${TOWN}?`,
        'gu',
      ),
    },
  ],
};
