/** Titles as they are searched: the records in which each word is, another form of it, or a reference. */
import { searchReferences, type ReferenceSpellings } from './terms.ts';
import { plainWords, stemOf, type Endings } from './title-words.ts';
import type { TitleRecord } from './titles.ts';

export interface RankingWords {
  /** Words of nearly every page. */
  common: readonly string[];
  /** Words of questions. */
  small: readonly string[];
  endings: Endings;
  references: ReferenceSpellings;
}

export type RankedTitle = Pick<TitleRecord, 'title' | 'names' | 'about' | 'kind' | 'press'>;

/** What is known of a record: the words of its title, and its names, each as the words of it. */
export interface TitleEntry {
  words: string[];
  names: string[][];
}

export interface TitleIndex {
  titles: readonly RankedTitle[];
  entries: TitleEntry[];
  /** The records in which each word is, with the weight of the field. */
  records: Map<string, Map<number, number>>;
  /** The words with the same stem. */
  forms: Map<string, string[]>;
  words: RankingWords;
  /** Words that a title need not have. */
  small: ReadonlySet<string>;
  /** Those of them that make a query a question. */
  asking: ReadonlySet<string>;
  /** The tokens of the references in titles and names: made when one is asked for. */
  tokens?: Map<string, Set<number>>;
}

/** How much it tells of a record that a word is in one of its fields. */
export const WEIGHTS = { title: 1, name: 1, synonym: 0.8, about: 0.6, synonymOfAbout: 0.4 };
/** Whether words follow each other at a place in others; of the last, the beginning is enough. */
export const isRun = (words: readonly string[], within: readonly string[], at: number): boolean =>
  words.every((word, index) =>
    index === words.length - 1 ? within[at + index]?.startsWith(word) : within[at + index] === word,
  );

export function titleIndex(
  titles: readonly RankedTitle[],
  words: RankingWords,
  synonyms: ReadonlyArray<readonly string[]> = [],
): TitleIndex {
  const records: TitleIndex['records'] = new Map();
  const add = (all: readonly string[], row: number, weight: number) => {
    for (const word of all) {
      const own = records.get(word) ?? new Map<number, number>();
      records.set(word, own);
      own.set(row, Math.max(own.get(row) ?? 0, weight));
    }
  };
  const groups = synonyms.map((group) => group.map(plainWords));
  const same = (written: string | undefined, word: string) =>
    written === word ||
    (written !== undefined && stemOf(written, words.endings) === stemOf(word, words.endings));
  const entries = titles.map(({ title, names, about }, row): TitleEntry => {
    const entry = {
      words: plainWords(title),
      // A term is also what stands before its explanation in brackets.
      names: [...names, ...(title.includes(' (') ? [title.split(' (')[0]!] : [])].map(plainWords),
    };
    add(entry.words, row, WEIGHTS.title);
    for (const name of entry.names) add(name, row, WEIGHTS.name);
    add(about, row, WEIGHTS.about);
    const all = [entry.words, ...entry.names];
    const has = (text: readonly string[], one: readonly string[]) =>
      text.some((_, at) => one.every((word, place) => same(text[at + place], word)));
    for (const group of groups) {
      if (group.some((one) => all.some((text) => has(text, one)))) add(group.flat(), row, WEIGHTS.synonym);
      else if (group.some((one) => has(about, one))) add(group.flat(), row, WEIGHTS.synonymOfAbout);
    }
    return entry;
  });
  const forms: TitleIndex['forms'] = new Map();
  for (const word of records.keys()) {
    const stem = stemOf(word, words.endings);
    forms.set(stem, [...(forms.get(stem) ?? []), word]);
  }
  const common = new Set(words.common.flatMap(plainWords));
  const asking = new Set(words.small.flatMap(plainWords).filter((word) => !common.has(word)));
  return { titles, entries, records, forms, words, small: new Set([...common, ...asking]), asking };
}

/** How well each record has a word. */
export type Strengths = Map<number, number>;

/** The records that have a word, another form of it, or a word that begins with it, and how well. */
export function recordsOfWord(index: TitleIndex, word: string, last: boolean): Strengths {
  const strengths: Strengths = new Map();
  const add = (other: string, factor: number) =>
    index.records.get(other)?.forEach((weight, row) => {
      strengths.set(row, Math.max(strengths.get(row) ?? 0, weight * factor));
    });
  add(word, 1);
  for (const form of index.forms.get(stemOf(word, index.words.endings)) ?? []) add(form, 0.92);
  // The beginning of a word is enough; of a short one only where it is being typed.
  if (last || word.length > 2)
    for (const other of index.records.keys())
      if (other.startsWith(word)) add(other, 0.5 + (0.3 * word.length) / other.length);
  return strengths;
}

/** The records in which a reference is; and, as half of it, those that have what it is under. */
export function recordsOfReference(index: TitleIndex, token: string): { whole: Strengths; part: Strengths } {
  index.tokens ??= (() => {
    const tokens = new Map<string, Set<number>>();
    index.titles.forEach(({ title, names }, row) => {
      for (const text of [title, ...names].filter((one) => /\d/u.test(one)))
        for (const one of searchReferences(text, index.words.references).flatMap(({ tokens }) => tokens))
          tokens.set(one, (tokens.get(one) ?? new Set()).add(row));
    });
    return tokens;
  })();
  const whole: Strengths = new Map();
  const part: Strengths = new Map();
  index.tokens.forEach((rows, other) =>
    rows.forEach((row) => {
      if (other.startsWith(token)) whole.set(row, Math.max(whole.get(row) ?? 0, other === token ? 1 : 0.8));
      else if (token.startsWith(other)) part.set(row, 0.5);
    }),
  );
  return { whole, part };
}
