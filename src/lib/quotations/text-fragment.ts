/**
 * Links that open a page at certain words: `#page-7:~:text=…` (the text fragments of the URL fragment
 * directive, wicg.github.io/scroll-to-text-fragment). A browser marks the first words of the page that are
 * like those of the directive, so a directive is given only where those are the very words that were meant.
 *
 * The text of a page is taken as lines: the text of one block, up to the next `<br>`, is one line. A browser
 * finds no words across the end of a line, only a passage from words in one line to words in another.
 *
 * Hand-made because: generators of text fragments walk a document in a browser; here a directive is made from the
 * text of a page, at build.
 */

/** The words of a directive: those to find, or the first and the last of a passage, with the words around. */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/** A passage longer than this is named by its first and its last words. */
const LONGEST_WHOLE = 300;
/** How many words are tried for each end of a long passage, and for the context, until they are the only ones. */
const ENDS = [4, 6, 9, 14, 20];
const AROUND = [0, 2, 4, 8, 14];

const spaced = (text: string): string => text.trim().replace(/\s+/gu, ' ');
const split = (text: string): string[] => text.trim().split(/\s+/u).filter(Boolean);

/** Words as they are written in a directive: a hyphen and a comma mean something there. */
const encoded = (words: string): string =>
  encodeURIComponent(words).replaceAll('-', '%2D').replaceAll("'", '%27');

export const writeDirective = ({ prefix, start, end, suffix }: TextDirective): string =>
  `text=${prefix ? `${encoded(prefix)}-,` : ''}${encoded(start)}${end ? `,${encoded(end)}` : ''}${
    suffix ? `,-${encoded(suffix)}` : ''
  }`;

const WORD = /[\p{L}\p{N}\p{M}_\u00ad]/u;

/**
 * Whether a word can begin or end at a place, by the rules of Unicode (UAX 29) as far as European languages
 * need them: `it’s`, `e.g` and `10,030` are one word each, `well-known` are two.
 */
function isBoundary(text: string, at: number): boolean {
  const [left = '', right = ''] = [text[at - 1], text[at]];
  if (WORD.test(left) && WORD.test(right)) return false;
  const inside = (mark: string, before = '', after = '') =>
    (/[.'’·:]/u.test(mark) && /\p{L}/u.test(before) && /\p{L}/u.test(after)) ||
    (/[.,;'’]/u.test(mark) && /\p{N}/u.test(before) && /\p{N}/u.test(after));
  return !inside(right, left, text[at + 1]) && !inside(left, text[at - 2], right);
}

/** A selection without the spaces at its ends, and with the whole of the words in which it begins and ends. */
export function extendToWords(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  if (start === end) return { start, end };
  while (start > 0 && !isBoundary(text, start)) start -= 1;
  while (end < text.length && !isBoundary(text, end)) end += 1;
  return { start, end };
}

const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  '’': "'",
  '‘': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
};

/** Text as a browser compares it: without case, accents, ligatures, soft hyphens and kinds of quotation marks. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b\u2060]/gu, '')
    .toLowerCase()
    .replace(/[ß’‘‚“”„]/gu, (mark) => ALIKE[mark]!)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n');

/** Finds words from a place on; they begin and end where words do. */
function find(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) return at;
  return -1;
}

const next = (text: string, at: number): number => (/\s/u.test(text[at] ?? '') ? at + 1 : at);

/** The range that a browser would mark, in folded text. */
function marked(text: string, directive: TextDirective): { start: number; end: number } | undefined {
  const [prefix, start, end, suffix] = [
    directive.prefix,
    directive.start,
    directive.end,
    directive.suffix,
  ].map((words) => (words === undefined ? undefined : folded(words)));
  const followed = (at: number) =>
    suffix === undefined || find(text, suffix, next(text, at)) === next(text, at);
  for (let from = 0; ;) {
    const context = prefix === undefined ? from : find(text, prefix, from);
    if (context < 0) return undefined;
    const begin = prefix === undefined ? find(text, start!, from) : next(text, context + prefix.length);
    if (begin < 0) return undefined;
    from = (prefix === undefined ? begin : context) + 1;
    if (find(text, start!, begin) !== begin) continue;
    const after = begin + start!.length;
    if (end === undefined) {
      if (followed(after)) return { start: begin, end: after };
      continue;
    }
    for (let at = find(text, end, after); at >= 0; at = find(text, end, at + 1))
      if (followed(at + end.length)) return { start: begin, end: at + end.length };
    return undefined;
  }
}

/** What may name a passage, the plainest first. */
function* candidates(text: string, start: number, end: number): Generator<TextDirective> {
  const lines = text.slice(start, end).split('\n').map(spaced).filter(Boolean);
  const [first, last] = [split(lines[0]!), split(lines.at(-1)!)];
  const before = split(text.slice(0, start).trimEnd().split('\n').at(-1)!);
  const after = split(text.slice(end).trimStart().split('\n', 1)[0]!);
  const around = AROUND.flatMap((count) => {
    const prefix = before.slice(-count).join(' ');
    const suffix = after.slice(0, count).join(' ');
    if (count === 0) return [{}];
    return [prefix && { prefix }, suffix && { suffix }, prefix && suffix && { prefix, suffix }].filter(
      (one) => typeof one === 'object',
    );
  });
  const whole = lines.length === 1 ? lines[0]! : undefined;
  if (whole !== undefined && whole.length <= LONGEST_WHOLE)
    for (const context of around) yield { start: whole, ...context };
  for (const context of around)
    for (const count of ENDS) {
      if (whole !== undefined && first.length <= 2 * count) continue;
      yield { start: first.slice(0, count).join(' '), end: last.slice(-count).join(' '), ...context };
    }
  if (whole !== undefined) yield { start: whole };
}

/**
 * The directive by which a browser marks a passage, and nothing else.
 * @param text the whole text of the page of the site, in lines
 * @returns nothing where the words before it are the same, however many are named
 */
export function directiveFor(text: string, start: number, end: number): TextDirective | undefined {
  const all = folded(text);
  const meant = { start: folded(text.slice(0, start)).length, end: folded(text.slice(0, end)).length };
  for (const one of candidates(text, start, end)) {
    const range = marked(all, one);
    if (range?.start === meant.start && range.end === meant.end) return one;
  }
  return undefined;
}
