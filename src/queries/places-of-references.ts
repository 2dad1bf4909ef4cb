/** People, terms, open questions and documents themselves as places that rest on documents. */
import { addresses } from '../rules/addresses.ts';
import { documentsOf, mentions, none, type Place } from './place.ts';
import type { Story } from './story.ts';

export function* referencePlaces(s: Story): Generator<Place> {
  for (const person of s.people.values())
    yield {
      ...none,
      link: { kind: 'person', title: person.name, address: addresses.person(person.id) },
      documents: [...person.sources, ...mentions(person)],
      words: `${person.role}\n${person.relevance}\n${person.note ?? ''}`,
    };
  for (const term of s.terms.values())
    yield {
      ...none,
      link: { kind: 'term', title: term.term, address: addresses.term(term.id) },
      documents: [...term.sources, ...mentions(term)],
      words: term.definition,
    };
  for (const unknown of s.unknowns.values())
    yield {
      ...none,
      link: { kind: 'unknown', title: unknown.text, address: addresses.unknown(unknown.id) },
      documents: [...(unknown.sources ?? []), ...mentions(unknown)],
      words: unknown.text,
    };
  for (const document of s.documents.values()) {
    const { withheld } = document;
    const quotations = withheld?.refusals.flatMap((refusal) => refusal.quotations) ?? [];
    yield {
      ...none,
      link: {
        kind: 'document',
        title: document.title,
        lang: document.lang,
        address: addresses.document(document.id),
        date: document.date,
      },
      documents: [
        ...(document.reportedBy ?? []),
        ...(document.quotations ?? []).flatMap((quotation) => quotation.via ?? []),
        ...mentions(document),
        ...(withheld?.heldBy.flatMap((holder) => holder.sources) ?? []),
        ...(withheld?.known.flatMap((known) => known.sources) ?? []),
        ...(withheld?.refusals.flatMap((refusal) => refusal.document ?? []) ?? []),
        ...quotations.flatMap((id) => documentsOf(s, id)),
      ],
      quotations,
      people: [
        ...(document.quotations ?? []).flatMap((quotation) => quotation.speakerId ?? []),
        ...(withheld?.heldBy.map((holder) => holder.person) ?? []),
        ...(withheld?.askedBy.flatMap((asked) => [asked.of, ...(asked.person ? [asked.person] : [])]) ?? []),
      ],
      words: [
        document.title,
        document.byline,
        document.establishes,
        ...(document.notes ?? []).map((note) => note.text),
      ].join('\n'),
    };
  }
}
