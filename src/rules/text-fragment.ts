/**
 * Links that open a page at certain words: `#page-7:~:text=…` (the text fragments of the URL fragment
 * directive, wicg.github.io/scroll-to-text-fragment).
 */

/** A passage with the words around it, as a page shows them. */
export interface Passage {
  words: string;
  before: string;
  after: string;
}

/** A passage longer than this is named by its first and its last words. */
const LONGEST_WHOLE = 120;
const ENDS = 4;
const AROUND = 3;

const split = (text: string): string[] => text.trim().split(/\s+/u).filter(Boolean);

/** Words as they stand in a directive: a hyphen and a comma mean something there. */
export const encoded = (words: string): string =>
  encodeURIComponent(words).replaceAll('-', '%2D').replaceAll("'", '%27');

/** The directive that finds a passage: its words, or its two ends; with words around it where they help. */
export function textDirective({ words, before, after }: Passage, around: boolean): string {
  const all = split(words);
  const said =
    words.length <= LONGEST_WHOLE || all.length <= ENDS * 2
      ? encoded(all.join(' '))
      : `${encoded(all.slice(0, ENDS).join(' '))},${encoded(all.slice(-ENDS).join(' '))}`;
  const prefix = around ? split(before).slice(-AROUND).join(' ') : '';
  const suffix = around ? split(after).slice(0, AROUND).join(' ') : '';
  return `text=${prefix && `${encoded(prefix)}-,`}${said}${suffix && `,-${encoded(suffix)}`}`;
}

/**
 * The words of a selection made whole: a selection may begin and end in the middle of a word.
 * @param text the text in which it lies
 */
export function wholeWords(text: string, start: number, end: number): Passage {
  const word = /[\p{L}\p{N}\p{M}’'-]/u;
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  while (start > 0 && word.test(text[start]!) && word.test(text[start - 1]!)) start -= 1;
  while (end < text.length && word.test(text[end - 1]!) && word.test(text[end]!)) end += 1;
  const around = 80;
  return {
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(end, end + around),
  };
}
