/**
 * A long document is on several pages of the site, forty of its own pages on each. The first is
 * the document's page. Every page of the document keeps one address, `/documents/<id>/#page-57`: where
 * page 57 is in another part, that anchor is in the list of parts and leads there.
 */
import { addresses } from '../site/addresses.ts';

/** Pages on one page of the site. */
const PAGES_IN_PART = 40;

/** A part of a document: its pages, from and to, and its address. */
export interface PagePart {
  from: number;
  to: number;
  address: string;
  /** The last step of the address; none for the first part. */
  name?: string;
}

/** The parts of a document of so many pages, in order. */
export function pageParts(id: string, pages: number): PagePart[] {
  const parts: PagePart[] = [];
  for (let from = 1; from <= pages; from += PAGES_IN_PART) {
    const to = Math.min(pages, from + PAGES_IN_PART - 1);
    const name = `pages-${from}-${to}`;
    parts.push(
      from === 1
        ? { from, to, address: addresses.document(id) }
        : { from, to, name, address: `${addresses.document(id)}${name}/` },
    );
  }
  return parts;
}

export const partOf = (parts: readonly PagePart[], page: number): PagePart =>
  parts[Math.floor((page - 1) / PAGES_IN_PART)] ?? parts[0]!;
