/** The quotations that a document's record holds, as its page shows them. */
import type { Backlink } from '../place.ts';
import { linkedText, type Prose } from '../linked-text.ts';
import { topicLabel } from '../sources.ts';
import type { Document, Story } from '../story.ts';
import { quotationEntry, type QuotationEntry } from './quotation-entry.ts';
import { marksInWords } from './quotation-marks.ts';
import { sourceEntry, type SourceEntry } from './source-entry.ts';
import { howChecked, recordAnchor } from './verification.ts';

export interface QuotationRecord {
  quotation: QuotationEntry;
  anchor: string;
  locator?: Prose | undefined;
  topic?: string | undefined;
  /** The document through which the words are known. */
  through?: SourceEntry | undefined;
  note?: Prose | undefined;
  /** What its marks leave out and stand for. */
  marks: Prose[];
  checked: string;
  /** The page of the attached file on which the words are. */
  page?: { number: number; address: string } | undefined;
  /** Where the site uses it. */
  places: readonly Backlink[];
}

/** @param uses the places that use each quotation */
export const recordedQuotations = (
  s: Story,
  document: Document,
  uses: ReadonlyMap<string, Backlink[]>,
): QuotationRecord[] =>
  (document.quotations ?? []).flatMap(({ id }) => {
    const quotation = s.quotations.get(id);
    const entry = quotationEntry(s, id);
    if (!quotation || !entry) return [];
    const { locator, topic, via = '', viaLocator, note, place } = quotation;
    return {
      quotation: entry,
      anchor: recordAnchor(quotation),
      locator: linkedText(s, locator),
      topic: topic && topicLabel(topic, s),
      through: sourceEntry(s, via, { where: viaLocator }),
      note: linkedText(s, note),
      marks: marksInWords(quotation).map((mark) => linkedText(s, mark)),
      checked: howChecked(quotation, s),
      page: place && { number: place.page, address: place.address },
      places: uses.get(id) ?? [],
    };
  });
