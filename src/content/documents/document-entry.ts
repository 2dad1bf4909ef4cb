/** A document's record as its page shows it. */
import { words } from '../../i18n/words.ts';
import { backlinks, type Backlink } from '../backlinks.ts';
import { citationFile, citationInWords, isCitable } from '../exports/citations.ts';
import { linkedText, sentence, type Prose } from '../linked-text.ts';
import { copyRead, topicLabel } from '../sources.ts';
import type { Document, Story } from '../story.ts';
import { recordedQuotations, type QuotationRecord } from './recorded-quotations.ts';
import { sourceEntries, type SourceEntry } from './source-entry.ts';
import { withheldRecord, type WithheldRecord } from './withheld-record.ts';

/** How well a document is known, and through whom. */
export interface GradeStatement {
  grade: Document['evidence'];
  note?: Prose | undefined;
  through: SourceEntry[];
}

export const gradeStatement = (s: Story, document: Document): GradeStatement => ({
  grade: document.evidence,
  note: sentence(s, document.evidenceNote),
  through: sourceEntries(s, document.reportedBy ?? []),
});

/** The record as a catalogue card. */
export interface RecordCard {
  document: Document;
  linkNote?: Prose | undefined;
  /** Which copy was read. Nothing where the text itself was read. */
  copy?: Prose | undefined;
  dateNote?: Prose | undefined;
  kindNote?: Prose | undefined;
  titleNote?: Prose | undefined;
  topics: string[];
}

export function recordCard(s: Story, document: Document): RecordCard {
  const text = words.documents.record;
  const copy = copyRead(document, '');
  return {
    document,
    linkNote: sentence(s, document.linkNote),
    copy: copy === undefined ? undefined : linkedText(s, copy === '' ? text.readElsewhere : text.readCopy(copy)),
    dateNote: sentence(s, document.dateNote),
    kindNote: sentence(s, document.kindNote),
    titleNote: sentence(s, document.titleNote),
    topics: document.topics.map((topic) => topicLabel(topic, s)),
  };
}

/** A note of a record. */
export interface DocumentNote {
  heading: string;
  locator: Prose;
  text: Prose;
}

/** What a document's page shows below its head. */
export interface DocumentSections {
  document: Document;
  withheld?: WithheldRecord | undefined;
  notes: DocumentNote[];
  quotations: QuotationRecord[];
  links: Backlink[];
  /** The document as a citation: in words, and as BibTeX. Nothing where it cannot be cited yet. */
  citation?: { line: string; bibtex: string } | undefined;
}

export async function documentSections(s: Story, document: Document): Promise<DocumentSections> {
  const { documents, quotations } = await backlinks();
  return {
    document,
    withheld: document.withheld && withheldRecord(s, document.withheld),
    notes: (document.notes ?? []).map(({ heading, locator, text }) => ({
      heading,
      locator: sentence(s, locator),
      text: linkedText(s, text),
    })),
    quotations: recordedQuotations(s, document, quotations),
    links: documents.get(document.id) ?? [],
    citation: isCitable(document)
      ? { line: citationInWords(s, document), bibtex: citationFile(s, [document], 'bib') }
      : undefined,
  };
}

/** A document as a card in a text. */
export interface DocumentCard {
  document: Document;
  /** What it shows; of a withheld one, what may be said of it. */
  says: Prose;
}

export function documentCard(s: Story, id: string): DocumentCard | undefined {
  const document = s.documents.get(id);
  if (!document) return undefined;
  return { document, says: linkedText(s, document.withheld?.safeWording ?? document.establishes) };
}
