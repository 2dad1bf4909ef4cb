/** The pages of a held document as the search has them: several in one record, each at its own address. */
import type { PagePart } from './page-parts.ts';
import type { IndexedFacets, SearchRecord } from './search-records.ts';

/**
 * Pages in one record. A record is fetched whole when it is shown, so that more pages make a hit
 * heavier; fewer make more records, and a larger index. Measured by `tests/bench/search.ts`.
 */
export const PAGES_IN_RECORD = 14;

/** A document as far as the search of its pages is concerned. */
export interface SearchedPages {
  facets: IndexedFacets;
  parts: readonly PagePart[];
  /** The paragraphs of each page, in order. */
  pages: ReadonlyArray<readonly string[]>;
  /** The title of a record, from its first and last page. */
  title: (from: number, to: number) => string;
}

/** The records of a document's pages. A record never goes on into another part. */
export function* pageRecords({ facets, parts, pages, title }: SearchedPages): Generator<SearchRecord> {
  for (const part of parts)
    for (let from = part.from; from <= part.to; from += PAGES_IN_RECORD) {
      const to = Math.min(part.to, from + PAGES_IN_RECORD - 1);
      const sections = pages
        .slice(from - 1, to)
        .map((text, index) => ({ anchor: `page-${from + index}`, text }))
        .filter(({ text }) => text.length > 0);
      if (sections.length === 0) continue;
      yield {
        address: `${part.address}#page-${from}`,
        title: title(from, to),
        facets,
        text: [],
        sections,
        pagesOnly: true,
      };
    }
}
