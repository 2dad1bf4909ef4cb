/**
 * Numbers and addresses of people that a line end breaks. They are stricter than those in one line: lines
 * that have nothing to do with one another must not make a number together.
 */

export type Broken =
  'telephone-number' | 'nhs-number' | 'national-insurance-number' | 'unique-pupil-number' | 'email-address';

/** One line end, never an empty line, with what hyphenation and setting in put there. */
const END = '[ -]{0,2}\\n[ \\t]{0,12}';
const WITHIN = '[ ()-]{0,2}';

/** The ways in which groups of figures can be broken: at each gap between two of them, once. */
const brokenOnce = (groups: string[], within = WITHIN): string[] =>
  groups
    .slice(1)
    .map((_, gap) =>
      groups.map((group, at) => group + (at === groups.length - 1 ? '' : at === gap ? END : within)).join(''),
    );

/** The groups in which numbers are written after their 0 or +44 (Ofcom, National Telephone Numbering Plan). */
const TELEPHONE_GROUPS = [
  ['2\\d\\)?', '\\d{4}', '\\d{4}'],
  ['2\\d\\)?', '\\d{8}'],
  ['1(?:\\d1|1\\d)\\)?', '\\d{3}', '\\d{4}'],
  ['1(?:\\d1|1\\d)\\)?', '\\d{7}'],
  ['1\\d{3}\\)?', '\\d{3}', '\\d{2,3}'],
  ['1\\d{3}\\)?', '\\d{5,6}'],
  ['7\\d{3}', '\\d{3}', '\\d{3}'],
  ['7\\d{3}', '\\d{6}'],
  ['7\\d{2}', '\\d{3}', '\\d{4}'],
  ['[389]\\d{2}', '\\d{3}', '\\d{3,4}'],
  ['[389]\\d{2}', '\\d{7}'],
];
const ABROAD = '(?:\\+|00 ?)44\\)?';
const FREE = '(?<![\\w.,/-]|\\d[ \\t])';
/** Figures that go on make a row of a table. */
const OVER = '(?![\\w/-]|[.,]\\d|[ \\t]{1,8}\\d)';

const TELEPHONE = new RegExp(
  `${FREE}(?:(?:\\(?0|${ABROAD}[ -]?(?:\\(0\\)[ -]?)?)(?:${TELEPHONE_GROUPS.flatMap((groups) => brokenOnce(groups)).join('|')})|` +
    `${ABROAD}${END}(?:\\(0\\)[ -]?)?(?:${TELEPHONE_GROUPS.map((groups) => groups.join(WITHIN)).join('|')}))${OVER}`,
  'gu',
);
const NHS = new RegExp(
  `${FREE}(?:${brokenOnce(['\\d{3}', '\\d{3}', '\\d{4}'], '[ -]?').join('|')})${OVER}`,
  'gu',
);
const INSURANCE = new RegExp(
  `(?<!\\w)(?!BG|GB|KN|NK|NT|TN|ZZ)(?:${brokenOnce(['[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]', '\\d{2}', '\\d{2}', '\\d{2}', '[A-D]'], '[ -]?').join('|')})(?!\\w)`,
  'gu',
);
const PUPIL = new RegExp(`(?<!\\w)[A-HJ-NP-RT-Z]\\d{1,11}${END}\\d{0,11}[A-HJ-NP-RT-Z\\d](?!\\w)`, 'gu');
const LOCAL = "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]{1,64}";
const DOMAIN = '[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}';
const LAST =
  '(?:org|com|net|info|eu|uk|gov|ac|co|sch|nhs|police|edu|scot|wales|cymru|london|ie|de)(?![\\p{L}\\p{N}])(?:\\.[\\p{L}\\p{N}-]{1,63}){0,3}';
const EMAIL = new RegExp(
  `${LOCAL}(?:@\\n[ \\t]{0,12}${DOMAIN}|\\n[ \\t]{0,12}@${DOMAIN}|@[\\p{L}\\p{N}.-]{1,100}(?:\\.\\n[ \\t]{0,12}|\\n[ \\t]{0,12}\\.)${LAST})`,
  'gu',
);

const RING =
  /(?:\btel\b|phone|\bmob(?:ile)?\b|\bfax\b|\bcall\b|\bring\b|\bcontact\b|\btext\b|[☎☏✆📞])[^]{0,60}$/iu;
const HEALTH = /\b(?:NHS|patient|hospital)\b[^]{0,80}$/u;
const SCHOOL = /\b(?:u\.?p\.?n\b|pupil\b)[^]{0,80}$/iu;

/** Before a number that goes on in the next line there are words in its line, or it is said to be one. */
function inWords(text: string, start: number, said: RegExp): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /\p{L}{2}/u.test(line) || said.test(text.slice(Math.max(0, start - 100), start));
}

/**
 * What line ends break in a text, as kind, start and end.
 * @param checked whether digits, without what is between them, are a number of the kind by their check digit
 */
export function brokenNumbers(
  text: string,
  checked: (kind: Broken, characters: string) => boolean,
): Array<{ kind: Broken; start: number; end: number }> {
  const found: Array<{ kind: Broken; start: number; end: number }> = [];
  const look = (kind: Broken, form: RegExp, allowed: (start: number, matched: string) => boolean) => {
    for (const { index: start, 0: matched } of text.matchAll(form))
      if (allowed(start, matched)) found.push({ kind, start, end: start + matched.length });
  };
  if (text.includes('@')) look('email-address', EMAIL, () => true);
  // Nothing is looked for where no digit is beside a line end.
  if (!/\d\)?[ -]{0,2}\n|\n[ \t]{0,12}\(?\d/u.test(text)) return found;
  const bare = (matched: string) => matched.replace(/[^\p{L}\p{N}]/gu, '');
  const is = (kind: Broken) => (_: number, matched: string) => checked(kind, bare(matched));
  look(
    'unique-pupil-number',
    PUPIL,
    (start, matched) =>
      SCHOOL.test(text.slice(Math.max(0, start - 100), start)) && is('unique-pupil-number')(start, matched),
  );
  look('national-insurance-number', INSURANCE, () => true);
  look(
    'nhs-number',
    NHS,
    (start, matched) =>
      HEALTH.test(text.slice(Math.max(0, start - 100), start)) && is('nhs-number')(start, matched),
  );
  look(
    'telephone-number',
    TELEPHONE,
    (start, matched) => matched.startsWith('+') || inWords(text, start, RING),
  );
  return found;
}
