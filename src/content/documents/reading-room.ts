/** The pages of an attached file, or of one of its parts, as text and as pictures. */
import { addresses } from '../../lib/site/addresses.ts';
import type { PagePart } from '../../lib/pages/page-parts.ts';
import { foreign } from '../../lib/text/languages.ts';
import { backlinks } from '../backlinks.ts';
import { isCitable } from '../exports/citations.ts';
import type { CitationFormat } from '../../lib/citations/formats.ts';
import { recordOf, type Story } from '../story.ts';
import { pageNotes } from './covered.ts';
import type { AttachedDocument, AttachedPage } from './files.ts';
import { pageInWords } from './page-citations.ts';
import { imageAddress, shownPage } from './pages.ts';
import { recordAddress } from './verification.ts';

export type ReadingRoom = Awaited<ReturnType<typeof readingRoom>>;
export type PageEntry = ReadingRoom['pages'][number];
/** A quotation that begins on a page, with the places of the site that use it. */
export type PageQuotation = PageEntry['quotations'][number];
export type PagePicture = NonNullable<PageEntry['picture']>;

export async function readingRoom(s: Story, document: AttachedDocument, part: PagePart) {
  const { id, widths } = document;
  const record = recordOf(s, id);
  const uses = (await backlinks()).quotations;
  const lang = foreign(record.language ?? document.file.language, s.site.language);
  const entry = async (page: AttachedPage) => {
    const { number, size } = page;
    const { html, boxes, quotations } = await shownPage(document, page, s);
    const files = widths.map((width) => ({ width, address: imageAddress(id, number, width) }));
    const file = (format: CitationFormat) => addresses.pageCitation(id, number, format);
    return {
      // The text as HTML, and its language where it is not that of the story.
      ...{ page, html, lang },
      notes: pageNotes(document, number),
      quotations: quotations.map((quotation) => ({
        ...{ id: quotation.id, text: quotation.text, lang: quotation.lang },
        places: uses.get(quotation.id) ?? [],
        record: recordAddress(quotation),
      })),
      /** In its widths, narrowest first, its size in points, and the checked words on it. */
      picture: size && files.length > 0 ? { files, size, boxes } : undefined,
      /** In words, and the address of each file. Nothing where it cannot be cited yet. */
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
