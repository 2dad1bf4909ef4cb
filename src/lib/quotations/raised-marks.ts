/**
 * Note marks beside words: “hour³”, “£14,500¹²”, “costs†”. They are no part of the words, so a quotation may leave
 * them out. A raised sign that changes what is before it is no note mark (10⁶, m², 1ˢᵗ, H₂O): it is compared as it
 * is, and no sign ever becomes a digit or a letter.
 */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const CIRCLED = '①-⓿❶-➓⑴-⒇';
const RAISED_LETTERS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
/** One mark or several: “¹”, “¹²”, “¹,²”, “⁽³⁾”, “①”, “*”, “†”, and one raised letter. */
const MARKS = new RegExp(
  `(?:⁽?[${RAISED}]+⁾?(?:[,;–-]\\s?⁽?[${RAISED}]+⁾?)*|[${CIRCLED}]+|[*†‡]{1,3}|[${RAISED_LETTERS}])`,
  'uy',
);
const MAY_BEGIN = new RegExp(`[⁽${RAISED}${CIRCLED}*†‡${RAISED_LETTERS}]`, 'u');
const WORD = /[\p{L}\p{N}\p{M}]/u;
const NUMBER_BEFORE = /(?<currency>\p{Sc}\s?)?(?<number>(?:\p{Nd}[.,'’]?)*\p{Nd})\s?$/u;
const WORD_BEFORE = /(?<word>\p{L}[\p{L}\p{M}'’]*)\s?$/u;
/** Units of measure, and names of one letter: a raised figure beside them is a power. */
const TAKES_POWER = /^(?:[kcdmnµμ]m|ft|yd|mi|\p{Ll})$/u;
/** How far back the word or number before a mark is looked for. */
const REACH = 40;

/** Whether a character may begin a note mark. Quick, so that most characters need no further look. */
export const mayBeginNoteMark = (character: string): boolean => MAY_BEGIN.test(character);

/** Where a note mark that begins at an offset ends; undefined where no note mark begins there. */
export function endOfNoteMark(text: string, offset: number): number | undefined {
  MARKS.lastIndex = offset;
  const marks = MARKS.exec(text)?.[0];
  if (marks === undefined) return undefined;
  const end = offset + marks.length;
  const next = text.codePointAt(end);
  if (next !== undefined && WORD.test(String.fromCodePoint(next))) return undefined;
  const before = text.slice(Math.max(0, offset - REACH), offset);
  if (/^[*†‡]/u.test(marks)) return /\S$/u.test(before) ? end : undefined;
  if (new RegExp(`^[${CIRCLED}]`, 'u').test(marks)) return end;
  const { currency, number } = NUMBER_BEFORE.exec(before)?.groups ?? {};
  const isLetter = RAISED_LETTERS.includes(marks);
  if (number !== undefined) {
    if (isLetter) return /[ᵃᵇᶜᵈ]/u.test(marks) ? end : undefined;
    // 10⁶ and 2⁸ are powers; £10³ is a price with a note.
    return currency === undefined && (number === '10' || number.length === 1) ? undefined : end;
  }
  const word = WORD_BEFORE.exec(before)?.groups?.['word'];
  if (word === undefined) return isLetter ? undefined : end;
  if (isLetter) return word.length > 1 ? end : undefined;
  return TAKES_POWER.test(word) ? undefined : end;
}
