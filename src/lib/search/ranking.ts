/**
 * Which titles answer a query, the best first. The rule, from the strongest:
 * 1. The record of that very name: its title, or another name of it, is the query.
 * 2. Where the words are: in a title or a name, in the words of a synonym, in what the record is about.
 * 3. What it is: the site's own articles and pages, people and terms, then figures, requests and promises, then sources;
 *    reports by the press come after what they report.
 * 4. How much of the title is the query, and whether its words follow each other as in the query.
 *
 * Hand-made because: MiniSearch is 5 kB more for readers, and takes longer to index the titles than this to search them.
 */
import { phraseRanges, readQuery, type Query } from './terms.ts';
import {
  isRun,
  recordsOfReference,
  recordsOfWord,
  WEIGHTS,
  type TitleEntry,
  type RankedTitle,
  type Strengths,
  type TitleIndex,
} from './title-index.ts';
import { isOneSlip, plainWords, stemOf } from './title-words.ts';

export interface TitleAnswer {
  /** The numbers of the records, the best first. */
  found: number[];
  /** What is searched instead, where no title has a word of the query. */
  instead?: { written: string; shown: string };
  /** Whether some of these have only most of the words. */
  nearest: boolean;
  /** Whether the query is a question. */
  question: boolean;
  /** Whether each of these lacks a word of what is no question and no reference: a text may have them all. */
  lacking: boolean;
  /** Where a word is put right, or is in no title: those that have most of the others. */
  partly: number[];
}

const OF_KIND: Readonly<Record<string, number>> = {
  article: 62,
  page: 50,
  person: 40,
  term: 38,
  bill: 26,
  figure: 20,
  request: 20,
  promise: 16,
  provision: 18,
  event: 16,
  stage: 12,
  unknown: 12,
  document: 8,
};
const PRESS = -30;

/** How well the words of a query are what a record is called. */
function nameBonus(index: TitleIndex, { words, names }: TitleEntry, query: readonly string[]): number {
  const telling = (all: readonly string[]) => {
    const left = all.filter((word) => !index.small.has(word));
    return (left.length > 0 ? left : all).map((word) => stemOf(word, index.words.endings)).join(' ');
  };
  const asked = query.join(' ');
  if (words.join(' ') === asked) return 300;
  if (names.some((name) => name.join(' ') === asked)) return 280;
  const bare = telling(query);
  if (telling(words) === bare) return 240;
  if (names.some((name) => telling(name) === bare)) return 220;
  const places = words.flatMap((_, at) => (isRun(query, words, at) ? [at] : []));
  if (places.length === 0) return 0;
  // Of the last word, only the beginning may be there.
  const whole = places.some((at) => words[at + query.length - 1] === query.at(-1));
  return (places.includes(0) ? 20 : 12) - (whole ? 0 : 8);
}

/** So many records are shown where none has all words. */
const NEAREST = 10;

/** Whether phrases are in a title or in a name, word for word. */
const hasPhrases = ({ title, names }: RankedTitle, phrases: readonly string[]): boolean =>
  phrases.every((phrase) => [title, ...names].some((text) => phraseRanges(text, phrase).length > 0));

interface Term {
  word: string;
  whole: Strengths;
  /** The records that have what a reference is under. */
  part: Strengths;
  /** How much it tells that a record has it: the rarer, the more. */
  weight: number;
}

/** What a query asks for: its words, but for small ones, and its references. */
function termsOf(index: TitleIndex, text: string, { words, phrases, tokens }: Query): Term[] {
  const loose = words.split(' ').filter((word) => !tokens.includes(word));
  const all = [...new Set([...plainWords(loose.join(' ')), ...phrases.flatMap(plainWords)])];
  const telling = all.filter((word) => !index.small.has(word));
  const typed = /[\p{L}\p{N}]$/u.test(text) ? plainWords(text).at(-1) : undefined;
  return [
    ...(telling.length > 0 || tokens.length > 0 ? telling : all).map((word) => ({
      word,
      whole: recordsOfWord(index, word, word === typed),
      part: new Map<number, number>(),
    })),
    ...tokens.map((word) => ({ word, ...recordsOfReference(index, word) })),
  ].map((term) => ({ ...term, weight: Math.log(1 + index.titles.length / (1 + term.whole.size)) }));
}

/** How much a record has of what a query asks for. */
interface Share {
  /** How many of the terms it has; what a reference is under is half of it. */
  count: number;
  score: number;
}

function sharesOf(terms: readonly Term[]): Map<number, Share> {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<number, Share>();
  for (const { whole, part, weight } of terms)
    for (const [strengths, count] of [
      [whole, 1],
      [part, 0.5],
    ] as const)
      strengths.forEach((strength, row) => {
        const before = shares.get(row) ?? { count: 0, score: 0 };
        const score = before.score + (100 * weight * strength) / total;
        shares.set(row, { count: before.count + count, score });
      });
  return shares;
}

interface Ranked {
  found: number[];
  /** Whether some record has all words. */
  complete: boolean;
  /** Whether some of those found lack a word. */
  nearest: boolean;
  /** Words that are in no title, name or description. */
  unknown: string[];
}

/** The records that have the words of a query. Of a question, and where none has all, those that have most. */
function rank(index: TitleIndex, text: string, exact: boolean): Ranked {
  const query = readQuery(text, exact, index.words.references);
  const words = plainWords(text);
  const terms = termsOf(index, text, query);
  const unknown = terms.filter(({ whole, part }) => whole.size + part.size === 0).map(({ word }) => word);
  const shares = [...sharesOf(terms)].filter(([row]) => hasPhrases(index.titles[row]!, query.phrases));
  const whole = shares.filter(([, { count }]) => count === terms.length);
  const exactly =
    query.phrases.length > 0 || (whole.length > 0 && !words.some((word) => index.asking.has(word)));
  // A rare word that is there by chance must not outweigh two others: half of the words are needed.
  const near = () => shares.filter(([, { count }]) => count * 2 >= terms.length - unknown.length);
  const stem = (word: string) => stemOf(word, index.words.endings);
  const asked = new Set(terms.map(({ word }) => stem(word)));
  /** How much of a name the query is. */
  const density = (name: readonly string[]) =>
    name.filter((word) => asked.has(stem(word))).length / Math.max(1, name.length);
  const ranked = (exactly ? whole : near())
    .map(([row, { count, score }]) => {
      const { kind, press } = index.titles[row]!;
      const entry = index.entries[row]!;
      const also = words.filter((word) => index.small.has(word) && entry.words.includes(word)).length;
      const inTitle = 20 * Math.max(...[entry.words, ...entry.names].map(density)) + 2 * Math.min(3, also);
      const share = (100 * count) / terms.length;
      const has = exactly ? score : (score + share) / 2;
      const of = (OF_KIND[kind] ?? 8) + (press ? PRESS : 0);
      return { row, all: count === terms.length, score: has + of + inTitle + nameBonus(index, entry, words) };
    })
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .filter(({ all }, place) => all || place < NEAREST);
  return {
    found: ranked.map(({ row }) => row),
    complete: whole.length > 0,
    nearest: ranked.some(({ all }) => !all),
    unknown,
  };
}

/** The words of titles and names that one slip makes of a word, the commonest first. */
function corrections(index: TitleIndex, written: string): string[] {
  if (/\p{N}/u.test(written)) return [];
  const near: Array<[string, number]> = [];
  index.records.forEach((rows, word) => {
    if (isOneSlip(written, word) && [...rows.values()].some((weight) => weight >= WEIGHTS.name))
      near.push([word, rows.size]);
  });
  return near.sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1)).map(([word]) => word);
}

/** A query with one word of it put otherwise. */
const withWord = (text: string, written: string, instead: string): string =>
  text.replace(/[\p{L}\p{M}\p{N}’'‘ʼ]+/gu, (word) =>
    plainWords(word).join('') === written ? instead : word,
  );

/**
 * Searches titles. A word is put right only where no title has it, or none has all words; then the answer says so.
 * @param exact whether the whole query is one phrase
 */
export function searchTitles(index: TitleIndex, text: string, exact = false): TitleAnswer {
  const { found, nearest, complete, unknown } = rank(index, text, exact);
  const question = plainWords(text).some((word) => index.asking.has(word));
  const { tokens } = readQuery(text, exact, index.words.references);
  const lacking = found.length > 0 && !complete && !question && tokens.length === 0;
  const answer = { found, nearest, question, lacking, partly: [] };
  if (complete || exact || /["“”„«»]/u.test(text)) return answer;
  let shown = text.trim();
  for (const written of unknown) {
    const near = corrections(index, written);
    const right = near.find((word) => rank(index, withWord(shown, written, word), false).complete) ?? near[0];
    if (right === undefined) return { ...answer, found: [], partly: found };
    shown = withWord(shown, written, right);
  }
  const corrected = (written: string, instead: string): TitleAnswer & { complete: boolean } => {
    const better = rank(index, instead, false);
    return {
      found: better.found,
      nearest: better.nearest,
      complete: better.complete,
      question,
      lacking: false,
      partly: found,
      instead: { written, shown: instead },
    };
  };
  if (unknown.length > 0) return corrected(unknown.join(' '), shown);
  for (const written of plainWords(text).filter((word) => !index.small.has(word)))
    for (const word of corrections(index, written)) {
      const better = corrected(shown, withWord(shown, written, word));
      if (better.complete) return better;
    }
  return answer;
}

/** Whether a word of a title is one that a query asks for. */
export function isAskedFor(index: TitleIndex, text: string): (word: string) => boolean {
  const query = plainWords(text);
  const telling = query.filter((word) => !index.small.has(word));
  const asked = telling.length > 0 ? telling : query;
  const stem = (word: string) => stemOf(word, index.words.endings);
  return (written) =>
    plainWords(written).some((word) =>
      asked.some((one) => (one.length > 2 ? word.startsWith(one) : word === one) || stem(word) === stem(one)),
    );
}
