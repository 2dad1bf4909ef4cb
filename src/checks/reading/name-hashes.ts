/**
 * Names that are not to be published, as salted hashes. The list can be kept in a public repository: it
 * cannot be read. Whoever suspects a name can still try it, as the check does, so a name that must not even
 * be guessed belongs in no list.
 *
 * Hand-made because: names that are not to be published are compared as salted hashes, which no library of names
 * does.
 */
import { hash } from 'node:crypto';
import { asRead } from './as-read.ts';
import { plainName, spellingsOf } from './name-forms.ts';

/** The hash of a name as {@link plainName} gives it. */
export const hashOf = (plain: string, salt: string): string => hash('sha256', `${salt}\0${plain}`);

/** Words that may begin a name or go on with one. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu;
/** An address, a user name or the name of a file: its words have small letters. */
const JOINED = /[\p{L}\p{N}]+(?:[._+-][\p{L}\p{N}]+)+/gu;
const JOINED_PART = /[._+-]/u;
/** A shorter word in small letters is no user name. */
const SHORTEST_USER_NAME = 5;
/** Shorter words in small letters are no name of a person. */
const SHORTEST_IN_SMALL_LETTERS = 8;
/** How many answers are kept: nearly every two words of a site are asked for. */
const MOST_ANSWERS = 300_000;

/** Why a form of a name is not to be published: the list does not say to which name it belongs. */
const FORM = 'in the form of initials, of an e-mail address or of a user name';

/** The list of a story, ready to look for its names. */
export interface NameList {
  salt: string;
  /** Of how many words its names are. */
  lengths: number[];
  /** Whether it has forms of names: user names are looked for in small letters. */
  forms: boolean;
  /** Why each name is not to be published, by its hash. */
  why: Map<string, string>;
  /** The answers for plain names looked up before: most words of a site are on many of its pages. */
  answers: Map<string, string | undefined>;
}

/** Reads a list of a story from the data of `style/names.yaml`. Undefined where it has no name. */
export function nameList(data: unknown, field: 'names' | 'surnames' = 'names'): NameList | undefined {
  const {
    salt = '',
    [field]: names = [],
    forms = [],
  } = (data ?? {}) as {
    salt?: string;
  } & Partial<Record<typeof field | 'forms', Array<{ hash: string; words: number; why?: string }>>>;
  if (!Array.isArray(names) || names.length === 0) return undefined;
  const others = field === 'names' && Array.isArray(forms) ? forms : [];
  const all = [...others.map((form) => ({ ...form, why: FORM })), ...names];
  return {
    salt,
    lengths: [...new Set(all.map(({ words }) => words))],
    forms: others.length > 0,
    why: new Map(all.map(({ hash, why }) => [hash, (why ?? '').replace(/\.$/u, '')])),
    answers: new Map(),
  };
}

/** Why a name, as {@link plainName} gives it, is not to be published; undefined where it is not on the list. */
function whyHidden(plain: string, list: NameList): string | undefined {
  if (list.answers.has(plain)) return list.answers.get(plain);
  const why = list.why.get(hashOf(plain, list.salt));
  if (list.answers.size < MOST_ANSWERS) list.answers.set(plain, why);
  return why;
}

/**
 * Why words are not to be published, in their order or with the family name first.
 * @param turned how many words are before a comma, where there is one
 */
function whyWords(words: string[], turned: number | undefined, list: NameList): string | undefined {
  // “Example, A.” is a name; “Example A” is a heading.
  const first = turned ?? (words.every((word) => word.length > 1) ? 1 : 0);
  for (const order of [words, [...words.slice(first), ...words.slice(0, first)]])
    for (const plain of spellingsOf(order.join(' '))) {
      const why = whyHidden(plain, list);
      if (why !== undefined) return why;
    }
  return undefined;
}

export interface FoundName {
  offset: number;
  length: number;
  /** Why it is not to be published. Reports are public too: nothing repeats the name. */
  why: string;
}

/** The names of a list that a text contains, however they are written. */
export function* namesIn(text: string, list: NameList): Generator<FoundName> {
  const found = new Set<number>();
  for (const one of inText(text, list)) {
    if (!found.has(one.offset)) yield one;
    found.add(one.offset);
  }
  const read = asRead(text);
  if (!read) return;
  for (const { offset, length, why } of inText(read.text, list)) {
    const at = read.written(offset);
    if (!found.has(at)) yield { offset: at, length: read.written(offset + length) - at, why };
    found.add(at);
  }
}

function* inText(text: string, list: NameList): Generator<FoundName> {
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], offset: match.index }));
  const capital = words.map(({ word }) => /^\p{Lu}/u.test(word));
  for (const [at, { word, offset }] of words.entries()) {
    if (!capital[at]) {
      const named = list.forms && word.length >= SHORTEST_USER_NAME;
      if (named && whyHidden(plainName(word), list) === FORM)
        yield { offset, length: word.length, why: FORM };
    }
    for (const length of list.lengths) {
      const all = words.slice(at, at + length);
      if (all.length < length) continue;
      const last = all.at(-1)!;
      const written = text.slice(offset, last.offset + last.word.length);
      if (/\n\s*\n/u.test(written)) continue;
      if (!capital[at] || !capital[at + length - 1]) {
        // A whole name alone is known in small letters.
        if (length < 2 || written.length < SHORTEST_IN_SMALL_LETTERS) continue;
        const why = whyHidden(plainName(written), list);
        if (why !== undefined && why !== FORM) yield { offset, length: written.length, why };
        continue;
      }
      const comma = written.indexOf(',');
      const turned = comma >= 0 && comma === written.lastIndexOf(',');
      const before = all.filter((one) => one.offset < offset + comma).length;
      const why = whyWords(
        all.map((one) => one.word),
        turned ? before : undefined,
        list,
      );
      if (why === undefined || (why === FORM && !isForm(written, text, offset))) continue;
      yield { offset, length: written.length, why };
    }
  }
  for (const { 0: joined, index } of text.matchAll(JOINED)) {
    const [before = '', after = ''] = [text[index - 1], text[index + joined.length]];
    // “a-example” may be any two words of an address; before “@” it is somebody’s.
    const initials = after === '@' || (/[@/~]/u.test(before) && !joined.includes('-'));
    for (const { offset, length, why } of namesInAddress(joined, list, initials))
      if (JOINED_PART.test(joined.slice(offset, offset + length)))
        yield { offset: index + offset, length, why };
  }
}

/** Whether words are a form of a name as they are written: letters alone are capitals, and “A” begins sentences. */
function isForm(written: string, text: string, offset: number): boolean {
  if (written.length < SHORTEST_USER_NAME && written !== written.toUpperCase()) return false;
  return !/^[AO]\s/u.test(written) || !BEGINS.test(text.slice(Math.max(0, offset - 20), offset));
}
/** The beginning of a sentence. */
const BEGINS = /(?:^|[.!?:"“‘(>\n])\s*$/u;

/**
 * The parts of an address or of the name of a file that are names: `/people/ada-example/`.
 * @param initials whether a single letter may be an initial
 */
export function namesInAddress(address: string, list: NameList, initials = false): FoundName[] {
  const words = [...address.matchAll(/[\p{L}\p{N}]+/gu)];
  const lengths = new Set([...list.lengths, ...(list.forms ? [2] : [])]);
  return words.flatMap(({ index }, at) =>
    [...lengths].flatMap((length) => {
      const all = words.slice(at, at + length).map(([word]) => word);
      const last = words[at + length - 1];
      if (!last || (length > 1 && !initials && all.some((word) => word.length === 1))) return [];
      const written = address.slice(index, last.index + last[0].length);
      if (written.includes('/')) return [];
      const why =
        whyWords(all, undefined, list) ?? (list.forms ? whyHidden(plainName(all.join('')), list) : undefined);
      const short = why === FORM && written.length < SHORTEST_USER_NAME;
      return why === undefined || short ? [] : [{ offset: index, length: written.length, why }];
    }),
  );
}
