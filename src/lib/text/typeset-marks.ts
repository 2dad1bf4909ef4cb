/**
 * Quotation marks, apostrophes, feet and inches of print in place of the straight ones that editors type. Each sign
 * takes the place of one, so places in a text stay the same.
 *
 * Pairs become the marks of English; in other languages they stay as typed, both of them, and
 * apostrophes are turned.
 *
 * Hand-made because: smart punctuation of renderers changes the length of a text and takes no account of feet,
 * inches and years.
 */

export const turnsPairs = (language: string): boolean => /^en\b/iu.test(language);

const WORD = /[\p{L}\p{N}\p{M}\ufffc]/u;
/** What may be before the first mark of a pair. */
const BEFORE_PAIR = /[\s([{<“‘„«¿¡=/\u2010-\u2015-]/u;
/** Feet and inches: 5'11", 6' 2". */
const FEET_AND_INCHES = /(?<=\d)'(\s?\d{1,2}(?:\.\d+|\s?[½¼¾])?)"(?![\p{L}\p{N}])/gu;
/** The same with its last sign left out: 5'11. */
const FEET = /(?<=\d)'(?=\d{1,2}(?![\p{L}\p{N}'"]))/gu;
/** Words that begin with an apostrophe, and years and decades without their century. */
const LEFT_OUT =
  /^'(?:n'|(?:tis|twas|twere|twill|em|cause|til|till|bout|round)(?![\p{L}\p{N}])|\d\ds?(?![\p{L}\p{N}]))/iu;
const DECADE = /^'\d\ds(?![\p{L}\p{N}])/u;
const YEAR = /^'\d\d(?![\p{L}\p{N}])/u;

const isWord = (sign: string | undefined): boolean => sign !== undefined && WORD.test(sign);
const mayOpen = (before: string | undefined): boolean => before === undefined || BEFORE_PAIR.test(before);

/** Whether the sign at a place may be the second of a pair. */
const mayClose = (text: string, at: number): boolean =>
  at > 0 && !/\s/u.test(text[at - 1]!) && !mayOpen(text[at - 1]) && !isWord(text[at + 1]);

/** “It is 6" wide”: where a pair goes on behind inches and feet, its end; a mark that opens another pair comes first. */
function beyondMeasures(text: string, mark: string, from: number): number | undefined {
  for (let at = text.indexOf(mark, from + 1); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (mayOpen(text[at - 1])) return undefined;
    const owner = mark === "'" && /s/iu.test(text[at - 1]!);
    if (mayClose(text, at) && !owner && !/\d/u.test(text[at - 1]!)) return at;
  }
  return undefined;
}

/** Whether a pair begins between two places: what is before it began none. */
const opensBetween = (text: string, mark: string, from: number, to: number): boolean => {
  for (let at = text.indexOf(mark, from + 1); at !== -1 && at < to; at = text.indexOf(mark, at + 1))
    if (mayOpen(text[at - 1]) && /\S/u.test(text[at + 1] ?? ' ')) return true;
  return false;
};

/** The place of the second mark of a pair that begins at a place; undefined where there is none. */
function closing(text: string, mark: string, from: number): number | undefined {
  let owner: number | undefined;
  for (let at = text.indexOf(mark, from + 2); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (!mayClose(text, at)) continue;
    // “the boys' club”: the mark of an owner ends a pair only where nothing else does.
    if (mark === "'" && /s/iu.test(text[at - 1]!) && text[at + 1] === ' ') owner ??= at;
    else return /\d/u.test(text[at - 1]!) ? (beyondMeasures(text, mark, at) ?? at) : at;
  }
  return owner;
}

/**
 * A text with the marks of print.
 * @param pairs whether pairs are turned, too
 */
export function typesetMarks(text: string, { pairs }: { pairs: boolean }): string {
  if (!/['"]/u.test(text)) return text;
  const measured = text.replace(FEET_AND_INCHES, '′$1″').replace(FEET, '′');
  const signs = [...Array(measured.length).keys()].map((at) => measured[at]!);
  /** Where an open pair of each mark ends. */
  const ends: Record<string, number | undefined> = {};
  for (let at = 0; at < measured.length; at += 1) {
    const mark = measured[at]!;
    if (mark !== "'" && mark !== '"') continue;
    const [before, after] = [signs[at - 1], measured[at + 1]];
    const double = mark === '"';
    const rest = measured.slice(at, at + 12);
    if (ends[mark] === at) {
      ends[mark] = undefined;
      if (pairs) signs[at] = double ? '”' : '’';
    } else if (!double && isWord(before) && isWord(after)) signs[at] = '’';
    else if (mayOpen(before) || before === (double ? "'" : '"')) {
      if (after === undefined || /\s/u.test(after)) continue;
      const end = closing(measured, mark, at);
      const ownerOnly = end !== undefined && /s/iu.test(measured[end - 1]!) && measured[end + 1] === ' ';
      const leftOut =
        !double &&
        LEFT_OUT.test(rest) &&
        (!YEAR.test(rest) ||
          DECADE.test(rest) ||
          end === undefined ||
          // The mark that would close it closes the pair around it: 'class of '68'.
          end === ends[mark] ||
          ownerOnly ||
          opensBetween(measured, mark, at, end));
      if (leftOut) {
        signs[at] = '’';
        // “rock 'n' roll”: the second apostrophe belongs to the first.
        if (/^'n'/iu.test(rest)) signs[(at += 2)] = '’';
      } else if (end === undefined) {
        // A quotation of several paragraphs is closed in another.
        if (double ? pairs : true) signs[at] = double ? '“' : '’';
      } else {
        ends[mark] = end;
        if (pairs) signs[at] = double ? '“' : '‘';
      }
    } else if (
      /\d/u.test(before ?? '') &&
      (ends[mark] === undefined || measured.indexOf(mark, at + 1) <= ends[mark])
    )
      signs[at] = double ? '″' : '′';
    else if (!double) signs[at] = '’';
    else if (pairs) signs[at] = '”';
  }
  return signs.join('');
}
