/** A page of an attached document as a citation: in words, and as files for reference managers. */
import { addresses, hasAddress } from '../../lib/site/addresses.ts';
import { bibtex } from '../../lib/citations/bibtex.ts';
import type { CslItem } from '../../lib/citations/citations.ts';
import { ris } from '../../lib/citations/ris.ts';
import { words } from '../../i18n/words.ts';
import { accessedOn, cslOf } from '../exports/citations.ts';
import type { CitationFormat } from '../../lib/citations/formats.ts';
import { absoluteUrl, dateInWords, printedUrl } from '../../i18n/format.ts';
import { recordOf, type Document, type Story } from '../story.ts';

export function pageInWords(s: Story, document: Document, page: number): string {
  return words.reading.citeLine({
    author: document.byline,
    title: document.title,
    description: document.titleIsDescription === true,
    publisher: document.publisher,
    date: document.date ? dateInWords(document.date) : words.provenance.undated,
    page,
    site: s.site.title,
    address: printedUrl(s.site, addresses.documentPage(document.id, page)),
    accessed: dateInWords(accessedOn(s)),
  });
}

/** Stands for the number of the page until it is known: the same citation is made once for all pages. */
const ANY_PAGE = 987654321;

function template(s: Story, document: Document, format: CitationFormat): string {
  const item: CslItem = {
    ...cslOf(s, document),
    id: `${document.id}-page-${ANY_PAGE}`,
    page: String(ANY_PAGE),
    ...(hasAddress(s.site) && { URL: absoluteUrl(s.site, addresses.documentPage(document.id, ANY_PAGE)) }),
  };
  const original = document.link && words.reading.citeOriginal(document.link);
  if (original && !item.note.endsWith(original)) item.note += ` ${original}`;
  if (format === 'csl.json') return `${JSON.stringify([item], null, 1)}\n`;
  if (format === 'bib') return bibtex([item]);
  return ris([item], () => (document.date ? dateInWords(document.date) : ''));
}

const templates = new WeakMap<Document, Map<CitationFormat, string>>();

/** A page's citation in a format of reference managers, as a file's text. */
export function pageCitation(s: Story, id: string, page: number, format: CitationFormat): string {
  const document = recordOf(s, id);
  const made = templates.get(document) ?? new Map<CitationFormat, string>();
  templates.set(document, made);
  const text = made.get(format) ?? template(s, document, format);
  made.set(format, text);
  return text.replaceAll(String(ANY_PAGE), String(page));
}
