/** The pages of an attached file, or of one of its parts, as text and as pictures. */
import { addresses } from '../../lib/site/addresses.ts';
import type { PagePart } from '../../lib/pages/page-parts.ts';
import type { WordBox } from '../../lib/pages/word-boxes.ts';
import { foreign } from '../../lib/text/languages.ts';
import { backlinks, type Backlink } from '../backlinks.ts';
import { isCitable, type CitationFormat } from '../exports/citations.ts';
import { recordOf, type Quotation, type Story } from '../story.ts';
import type { AttachedDocument, AttachedPage } from './files.ts';
import { pageInWords } from './page-citations.ts';
import { imageAddress, shownPage } from './pages.ts';
import { recordAddress } from './verification.ts';

/** A quotation that begins on a page, with the places of the site that use it. */
export interface PageQuotation extends Pick<Quotation, 'id' | 'text' | 'lang'> {
  places: readonly Backlink[];
  /** The address of its record. */
  record: string;
}

/** The picture of a page, in its widths, narrowest first. */
export interface PagePicture {
  files: Array<{ width: number; address: string }>;
  /** In points. */
  size: { width: number; height: number };
  /** The checked words on it. */
  boxes: WordBox[];
}

export interface PageEntry {
  page: AttachedPage;
  /** The text as HTML, and its language where it is not that of the story. */
  html: string;
  lang: string | undefined;
  quotations: PageQuotation[];
  picture: PagePicture | undefined;
  /** The page as a citation: in words, and the address of each file. Nothing where it cannot be cited yet. */
  citation: { line: string; files: Record<CitationFormat, string> } | undefined;
}

export interface ReadingRoom {
  document: AttachedDocument;
  part: PagePart;
  pages: PageEntry[];
  /** Whether words of it are quoted. */
  quoted: boolean;
}

export async function readingRoom(s: Story, document: AttachedDocument, part: PagePart): Promise<ReadingRoom> {
  const { id, widths } = document;
  const record = recordOf(s, id);
  const uses = (await backlinks()).quotations;
  const lang = foreign(document.held.language, s.site.language);
  const entry = async (page: AttachedPage): Promise<PageEntry> => {
    const { number, size } = page;
    const { html, boxes, quotations } = await shownPage(document, page, s);
    const files = widths.map((width) => ({ width, address: imageAddress(id, number, width) }));
    const file = (format: CitationFormat) => addresses.pageCitation(id, number, format);
    return {
      ...{ page, html, lang },
      quotations: quotations.map((quotation) => ({
        ...{ id: quotation.id, text: quotation.text, lang: quotation.lang },
        places: uses.get(quotation.id) ?? [],
        record: recordAddress(quotation),
      })),
      picture: size && files.length > 0 ? { files, size, boxes } : undefined,
      citation: isCitable(record)
        ? {
            line: pageInWords(s, record, number),
            files: { bib: file('bib'), ris: file('ris'), 'csl.json': file('csl.json') },
          }
        : undefined,
    };
  };
  return {
    ...{ document, part },
    pages: await Promise.all(document.pages.slice(part.from - 1, part.to).map(entry)),
    quoted: [...s.quotations.values()].some(({ place }) => place?.document === id),
  };
}
