/** The pages of an attached document as the search has them: one record for each, at its own address. */
import type { PagePart } from '../pages/page-parts.ts';
import type { IndexedFacets, SearchRecord } from './records.ts';

/** A document as far as the search of its pages is concerned. */
export interface SearchedPages {
  facets: IndexedFacets;
  parts: readonly PagePart[];
  /** The paragraphs of each page, in order. */
  pages: ReadonlyArray<readonly string[]>;
  /** The title of the record of a page. */
  title: (page: number) => string;
}

/** The records of a document's pages. A page without text has none. */
export function* pageRecords({ facets, parts, pages, title }: SearchedPages): Generator<SearchRecord> {
  for (const part of parts)
    for (let page = part.from; page <= part.to; page += 1) {
      const text = pages[page - 1] ?? [];
      if (text.length === 0) continue;
      const anchor = `page-${page}`;
      yield {
        address: `${part.address}#${anchor}`,
        title: title(page),
        facets,
        text: [],
        sections: [{ anchor, text }],
        pagesOnly: true,
      };
    }
}
