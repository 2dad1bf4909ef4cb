/** The forms in which a name occurs: as a family name, with initials, in an e-mail address. */
import { withoutLookAlikes } from '../../lib/text/look-alikes.ts';

/** Whether a text has Latin letters and others that may be drawn like them. */
const isMixed = (text: string): boolean =>
  /[\p{Script=Cyrillic}\p{Script=Greek}ɑɡı]/u.test(text) && /\p{Script=Latin}/u.test(text);

/** A name as it is compared: without capitals, accents, points, hyphens, possessive endings and look-alike letters. */
export function plainName(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (isMixed(name) ? withoutLookAlikes(letters) : letters)
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const OTHERWISE: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};

/** A text in small letters, spelled as where a keyboard has no such letters: “mueller” for “Müller”. */
const spelledOut = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåøßæœłđ]/gu, (letter) => OTHERWISE[letter]!);

/** The spellings of a name, as {@link plainName} gives it. */
export function spellingsOf(name: string): string[] {
  const plain = plainName(name);
  return /^[\0-\x7f’]*$/u.test(name) ? [plain] : [...new Set([plain, plainName(spelledOut(name))])];
}

/** What may follow a family name. */
const AFTER = /^(?:jn?r|sn?r|junior|senior|i{1,3}|iv)$/u;
/** What may precede a family name and be left out: “Al-Example”, “van Example”. */
const BEFORE =
  /^(?:af|al|da|dal|de|del|della|den|der|di|do|dos|du|el|la|le|te|ten|ter|van|vom|von|zu|zum|zur)$/u;

interface Parts {
  given: string[];
  /** With “van der”. */
  family: string[];
  /** Without it. */
  surname: string[];
}

/** The parts of a name. Undefined where it has one word. */
function partsOf(name: string): Parts | undefined {
  const [first = '', second = ''] = name.split(',');
  const turned = second.trim() !== '' && !AFTER.test(plainName(second));
  const plain = (text: string) => text.split(/\s+/u).map(plainName).filter(Boolean);
  const split = (words: string[]) => words.flatMap((word) => word.split(' '));
  const words = plain(first);
  while (words.length > 1 && AFTER.test(words.at(-1)!)) words.pop();
  if (words.length < 2 && !turned) return undefined;
  const begins = turned ? 0 : words.findIndex((word, at) => at > 0 && BEFORE.test(word));
  const family = split(words.slice(begins < 0 ? -1 : begins));
  const surname = split(turned ? words : words.slice(-1));
  while (surname.length > 1 && BEFORE.test(surname[0]!)) surname.shift();
  const given = split(turned ? plain(second) : words.slice(0, begins < 0 ? -1 : begins));
  return { given, family, surname };
}

/**
 * The family name within a name, as {@link plainName} gives it: the last word without “van der” or “Jr”, or what is
 * before a comma. Undefined where the name has one word.
 */
export const surnameOf = (name: string): string | undefined => partsOf(name)?.surname.join(' ');

/** Each kind of form as an editor calls it. The letters of “A.E.” are in many texts without a name. */
export const NAME_FORMS = ['surname', 'initials', 'email', 'letters'] as const;
export type NameForm = (typeof NAME_FORMS)[number];

/** All forms of a name, as {@link plainName} gives them. None where it has one word. */
export function formsOf(name: string): Record<NameForm, string[]> {
  const forms: Record<NameForm, string[]> = { surname: [], initials: [], email: [], letters: [] };
  for (const spelled of new Set([name, spelledOut(name)])) {
    const parts = partsOf(spelled);
    if (!parts || parts.surname.join('').length < 2) continue;
    const { given, family, surname } = parts;
    const [first = '', ...more] = given;
    const letters = given.map((word) => word[0]!);
    const all = [...letters, ...surname.map((word) => word[0]!)];
    forms.surname.push(surname.join(' '));
    const ends = [letters[0]!, all.at(-1)!];
    forms.letters.push(...[all, ends].flatMap((of) => [of.join(''), of.join(' ')]));
    for (const words of [family, surname]) {
      const last = words.join(' ');
      forms.initials.push(
        ...[letters[0]!, letters.join(' '), letters.join('')].map((one) => `${one} ${last}`),
      );
      // A second given name is left out, or is an initial.
      if (more.length > 0)
        forms.initials.push(`${first} ${last}`, [first, ...letters.slice(1), last].join(' '));
      const glued = words.join('');
      for (const before of [first, given.join(''), letters[0]!, letters.join('')])
        forms.email.push(before + glued, glued + before);
    }
  }
  for (const kind of NAME_FORMS) forms[kind] = [...new Set(forms[kind])];
  return forms;
}
