/**
 * The marks by which an editor changes a quotation. `[...]` leaves out words of one passage; `[word]` puts a word in,
 * for words of the source or beside them. Neither may pass over or put in a word that turns the meaning, or a number,
 * unless the record names it and says why.
 */
import type { Normalised } from './normalise.ts';
import { normalise } from './normalise.ts';
import { turningWords, turningWordsIn } from './meaning-words.ts';

/** What the record of a quotation says of its marks. */
export interface RecordedMarks {
  /** What each `[word]` stands for: `instead` are the words of the source; without it, the word is added. */
  putIn?:
    ReadonlyArray<{ word: string; instead?: string | undefined; because?: string | undefined }> | undefined;
  /** Words that turn the meaning, and numbers, which the marks pass over. */
  leftOut?: ReadonlyArray<{ words: readonly string[]; because: string }> | undefined;
  /** Why the parts of the quotation are one passage, though they are far apart. */
  farApart?: string | undefined;
}

/** The marks between two parts of a quotation. */
export interface Marks {
  omission: boolean;
  words: string[];
}

/** So many words may be left out between the first and the last part of a quotation. */
export const MOST_LEFT_OUT = 60;
/** A word that is put in may stand for so many characters of the source, never for a sentence. */
const LONGEST_REPLACED = 60;

/** What is wrong with a gap between two parts. */
export type Fault =
  /** The mark passes over words that turn the meaning, or numbers, that the record does not name. */
  | { fault: 'passes-over'; mark: string; words: string[]; gap: string }
  /** The mark puts in such a word, or a number, and the record does not say why. */
  | { fault: 'puts-in'; mark: string; words: string[] }
  /** The mark stands for other words than the record says. */
  | { fault: 'stands-for'; mark: string; words: string }
  | { fault: 'too-long'; mark: string; words: string };

/** A word in comparable form, without the punctuation around it. */
const bare = (text: string): string =>
  normalise(text)
    .text.toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '');

export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);

const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const recordOf = (word: string, { putIn }: RecordedMarks) => putIn?.find((one) => sameWords(one.word, word));

/** Words with letters or figures between two positions of a comparable text. */
export function countWords({ text }: Normalised, from: number, to: number): number {
  return text.slice(from, to).split(' ').filter(hasWord).length;
}

/** Words that are put in and turn the meaning, without a reason on record. */
export function unexplainedWords(words: readonly string[], recorded: RecordedMarks): Fault[] {
  return words.flatMap((word): Fault[] => {
    const turning = turningWords(normalise(word).text);
    if (turning.length === 0 || recordOf(word, recorded)?.because) return [];
    return [{ fault: 'puts-in', mark: `[${word}]`, words: turning }];
  });
}

/** What is wrong with the words of the source that marks leave out or replace; nothing where they may do so. */
export function faultsOf(
  source: Normalised,
  from: number,
  to: number,
  marks: Marks,
  recorded: RecordedMarks,
): Fault[] {
  const gap = source.text.slice(from, to).trim();
  const put = marks.words.map((word) => ({ word, record: recordOf(word, recorded) }));
  const puts = unexplainedWords(marks.words, recorded);
  const turning = turningWordsIn(source, from, to);
  const mark = marks.omission ? '[...]' : `[${marks.words.join('] [')}]`;
  if (!marks.omission) {
    const instead = put.flatMap(({ record }) => record?.instead ?? []).join(' ');
    if (put.some(({ record }) => record)) {
      if (!sameWords(gap, instead)) return [...puts, { fault: 'stands-for', mark, words: gap }];
      const explained = put.some(({ record }) => record?.instead !== undefined && record.because);
      return turning.length > 0 && !explained
        ? [...puts, { fault: 'passes-over', mark, words: turning, gap }]
        : puts;
    }
    // A mark without a word, as “[,]”, stands for no word.
    const longest = marks.words.some(hasWord) ? LONGEST_REPLACED : 0;
    if (hasWord(gap) && gap.length > longest) return [...puts, { fault: 'too-long', mark, words: gap }];
  }
  const named = new Set([
    ...(recorded.leftOut ?? []).flatMap(({ words }) => words.map(bare)),
    ...put.flatMap(({ record }) =>
      record?.because ? turningWords(normalise(record.instead ?? '').text) : [],
    ),
  ]);
  const over = turning.filter((word) => !named.has(bare(word)));
  return over.length > 0 ? [...puts, { fault: 'passes-over', mark, words: over, gap }] : puts;
}
