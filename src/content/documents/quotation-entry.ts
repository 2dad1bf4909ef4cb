/** A recorded quotation as a page shows it: whose words, where they are found, and how they were checked. */
import { addresses } from '../../lib/site/addresses.ts';
import type { Quotation, Story } from '../story.ts';
import { sourceEntry, type SourceEntry } from './source-entry.ts';
import { checkedAgainst, markOfQuotation, wordsAddress } from './verification.ts';

export interface QuotationEntry
  extends Pick<Quotation, 'id' | 'text' | 'lang' | 'speaker' | 'role' | 'date'> {
  /** The page of the speaker. */
  speakerAddress?: string | undefined;
  /** The look of the highlighter over the words. */
  mark: string | undefined;
  /** Where a reader sees the words. */
  address: string;
  checkedAgainst: string;
  /** The publisher of the document through which the words are known. */
  via?: string | undefined;
  source?: SourceEntry | undefined;
}

/** A quotation by its id; undefined where it is not published. */
export function quotationEntry(s: Story, id: string): QuotationEntry | undefined {
  const quotation = s.quotations.get(id);
  if (!quotation) return undefined;
  const { text, lang, speaker, speakerId, role, date, via, document } = quotation;
  return {
    ...{ id, text, lang, speaker, role, date },
    speakerAddress: speakerId && s.people.has(speakerId) ? addresses.person(speakerId) : undefined,
    mark: markOfQuotation(quotation),
    address: wordsAddress(quotation),
    checkedAgainst: checkedAgainst(quotation, s),
    via: s.documents.get(via ?? '')?.publisher,
    source: sourceEntry(s, document, { quotation: id }),
  };
}

/** The quotations that a record names. */
export const quotationEntries = (s: Story, ids: readonly string[] = []): QuotationEntry[] =>
  ids.flatMap((id) => quotationEntry(s, id) ?? []);
