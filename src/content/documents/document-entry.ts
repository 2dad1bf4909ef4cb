/** A document's record as its page shows it. */
import { words } from '../../i18n/words.ts';
import { backlinks } from '../backlinks.ts';
import { citationFile, citationInWords, isCitable } from '../exports/citations.ts';
import { linkedText, sentence } from '../linked-text.ts';
import { copyRead, topicLabel } from '../sources.ts';
import type { Document, Story } from '../story.ts';
import { recordedQuotations } from './recorded-quotations.ts';
import { sourceEntries } from './source-entry.ts';
import { withheldRecord } from './withheld-record.ts';

/** How well a document is known, and through whom. */
export type GradeStatement = ReturnType<typeof gradeStatement>;

export const gradeStatement = (s: Story, document: Document) => ({
  grade: document.evidence,
  note: sentence(s, document.evidenceNote),
  through: sourceEntries(s, document.reportedBy ?? []),
});

export type RecordCard = ReturnType<typeof recordCard>;

export function recordCard(s: Story, document: Document) {
  const text = words.documents.record;
  const copy = copyRead(document, '');
  return {
    document,
    linkNote: sentence(s, document.linkNote),
    /** Which copy was read. Nothing where the text itself was read. */
    copy:
      copy === undefined ? undefined : linkedText(s, copy === '' ? text.readElsewhere : text.readCopy(copy)),
    dateNote: sentence(s, document.dateNote),
    kindNote: sentence(s, document.kindNote),
    titleNote: sentence(s, document.titleNote),
    topics: document.topics.map((topic) => topicLabel(topic, s)),
  };
}

/** What a document's page shows below its head. */
export type DocumentSections = Awaited<ReturnType<typeof documentSections>>;
export type DocumentNote = DocumentSections['notes'][number];

export async function documentSections(s: Story, document: Document) {
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
    /** The document as a citation: in words, and as BibTeX. Nothing where it cannot be cited yet. */
    citation: isCitable(document)
      ? { line: citationInWords(s, document), bibtex: citationFile(s, [document], 'bib') }
      : undefined,
  };
}

export type DocumentCard = NonNullable<ReturnType<typeof documentCard>>;

export function documentCard(s: Story, id: string) {
  const document = s.documents.get(id);
  if (!document) return undefined;
  return {
    document /** What it shows; of a withheld one, what may be said of it. */,
    says: linkedText(s, document.withheld?.safeWording ?? document.establishes),
  };
}
