/** The documents as citations: in words, as CSL-JSON, BibTeX and RIS. */
import { addresses, hasAddress } from '../../lib/site/addresses.ts';
import { bibtex } from '../../lib/citations/bibtex.ts';
import { cslItem, type CslItem } from '../../lib/citations/citations.ts';
import type { RecordCitationFormat, CitationFormat } from '../../lib/citations/formats.ts';
import { ris } from '../../lib/citations/ris.ts';
import { words } from '../../i18n/words.ts';
import { absoluteUrl, dateInWords, printedUrl } from '../../i18n/format.ts';
import { plainText } from '../sources.ts';
import type { Document, Story } from '../story.ts';

/** Whether a document may be cited yet: one with a check outstanding may not. */
export const isCitable = (document: Document): boolean => document.check === undefined;

export const citableDocuments = ({ documents }: Story): Document[] =>
  [...documents.values()].filter(isCitable);

/** What is at an address of the web or of this site is cited as it was at the last look. */
export const accessedOn = ({ site }: Story): string => site.knowledge;

/**
 * Where what is cited can be seen, and whether that is the document itself. What nobody read is cited by its
 * record on this site: a day of access to the document would claim more than is known.
 */
export function seenAt(s: Story, document: Document): { url: string | undefined; itself: boolean } {
  const itself = document.evidence === 'read' || document.evidence === 'read-in-part';
  if (itself && document.link) return { url: document.link, itself };
  const record = absoluteUrl(s.site, addresses.document(document.id));
  return { url: hasAddress(s.site) ? record : undefined, itself: false };
}

function note(s: Story, document: Document): string {
  const { documents } = s;
  const text = words.documents.cite;
  const grade = document.evidence;
  const through = (document.reportedBy ?? []).flatMap((id) => documents.get(id)?.title ?? []);
  return [
    text.grade(words.provenance.grades[grade], words.provenance.gradeMeaning[grade]),
    document.evidenceNote && text.gradeNote(plainText(document.evidenceNote, documents)),
    grade === 'reported' && through.length > 0 && text.through(through.slice(0, 3)),
    document.titleIsDescription && text.description,
    document.date && text.date(dateInWords(document.date)),
    text.record(printedUrl(s.site, addresses.document(document.id))),
    document.link && !seenAt(s, document).itself && words.reading.citeOriginal(document.link),
    document.archived &&
      text.archived(dateInWords(document.archived.at.slice(0, 10)), document.archived.address),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join(' ');
}

/** A document as CSL-JSON, with its grade and its record in the note. */
export const cslOf = (s: Story, document: Document): CslItem =>
  cslItem(
    { ...document, language: document.lang ?? s.site.language },
    { url: seenAt(s, document).url, accessed: accessedOn(s), note: note(s, document) },
  );

/** Documents in a format of reference managers, as a file's text. */
export function citationFile(s: Story, list: Document[], format: CitationFormat): string {
  const items = list.map((document) => cslOf(s, document));
  if (format === 'csl.json') return `${JSON.stringify(items, null, 1)}\n`;
  if (format === 'bib') return bibtex(items);
  return ris(items, (id) => {
    const date = s.documents.get(id)?.date;
    return date ? dateInWords(date) : '';
  });
}

export function citationInWords(s: Story, document: Document): string {
  return words.documents.cite.line({
    author: document.byline,
    title: document.title,
    description: document.titleIsDescription === true,
    publisher: document.publisher,
    date: document.date ? dateInWords(document.date) : words.provenance.undated,
    link: document.link,
    linkSeen: seenAt(s, document).itself,
    accessed: dateInWords(accessedOn(s)),
    site: s.site.title,
    record: printedUrl(s.site, addresses.document(document.id)),
    grade: words.provenance.grades[document.evidence],
  });
}

/** How each format is served. */
export const citationTypes: Record<RecordCitationFormat, string> = {
  txt: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
};
