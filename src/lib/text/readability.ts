/** How long a text of the story is, and how hard it is to read. */
import { syllable } from 'syllable';

export interface LongSentence {
  words: number;
  /** Of its first word, in the source. */
  offset: number;
}

export interface Readability {
  /** Words of running text: headings, components that are blocks and front matter are left out. */
  words: number;
  /** Flesch's reading ease of the story's own words, about 0 to 100; undefined for a text in another language than English, for which it was not made. */
  ease: number | undefined;
  /** Sentences of the story's own words, the longest first. */
  sentences: LongSentence[];
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}’'.,/&-]*[\p{L}\p{N}])?/gu;
/** Prints a number from the data: one word. */
const PRINTED_NUMBER = /<(?:Number|Days)\b[^>]*\/>/gu;

const blank = (text: string): string => text.replace(/[^\n]/gu, ' ');

/** Removes what is not read as running text and keeps every offset. */
function runningText(source: string): string {
  return source
    .replace(/^---[\s\S]*?\n---/u, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/gu, blank)
    .replace(/^#.*$/gmu, blank)
    .replace(PRINTED_NUMBER, (tag) => `1${blank(tag).slice(1)}`)
    .replace(/<[^>]*>|\]\([^)]*\)/gu, blank);
}

const QUOTATION = /<Quote\b[^>]*?(?:\/>|>([\s\S]*?)<\/Quote>)/gu;

/** Removes the words of recorded quotations; one that ends a sentence leaves its full stop. */
const withoutQuotations = (source: string): string =>
  source.replace(
    QUOTATION,
    (tag, words: string | undefined) =>
      `“${blank(tag).slice(2)}${/[.!?][)’”'"]*\s*$/u.exec(words ?? '')?.[0][0] ?? ' '}`,
  );

/**
 * Measures the text of an article.
 * @param source the file, MDX
 * @param sentencesIn splits a text into sentences with their offsets
 * @param english whether Flesch's formula applies
 */
export function measureText(
  source: string,
  sentencesIn: (text: string) => Iterable<{ text: string; offset: number }>,
  english: boolean,
): Readability {
  const sentences: LongSentence[] = [];
  let words = 0;
  let syllables = 0;
  for (const { text, offset } of sentencesIn(runningText(withoutQuotations(source)))) {
    const found = [...text.matchAll(WORD)];
    if (found.length === 0) continue;
    sentences.push({ words: found.length, offset: offset + found[0]!.index });
    words += found.length;
    for (const [word] of found) syllables += Math.max(1, syllable(word));
  }
  return {
    words: runningText(source).match(WORD)?.length ?? 0,
    // Flesch 1948: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
    ease:
      english && words > 0
        ? 206.835 - 1.015 * (words / sentences.length) - 84.6 * (syllables / words)
        : undefined,
    sentences: sentences.sort((a, b) => b.words - a.words),
  };
}
