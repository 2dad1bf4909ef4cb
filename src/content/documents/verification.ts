/** How the words of a quotation were checked: against an attached text, or that was fetched, or as recorded. */
import { addresses } from '../../lib/site/addresses.ts';
import { words } from '../../i18n/words.ts';
import { dateInWords } from '../../i18n/format.ts';
import { shortName } from '../sources.ts';
import type { Quotation, Story } from '../story.ts';

/** Whether the very words are on the page of the document that holds the record. */
const besideItsRecord = ({ place, document }: Quotation): boolean =>
  place?.address.startsWith(`${addresses.document(document)}#`) ?? false;

/** The anchor of the record of a quotation: its own address is that of the words, where they are on the same page. */
export const recordAnchor = (quotation: Quotation): string =>
  `${besideItsRecord(quotation) ? 'recorded' : 'quote'}-${quotation.id}`;

export const recordAddress = (quotation: Quotation): string =>
  `${addresses.document(quotation.document)}#${recordAnchor(quotation)}`;

/** Where a reader sees the words: in the attached text, or in the record. */
export const wordsAddress = (quotation: Quotation): string =>
  quotation.place?.address ?? addresses.quotation(quotation.document, quotation.id);

/** How it was checked, as a sentence without its full stop. */
export function howChecked(quotation: Quotation, s: Pick<Story, 'documents'>): string {
  const { place, original } = quotation;
  const text = words.reading.checked;
  if (!place && original) {
    const day = dateInWords(original.day);
    const read = original.document === quotation.document ? undefined : s.documents.get(original.document);
    const mark = original.sha256.slice(0, 12);
    return read
      ? text.originalOf(read.title, day, mark, original.page)
      : text.original(day, mark, original.page);
  }
  if (!place) return text.recorded(recordedFrom(quotation, s));
  const other = place.document === quotation.document ? undefined : s.documents.get(place.document);
  return other ? text.pageOf(place.page, other.title) : text.page(place.page);
}

/** The same in a few words, for a note. */
export function howCheckedShort(quotation: Quotation, s: Pick<Story, 'documents'>): string {
  const text = words.reading.checked;
  if (!quotation.place && quotation.original) return text.originalShort(quotation.original.page);
  return quotation.place
    ? text.pageShort(quotation.place.page)
    : text.recordedShort(recordedFrom(quotation, s));
}

/** Whether the words were found in the text of a document, and not only compared with the record of them. */
export const inText = ({ place, original }: Quotation): boolean => Boolean(place ?? original);

/** Against what the words were checked, where their source is named beside: “as recorded”, or the page. */
export const checkedAgainst = (quotation: Quotation, s: Pick<Story, 'documents'>): string =>
  inText(quotation) ? howCheckedShort(quotation, s) : words.provenance.marked.recorded;

/** The look of the highlighter over the words. */
export const markOfQuotation = (quotation: Quotation | undefined): string | undefined =>
  quotation && !inText(quotation) ? 'recorded' : undefined;

/** The short name of the document in which the words were read. */
function recordedFrom({ document, via }: Quotation, { documents }: Pick<Story, 'documents'>): string {
  const read = documents.get(via ?? '') ?? documents.get(document);
  return read ? shortName(read) : document;
}
