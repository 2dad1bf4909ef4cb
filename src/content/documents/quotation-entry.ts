/** A recorded quotation as a page shows it: whose words, where they are found, and how they were checked. */
import { storyTurnsPairs } from '../../collections/fields/fields.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { turnsPairs, typesetMarks } from '../../lib/text/typeset-marks.ts';
import type { Story } from '../story.ts';
import { sourceEntry } from './source-entry.ts';
import { checkedAgainst, markOfQuotation, wordsAddress } from './verification.ts';

export type QuotationEntry = NonNullable<ReturnType<typeof quotationEntry>>;

/** A quotation by its id; undefined where it is not published. */
export function quotationEntry(s: Story, id: string) {
  const quotation = s.quotations.get(id);
  if (!quotation) return undefined;
  const { text, lang, speaker, speakerId, role, date, via, document } = quotation;
  return {
    ...{ id, document, lang, speaker, role, date },
    /** With the marks of print, as in an article; exports have the marks of the record. */
    text: typesetMarks(text, { pairs: lang ? turnsPairs(lang) : storyTurnsPairs() }),
    speakerAddress: speakerId && s.people.has(speakerId) ? addresses.person(speakerId) : undefined,
    /** The look of the highlighter over the words. */
    mark: markOfQuotation(quotation),
    /** Where a reader sees the words. */
    address: wordsAddress(quotation),
    checkedAgainst: checkedAgainst(quotation, s),
    /** The publisher of the document through which the words are known. */
    via: s.documents.get(via ?? '')?.publisher,
    source: sourceEntry(s, document, { quotation: id }),
  };
}

export const quotationEntries = (s: Story, ids: readonly string[] = []): QuotationEntry[] =>
  ids.flatMap((id) => quotationEntry(s, id) ?? []);
