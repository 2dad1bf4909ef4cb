/** The addresses of headings, notes and records within their page. */

/** Ids that the frame of a page and its components have; a test compares them with the components. */
const OF_PAGES = new RegExp(
  `^(?:${[
    'main|contents|notes|reply|history|related|letters|not-known|title|(?:article|page)-corrections',
    'edition-contents|all|side-by-side|events|filter|q|key|by-date|k\\d|s-(?:attributed|established|inferred)',
    'ref-\\d+-\\d+|y\\d+',
    '(?:about|f|lead|letter|note|page|quote|refusal|scope|section|uncited|unknown|used|without-source|year)-.*',
  ].join('|')})$`,
  'u',
);

/** Whether a page has an id already, of its own or of one of its components. */
export const isIdOfPages = (id: string): boolean => OF_PAGES.test(id);

/** The id that the renderer of texts makes of a heading. */
const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /gu, '-');

/** The id of a heading; one that its page has already in another place begins with `section-`. */
export function headingId(text: string): string {
  const id = slugOf(text);
  return isIdOfPages(id) ? `section-${id}` : id;
}
