/** What the marks of a quotation leave out and replace in a text, where it has all its parts in order. */
import type { Normalised } from './normalise.ts';
import {
  countWords,
  faultsOf,
  MOST_LEFT_OUT,
  sameWords,
  type Fault,
  type RecordedMarks,
} from './editor-marks.ts';
import type { ReadyPart } from './quotations.ts';

/** A mark `[word]` that stands for words of the text, and the record does not say for which. */
export interface Replaced {
  mark: string;
  words: string;
}

/** Why marks may not join the parts of a quotation, all of which are in the text, in order. */
export type Forbidden =
  Fault | { fault: 'too-far'; words: number; most: number } | { fault: 'pages'; from: number; to: number };

/** The gaps between the parts of a quotation, as positions of the comparable text. */
const gapsOf = (parts: readonly ReadyPart[], positions: readonly number[]) =>
  parts.slice(1).map(({ marks }, index) => ({
    marks,
    from: positions[index]! + parts[index]!.text.length,
    to: positions[index + 1]!,
  }));

/** The marks `[word]` that stand for words of the text without a record of them. */
export function replacedBy(
  source: Normalised,
  parts: readonly ReadyPart[],
  positions: readonly number[],
  { putIn = [] }: RecordedMarks,
): Replaced[] {
  return gapsOf(parts, positions).flatMap(({ marks, from, to }) => {
    if (marks.omission || countWords(source, from, to) === 0) return [];
    if (marks.words.some((word) => putIn.some((one) => sameWords(one.word, word)))) return [];
    return [{ mark: `[${marks.words.join('] [')}]`, words: source.text.slice(from, to).trim() }];
  });
}

/**
 * Why marks may not join the parts of a quotation.
 * @param pageOf the page of an offset of the original
 */
export function forbiddenIn(
  source: Normalised,
  parts: readonly ReadyPart[],
  positions: readonly number[],
  recorded: RecordedMarks,
  pageOf: (offset: number) => number,
): Forbidden[] {
  const found: Forbidden[] = [];
  let words = 0;
  for (const { marks, from, to } of gapsOf(parts, positions)) {
    words += countWords(source, from, to);
    found.push(...faultsOf(source, from, to, marks, recorded).filter(({ fault }) => fault !== 'puts-in'));
  }
  if (recorded.farApart !== undefined) return found;
  if (words > MOST_LEFT_OUT) found.push({ fault: 'too-far', words, most: MOST_LEFT_OUT });
  const [first, last] = [positions[0]!, positions.at(-1)!].map((at) => pageOf(source.starts[at]!));
  if (last! > first! + 1) found.push({ fault: 'pages', from: first!, to: last! });
  return found;
}
