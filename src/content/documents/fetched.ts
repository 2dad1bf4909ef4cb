/** What a record says of its original that was fetched and is not shown: whether it contains a quotation. */
import type { RecordedMarks } from '../../lib/quotations/editor-marks.ts';
import { markOfWords, type FetchedOriginal } from '../../collections/fields/fetched.ts';

/** Where the words of a quotation were found, as it was recorded when the original was fetched. */
export interface OriginalPlace {
  document: string;
  /** Where they are on one page. */
  page?: number | undefined;
  day: string;
  sha256: string;
}

interface Recorded extends RecordedMarks {
  id: string;
  document: string;
  via?: string | undefined;
  text: string;
}

/** Undefined where the record does not say so of the words as they are recorded now. */
export function originalOfQuotation(
  { id, document, via, text, ...marks }: Recorded,
  fetchedOf: (document: string) => FetchedOriginal | undefined,
): OriginalPlace | undefined {
  for (const one of [document, ...(via === undefined ? [] : [via])]) {
    const fetched = fetchedOf(one);
    const found = fetched?.quotations?.find((quotation) => quotation.id === id);
    if (fetched && found?.words === markOfWords(text, marks))
      return { document: one, page: found.page, day: fetched.at.slice(0, 10), sha256: fetched.sha256 };
  }
  return undefined;
}
