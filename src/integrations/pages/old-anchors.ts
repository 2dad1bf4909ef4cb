/** Places on a page that have a new name: the old one stays beside it, so that old links still find the place. */

/**
 * Marks in a page for the old names of its places.
 * @param path the address of the page, as `/timeline/`
 * @param redirects old address to new, of places on this site
 */
export function withOldAnchors(
  html: string,
  path: string,
  redirects: Readonly<Record<string, string>>,
): string {
  let marked = html;
  for (const [from, to] of Object.entries(redirects)) {
    const [page, old] = from.split('#');
    const [target, newAnchor] = to.split('#');
    if (!old || !newAnchor || page !== path || target !== path) continue;
    const place = new RegExp(`<[a-z][^>]*\\sid="?${RegExp.escape(newAnchor)}"?(?=[\\s>])[^>]*>`, 'u');
    marked = marked.replace(place, (tag) => `${tag}<span id="${old}"></span>`);
  }
  return marked;
}
