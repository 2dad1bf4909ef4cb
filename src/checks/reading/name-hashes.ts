/**
 * Names that are not to be published, as salted hashes. The list can be kept in a public repository: it
 * cannot be read. Whoever suspects a name can still try it, as the check does, so a name that must not even
 * be guessed belongs in no list.
 *
 * Hand-made because: names that are not to be published are compared as salted hashes, which no library of names
 * does.
 */
import { hash } from 'node:crypto';

/** A name as it is compared: without capitals, accents, points, hyphens and possessive endings. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The hash of a name as {@link plainName} gives it. */
export const hashOf = (plain: string, salt: string): string => hash('sha256', `${salt}\0${plain}`);

/** Words that may begin a name or go on with one. Names of people have capitals, and small words between. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu;

/** What may follow a family name. */
const AFTER = /^(?:jn?r|sn?r|junior|senior|i{1,3}|iv)$/u;
/** What may precede a family name and be left out: “Al-Example”, “van Example”. */
const BEFORE =
  /^(?:af|al|da|dal|de|del|della|den|der|di|do|dos|du|el|la|le|te|ten|ter|van|vom|von|zu|zum|zur)$/u;

/**
 * The family name within a name, as {@link plainName} gives it: the last word without “van der” or “Jr”, or what is
 * before a comma. Undefined where the name has one word.
 */
export function surnameOf(name: string): string | undefined {
  const [first = '', given = ''] = name.split(',');
  const turned = given.trim() !== '' && !AFTER.test(plainName(given));
  const words = first.split(/\s+/u).map(plainName).filter(Boolean);
  while (words.length > 1 && AFTER.test(words.at(-1)!)) words.pop();
  if (words.length < 2 && !turned) return undefined;
  const parts = words.at(-1)!.split(' ');
  while (parts.length > 1 && BEFORE.test(parts[0]!)) parts.shift();
  return parts.join(' ');
}

interface Window {
  /** As {@link plainName} gives it. */
  plain: string;
  /** Where it begins in the text. */
  offset: number;
  written: string;
}

/**
 * Every run of so many words in a text that may be a name: it begins and ends with a capital.
 * @param lengths of how many words a name may be
 */
function* windows(text: string, lengths: readonly number[]): Generator<Window> {
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], offset: match.index }));
  const capital = words.map(({ word }) => /^\p{Lu}/u.test(word));
  for (const [at, { offset }] of words.entries()) {
    if (!capital[at]) continue;
    for (const length of lengths) {
      const last = words[at + length - 1];
      if (!last || !capital[at + length - 1]) continue;
      const written = text.slice(offset, last.offset + last.word.length);
      if (/\n\s*\n/u.test(written)) continue;
      const plain = plainName(written);
      if (plain.split(' ').length === length) yield { plain, offset, written };
    }
  }
}

/** The list of a story, ready to look for its names. */
export interface NameList {
  salt: string;
  /** Of how many words its names are. */
  lengths: number[];
  /** Why each name is not to be published, by its hash. */
  why: Map<string, string>;
  /** The answers for plain names looked up before: most words of a site are on many of its pages. */
  answers: Map<string, string | undefined>;
}

/** Reads a list of a story from the data of `style/names.yaml`. Undefined where it has no name. */
export function nameList(data: unknown, field: 'names' | 'surnames' = 'names'): NameList | undefined {
  const { salt = '', [field]: names = [] } = (data ?? {}) as {
    salt?: string;
  } & Partial<Record<typeof field, Array<{ hash: string; words: number; why?: string }>>>;
  if (!Array.isArray(names) || names.length === 0) return undefined;
  return {
    salt,
    lengths: [...new Set(names.map(({ words }) => words))],
    why: new Map(names.map(({ hash, why }) => [hash, (why ?? '').replace(/\.$/u, '')])),
    answers: new Map(),
  };
}

/** Why a name, as {@link plainName} gives it, is not to be published; undefined where it is not on the list. */
function whyHidden(plain: string, list: NameList): string | undefined {
  if (!list.answers.has(plain)) list.answers.set(plain, list.why.get(hashOf(plain, list.salt)));
  return list.answers.get(plain);
}

export interface FoundName {
  /** Where it begins in the text. */
  offset: number;
  length: number;
  /** Why it is not to be published. Reports are public too: nothing repeats the name. */
  why: string;
}

/** Signs inside words that no reader sees. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** A word that goes on in the next line. */
const BROKEN = /(\p{L})[-\u2010]\n(?=\p{Ll})/gu;

/** The names of a list that a text contains, also with the family name first (“Example, Ada”). */
export function* namesIn(text: string, list: NameList): Generator<FoundName> {
  const found = new Set<string>();
  for (const one of inText(text, list)) {
    found.add(one.plain);
    yield one;
  }
  const whole = text.replace(UNSEEN, '').replace(BROKEN, '$1');
  if (whole.length === text.length) return;
  // Its place is not quite that of the text, and near enough to be found.
  for (const one of inText(whole, list)) if (!found.has(one.plain)) yield one;
}

function* inText(text: string, list: NameList): Generator<FoundName & { plain: string }> {
  for (const { plain, offset, written } of windows(text, list.lengths)) {
    const { length } = written;
    const why = whyHidden(plain, list);
    if (why !== undefined) yield { offset, length, why, plain };
    else if (written.includes(',')) {
      const [family = '', given = '', ...more] = written.split(',');
      const turned = more.length === 0 ? whyHidden(plainName(`${given} ${family}`), list) : undefined;
      if (turned !== undefined) yield { offset, length, why: turned, plain };
    }
  }
}

/** The parts of an address or of the name of a file that are names: `/people/ada-example/`. */
export function namesInAddress(address: string, list: NameList): FoundName[] {
  const words = [...address.matchAll(/[\p{L}\p{N}]+/gu)];
  return words.flatMap(({ index }, at) =>
    list.lengths.flatMap((length) => {
      const last = words[at + length - 1];
      if (!last) return [];
      const written = address.slice(index, last.index + last[0].length);
      const why = written.includes('/') ? undefined : whyHidden(plainName(written), list);
      return why === undefined ? [] : [{ offset: index, length: written.length, why }];
    }),
  );
}
