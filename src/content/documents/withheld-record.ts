/** A withheld document as its page shows it: who has it, who asked, who refused with which words, what is known. */
import { linkedText, sentence } from '../linked-text.ts';
import type { Document, Story } from '../story.ts';
import { quotationEntries } from './quotation-entry.ts';
import { sourceEntries } from './source-entry.ts';

type Withheld = NonNullable<Document['withheld']>;
export type WithheldDocument = Document & { withheld: Withheld };

export type WithheldRecord = ReturnType<typeof withheldRecord>;

export const withheldDocument = (document: Document | undefined): WithheldDocument | undefined =>
  document?.withheld && { ...document, withheld: document.withheld };

export function withheldRecord(s: Story, withheld: Withheld) {
  const request = (id: string) => s.requests.find((one) => one.id === id);
  const name = (id: string) => s.people.get(id)?.name ?? id;
  return {
    heldBy: withheld.heldBy.map(({ person, basis, certainty, attributedTo, sources }) => ({
      ...{ person, certainty, attributedTo, name: name(person) },
      basis: linkedText(s, basis),
      sources: sourceEntries(s, sources),
    })),
    askedBy: withheld.askedBy.map(({ person, who, asked, of, request: id }) => ({
      ...{ person, who, asked, of: name(of) },
      /** Left out where it has no page. */
      request: request(id)?.id,
    })),
    refusals: withheld.refusals.map(
      ({ date, certainty, attributedTo, by, request: id, document, ...refusal }) => ({
        ...{ date, certainty, attributedTo, by: name(by) },
        /** Whether the date is the latest that is possible. */
        latest: request(id)?.answeredLatest,
        /** Whether the request may be one and the same as another on record. */
        maybeSame: (request(id)?.mayBeSameAs ?? []).length > 0,
        dateNote: sentence(s, refusal.dateNote),
        quotations: quotationEntries(s, refusal.quotations),
        request: request(id)?.id,
        document: s.documents.get(document ?? '')?.id,
      }),
    ),
    known: withheld.known.map(({ text, certainty, attributedTo, sources }) => ({
      ...{ certainty, attributedTo },
      text: linkedText(s, text),
      sources: sourceEntries(s, sources),
    })),
    notKnown: withheld.notKnown.map((text) => linkedText(s, text)),
    checkedTo: withheld.checkedTo,
  };
}
