/**
 * What a search looks for. The index splits words at white space and drops punctuation, so that
 * “section 36(2)(c)” and “s.36(2)(c)” would be strangers. References and reference numbers are
 * therefore given a token of their own, made by this one rule on both sides: in the index, where the
 * tokens are after the text, and in the query. A token ends in a letter, so that the beginning of
 * a reference finds what is under it (section 36 finds section 36(2)(c)) and nothing else (not 360).
 *
 * Hand-made because: Pagefind drops punctuation, so that a reference such as section 36(2)(c) would not be found as
 * one.
 */
import { normalise, type Normalised } from '../quotations/normalise.ts';
import type { Range } from '../quotations/quotations.ts';

/** The spellings by which a language refers to places in laws and papers. */
export interface ReferenceSpellings {
  /** Kind of place, in letters only, with every spelling of it, without a full stop. */
  kinds: Readonly<Record<string, readonly string[]>>;
  /** Words that join numbers: “sections 21 and 36”. */
  joiners: readonly string[];
}

export interface Reference {
  /** All tokens of the reference: the one with its kind first, then the one without. */
  tokens: string[];
  start: number;
  end: number;
}

/** The word in the index after which come the tokens of references. It is never shown. */
export const TOKENS_FOLLOW = 'zzreferences';

/** The text of a record, without the tokens of its references. */
export const withoutTokens = (content: string): string => content.split(` ${TOKENS_FOLLOW}`)[0]!;

const NUMBER = String.raw`\d+[a-z]{0,3}(?:\s?\([0-9a-z]{1,5}\))*(?![\p{L}\p{N}])`;
const WITH_PARTS = String.raw`\d+[a-z]{0,3}(?:\([0-9a-z]{1,5}\))+`;
const SERIAL = String.raw`(?:[a-z]{1,6}[-/])*[a-z]*\d[a-z\d]*(?:[-/‐‑–][a-z]*\d[a-z\d]*)+`;
/** What makes a reference part of a word, where it comes before it. Safari has no lookbehind before 16.4. */
const IN_WORD = /[\p{L}\p{N}’']$/u;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const token = (kind: string, number: string) =>
  `z${kind}${number
    .toLowerCase()
    .match(/[a-z\d]+/gu)!
    .join('z')}z`;

const patterns = new WeakMap<ReferenceSpellings, { kindOf: Map<string, string>; pattern: RegExp }>();

/** The pattern of references, made once for the spellings of a language. */
function patternOf(spelled: ReferenceSpellings): { kindOf: Map<string, string>; pattern: RegExp } {
  const known = patterns.get(spelled);
  if (known) return known;
  const { kinds, joiners } = spelled;
  const kindOf = new Map(Object.entries(kinds).flatMap(([kind, all]) => all.map((one) => [one, kind])));
  const spellings = [...kindOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const joiner = String.raw`(?:\s*[,–]\s*|\s+(?:${joiners.map(escaped).join('|')})\s+)`;
  const named = `(?<kind>${spellings.join('|')})\\.?\\s*(?<numbers>${NUMBER}(?:${joiner}${NUMBER})*)`;
  const pattern = new RegExp(
    `(?:${spellings.length > 0 ? `${named}|` : ''}(?<bare>${WITH_PARTS})|(?<serial>${SERIAL}))(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const made = { kindOf, pattern };
  patterns.set(spelled, made);
  return made;
}

/** The references of a text, in order and without overlap, with their offsets in it. */
export function searchReferences(text: string, spelled: ReferenceSpellings): Reference[] {
  const { kindOf, pattern } = patternOf(spelled);
  pattern.lastIndex = 0;
  const found: Reference[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (IN_WORD.test(text.slice(Math.max(0, match.index - 2), match.index))) {
      pattern.lastIndex = match.index + 1;
      continue;
    }
    const { kind, numbers, bare, serial } = match.groups as Record<string, string | undefined>;
    const place = { start: match.index, end: match.index + match[0].length };
    if (serial !== undefined && serial.length < 6) continue;
    if (serial !== undefined) found.push({ tokens: [token('number', serial)], ...place });
    if (bare !== undefined) found.push({ tokens: [token('at', bare)], ...place });
    if (kind === undefined || numbers === undefined) continue;
    const tokens = [...numbers.matchAll(new RegExp(NUMBER, 'giu'))].flatMap(([number]) => [
      token(kindOf.get(kind.toLowerCase()) ?? 'at', number),
      ...(number.includes('(') ? [token('at', number)] : []),
    ]);
    found.push({ tokens, ...place });
  }
  return found;
}

/** The tokens after a text in the index: each once, in order. */
export const tokensOf = (text: string, spellings: ReferenceSpellings): string[] =>
  [...new Set(searchReferences(text, spellings).flatMap((reference) => reference.tokens))].sort();

/** The query of a reader. */
export interface Query {
  /** Words and tokens, all of which must be found. */
  words: string;
  /** Phrases that must be in the text word for word. */
  phrases: string[];
  /** The tokens among `words`. */
  tokens: string[];
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Reads a query. With `exact`, the whole of it is one phrase; otherwise what is in quotation marks is. */
export function readQuery(text: string, exact: boolean, spellings: ReferenceSpellings): Query {
  if (exact) {
    const phrase = tidy(text.replace(/["“”„«»]/gu, ' '));
    return { words: '', phrases: hasWord(phrase) ? [phrase] : [], tokens: [] };
  }
  const phrases = [...text.matchAll(QUOTED)].map((match) => tidy(match[1]!)).filter(hasWord);
  const loose = text.replace(QUOTED, ' ').replace(/["“”„«»]/gu, ' ');
  const tokens: string[] = [];
  let rest = '';
  let from = 0;
  for (const reference of searchReferences(loose, spellings)) {
    rest += `${loose.slice(from, reference.start)} `;
    from = reference.end;
    tokens.push(...reference.tokens.filter((one) => !one.startsWith('zat') || reference.tokens.length === 1));
  }
  // The index has no symbols: “£1,250” is “1250” in it.
  const words = (rest + loose.slice(from))
    .replace(/\p{S}+/gu, '')
    .split(/\s+/u)
    .filter(hasWord);
  return { words: [...words, ...tokens].join(' '), phrases, tokens };
}

/** A text without some of its words, whatever is around them. */
export function removeWords(text: string, left: readonly string[]): string {
  const bare = (word: string) =>
    word
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      .toLowerCase()
      .replaceAll('’', "'");
  return text
    .split(/\s+/u)
    .filter((word) => hasWord(word) && !left.includes(bare(word)))
    .join(' ');
}

/** The index counts a dash between two words as a word, and the reader may not have written it: so many may come between. */
const DASHES = 2;

/** Whether so many of these places in a record lie as near to each other as the words of a phrase of this length. */
export function standTogether(places: readonly number[], count: number, length: number): boolean {
  const ordered = [...new Set(places)].sort((a, b) => a - b);
  return ordered.some((at, index) => {
    const last = ordered[index + count - 1];
    return last !== undefined && last - at < length + DASHES;
  });
}

/** A text as it is compared, without its quotation marks: a phrase may begin before one and go on behind it. */
function withoutMarks({ text, starts, ends }: Pick<Normalised, 'text' | 'starts' | 'ends'>) {
  if (!text.includes('"')) return { text, starts, ends };
  const places = Array.from({ length: text.length }, (_, place) => place).filter(
    (place) => text[place] !== '"',
  );
  return {
    text: places.map((place) => text[place]).join(''),
    starts: places.map((place) => starts[place]!),
    ends: places.map((place) => ends[place]!),
  };
}

/**
 * The offsets of a phrase in a text, word for word: without regard to case, to quotation marks, to the form
 * of dashes, and to line ends; whole words only.
 */
export function phraseRanges(text: string, phrase: string): Range[] {
  const wanted = withoutMarks(normalise(phrase)).text.toLowerCase().trim();
  const within = withoutMarks(normalise(text));
  const lower = within.text.toLowerCase();
  if (wanted === '' || lower.length !== within.text.length) return [];
  const word = /[\p{L}\p{N}]/u;
  const ranges: Range[] = [];
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const cutsBefore = word.test(wanted[0]!) && word.test(lower[at - 1] ?? ' ');
    const cutsAfter = word.test(wanted.at(-1)!) && word.test(lower[end] ?? ' ');
    if (!cutsBefore && !cutsAfter) ranges.push({ start: within.starts[at]!, end: within.ends[end - 1]! });
  }
  return ranges;
}

/** The offsets of the references of a query in a text. A token finds what begins with it. */
export function referenceRanges(
  text: string,
  tokens: readonly string[],
  spellings: ReferenceSpellings,
): Range[] {
  if (tokens.length === 0) return [];
  return searchReferences(text, spellings)
    .filter((reference) => reference.tokens.some((one) => tokens.some((asked) => one.startsWith(asked))))
    .map(({ start, end }) => ({ start, end }));
}
