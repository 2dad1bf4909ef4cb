/** Which pages a browser may fetch before a reader opens them. The policy of each page names the text by its hash. */

/**
 * The rules as they are in a page: links to pages of the site, once a reader rests on one or presses it.
 * @param base the path under which the site is published, with a slash at both ends
 */
export const speculationRules = (base: string): string =>
  JSON.stringify({ prefetch: [{ where: { href_matches: `${base}*/` }, eagerness: 'moderate' }] });
