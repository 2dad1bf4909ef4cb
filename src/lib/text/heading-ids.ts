/** The address of a heading within its page. */

/** Ids that the frame of a page and its components have: no heading of a text takes one. */
const TAKEN =
  /^(?:main|notes|reply|history|related|letters|not-known|(?:note|uncited|without-source)-\d+|ref-\d+-\d+|(?:letter|quote|refusal|unknown)-.*)$/u;

/** The id that the renderer of texts makes of a heading. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /gu, '-');

/** The id of a heading; one that its page has already in another place begins with `section-`. */
export function headingId(text: string): string {
  const id = slugOf(text);
  return TAKEN.test(id) ? `section-${id}` : id;
}
