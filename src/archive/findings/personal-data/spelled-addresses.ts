/** Finds e-mail addresses that are spelled out, spaced, or broken by a line end. */

const SPACE = '[ \\t]{0,2}(?:\\n[ \\t]{0,12})?';
const DOT = `(?:${SPACE}\\.${SPACE}|\\s{1,2}(?:dot|punkt|point)\\s{1,2}|\\s{0,2}[[({<](?:dot|punkt|point|\\.)[\\])}>]\\s{0,2})`;
const AT = `(?:${SPACE}@${SPACE}|\\s{1,2}(?:at|arobase)\\s{1,2}|\\s{0,2}[[({<](?:at|@|ät|arobase)[\\])}>]\\s{0,2})`;
const WORD = "[\\p{L}\\p{N}_%+'-]{1,64}";
/** A hyphen that ends a line may be one of the address or of its hyphenation. */
const LOCAL = `${WORD}(?:(?<=[-_+])\\n[ \\t]{0,12}${WORD})?`;
const HOST = '[\\p{L}\\p{N}-]{1,63}(?:(?<=-)\\n[ \\t]{0,12}[\\p{L}\\p{N}-]{1,63})?';
const LAST =
  '(?:org|com|net|info|eu|uk|gov|ac|co|sch|nhs|police|edu|scot|wales|cymru|london|ie|de|fr|us|io|int|at|ch|nl|be|example|test)';
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}_%+'@-])(?<local>${LOCAL}(?:${DOT}${LOCAL}){0,3})(?<at>${AT})(?<host>${HOST}(?:${DOT}${HOST}){0,3}?${DOT}${LAST}(?:${DOT}${LAST}){0,2})(?![\\p{L}\\p{N}@]|-\\p{L}|:[\\w/])`,
  'giu',
);
/** What is before “at” in other sentences. */
const VERBS =
  /(?:^|\s)(?:look\w*|see|visit\w*|available|found|find|online|us|meet\w*|arriv\w*|stay\w*|held|site|page|not|them|it|is|was|are)$/iu;

export function spelledAddresses(text: string): Array<{ start: number; end: number }> {
  return [...text.matchAll(SPELLED)].flatMap(({ index, 0: whole, groups }) => {
    const { local, at, host } = groups as { local: string; at: string; host: string };
    const signs = at.includes('@') || /[[({<]/u.test(at);
    const spelledHost = /\b(?:dot|punkt|point)\b/iu.test(host);
    const named =
      /e-?mail|courriel/iu.test(text.slice(Math.max(0, index - 30), index)) || /[._\d]/u.test(local);
    if (!signs && ((!spelledHost && !named) || VERBS.test(local))) return [];
    // A sentence may end after an address that is written as usual.
    if (at === '@' && /\.[ \t]+\S/u.test(host) && /^\S+\.\S/u.test(host)) return [];
    return [{ start: index, end: index + whole.length }];
  });
}
