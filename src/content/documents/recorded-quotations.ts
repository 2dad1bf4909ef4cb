/** The quotations that a document's record holds, as its page shows them. */
import { words } from '../../i18n/words.ts';
import type { Backlink } from '../place.ts';
import { linkedText } from '../linked-text.ts';
import { topicLabel } from '../sources.ts';
import type { Document, Quotation, Story } from '../story.ts';
import { quotationEntry } from './quotation-entry.ts';
import { quotationEmbed } from '../embeds/embeds.ts';
import { sourceEntry } from './source-entry.ts';
import { howChecked, recordAnchor } from './verification.ts';

export type QuotationRecord = ReturnType<typeof recordedQuotations>[number];

/** @param uses the places that use each quotation */
export const recordedQuotations = (s: Story, document: Document, uses: ReadonlyMap<string, Backlink[]>) =>
  (document.quotations ?? []).flatMap(({ id }) => {
    const quotation = s.quotations.get(id);
    const entry = quotationEntry(s, id);
    if (!quotation || !entry) return [];
    const { locator, topic, via = '', viaLocator, note, place } = quotation;
    return {
      quotation: entry,
      anchor: recordAnchor(quotation),
      embed: quotationEmbed(s, quotation),
      locator: linkedText(s, locator),
      topic: topic && topicLabel(topic, s),
      /** The document through which the words are known. */
      through: sourceEntry(s, via, { where: viaLocator }),
      note: linkedText(s, note),
      marks: marksInWords(quotation).map((mark) => linkedText(s, mark)),
      checked: howChecked(quotation, s),
      /** The page of the attached file on which the words are. */
      page: place && { number: place.page, address: place.address },
      places: uses.get(id) ?? [],
    };
  });

/** What the marks of a quotation leave out and stand for, in sentences for the reader. */
function marksInWords({ putIn = [], leftOut = [], farApart }: Quotation): string[] {
  const text = words.documents.marks;
  const quoted = words.provenance.inMarks;
  const put = putIn.map(({ word, instead, because = '' }) => {
    const mark = `[${word}]`;
    return `${instead === undefined ? text.added(mark) : text.standsFor(mark, quoted(instead))} ${because}`.trim();
  });
  const left = leftOut.map((one) => `${text.leftOut(one.words.map(quoted).join(', '))} ${one.because}`);
  return [...put, ...left, ...(farApart === undefined ? [] : [`${text.farApart} ${farApart}`])];
}
