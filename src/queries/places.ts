/** Every place of the site that rests on documents, with what it rests on, what it quotes and whom it names. */
import { addresses } from '../rules/addresses.ts';
import { readReferences } from '../rules/references.ts';
import { words } from '../words/words.ts';
import type { Article, StandingPage, Story } from './story.ts';

export type BacklinkKind =
  | 'article'
  | 'page'
  | 'event'
  | 'request'
  | 'promise'
  | 'stage'
  | 'provision'
  | 'figure'
  | 'person'
  | 'term'
  | 'unknown'
  | 'document';

/** A place on the site, as a link. */
export interface Backlink {
  kind: BacklinkKind;
  title: string;
  /** The language of the title, where it is not that of the story. */
  lang?: string | undefined;
  address: string;
  /** For ordering: an EDTF date, where there is one. */
  date?: string | undefined;
  /** The references in the text, where the place is a text with numbered notes. */
  references?: Array<{ label: string; address: string }> | undefined;
}

export interface Place {
  link: Backlink;
  documents: string[];
  quotations: string[];
  people: string[];
  terms: string[];
  /** Its words, in which people's names are looked for. */
  words: string;
  /** References by the document (`source`) or the quotation that they lead to. */
  citing: Array<{ id: string; label: string; address: string }>;
}

const NOT_FOR_READERS = new Set([
  'editorNote',
  'hold',
  'check',
  'doNotCite',
  'entry',
  'text',
  'csv',
  'table',
]);

/** The ids that a record's texts name as `[[id]]`. */
export function mentions(value: unknown): string[] {
  if (typeof value === 'string')
    return [...value.matchAll(/\[\[([a-z0-9-]+)\]\]/gu)].map((match) => match[1]!);
  if (Array.isArray(value)) return value.flatMap(mentions);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => (NOT_FOR_READERS.has(key) ? [] : mentions(inner)));
  return [];
}

/** The documents in which a quotation stands and was read. */
export function documentsOf(s: Story, quotation: string): string[] {
  const record = s.quotations.get(quotation);
  return record ? [record.document, ...(record.via ? [record.via] : [])] : [];
}

const none = { quotations: [], people: [], terms: [], words: '', citing: [] };

function textPlace(s: Story, text: Article | StandingPage, kind: 'article' | 'page'): Place {
  const address = kind === 'article' ? addresses.article(text.id) : addresses.page(text.id);
  const of = (names: string[]) =>
    text.text.uses
      .filter((use) => names.includes(use.component))
      .flatMap((use) => (use.attributes['of']?.value ?? '').split(/\s+/u).filter(Boolean));
  const quotations = of(['Quote', 'BlockQuote']);
  const citing = readReferences(text.text.uses, text.notes).flatMap(({ note, anchor, label }) => {
    const ids = note.quotation
      ? [note.quotation, ...documentsOf(s, note.quotation)]
      : note.document
        ? [note.document]
        : [];
    return ids.map((id) => ({ id, label, address: `${address}#${anchor}` }));
  });
  return {
    link: { kind, title: text.title, address, date: text.date },
    documents: [...of(['Cite', 'DocumentPanel']), ...quotations.flatMap((id) => documentsOf(s, id))],
    quotations,
    people: [...of(['Person']), ...quotations.flatMap((id) => s.quotations.get(id)?.speakerId ?? [])],
    terms: of(['Term']),
    words: text.text.statements.map((statement) => statement.text).join('\n'),
    citing,
  };
}

function* recordPlaces(s: Story): Generator<Place> {
  for (const event of s.events)
    yield {
      ...none,
      link: { kind: 'event', title: event.title, address: addresses.event(event.id), date: event.date },
      documents: [...event.sources, ...mentions(event)],
      people: event.people ?? [],
      words: `${event.title}\n${event.detail}\n${event.attributedTo ?? ''}`,
    };
  for (const request of s.requests)
    yield {
      ...none,
      link: {
        kind: 'request',
        title: words.documents.requestTitle(request.requester, request.subject),
        address: addresses.request(request.id),
        date: request.answered ?? request.asked,
      },
      documents: [
        ...request.sources,
        ...(request.document ? [request.document] : []),
        ...(request.analysis?.sources ?? []),
        ...(request.groundsSince ?? []).flatMap((since) => since.sources),
        ...(request.law ?? []).flatMap((law) => law.sources),
        ...mentions(request),
      ],
      quotations: [
        ...(request.grounds ?? []),
        ...(request.relatedQuotations ?? []),
        ...(request.groundsSince ?? []).map((since) => since.quotation),
      ],
      people: [request.requesterId, request.bodyId].filter((id) => id !== undefined),
      words: `${request.requester}\n${request.body}\n${request.outcome}`,
    };
  for (const promise of s.promises)
    yield {
      ...none,
      link: {
        kind: 'promise',
        title: promise.promised,
        address: addresses.promise(promise.id),
        date: promise.madeOn,
      },
      documents: [...promise.sources, ...mentions(promise)],
      quotations: promise.quotations ?? [],
      people: promise.byId ? [promise.byId] : [],
      words: `${promise.by}\n${promise.promised}\n${promise.note}`,
    };
  for (const bill of s.bills) {
    if (bill.standingSources)
      yield {
        ...none,
        link: { kind: 'page', title: bill.title, address: addresses.bill },
        documents: bill.standingSources,
        words: bill.standing ?? '',
      };
    for (const stage of bill.stages)
      yield {
        ...none,
        link: {
          kind: 'stage',
          title: words.documents.stageTitle(stage.house, stage.stage),
          address: addresses.stage(stage.id),
          date: stage.date,
        },
        documents: [...stage.sources, ...mentions(stage)],
        words: stage.detail,
      };
    for (const provision of bill.provisions)
      yield {
        ...none,
        link: {
          kind: 'provision',
          title: provision.plain ?? provision.provision,
          address: addresses.provision(provision.id),
        },
        documents: [...provision.sources, ...mentions(provision)],
        words: provision.requires,
      };
  }
  for (const figure of s.figures.values())
    yield {
      ...none,
      link: { kind: 'figure', title: figure.title, address: addresses.figure(figure.id) },
      documents: [...figure.sources, ...mentions(figure)],
      words: `${figure.title}\n${figure.caveats.join('\n')}`,
    };
}

function* referencePlaces(s: Story): Generator<Place> {
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

/** Every place of the site, texts first. */
export function* places(s: Story): Generator<Place> {
  for (const article of s.articles) yield textPlace(s, article, 'article');
  yield {
    ...none,
    link: { kind: 'page', title: words.site.home, address: addresses.home },
    documents: [
      ...s.site.statement.flatMap((statement) => statement.sources),
      ...(s.site.numbers ?? []).flatMap((number) => number.sources),
    ],
    words: s.site.statement.map((statement) => statement.text).join('\n'),
  };
  for (const page of s.pages.values()) yield textPlace(s, page, 'page');
  // Days are counted where a letter asks and where a request was made; a story may have neither.
  const counted = s.pages.has('ask') ? addresses.ask : s.requests.length > 0 ? addresses.requests : undefined;
  for (const calendar of s.calendars.values())
    if (counted)
      yield {
        ...none,
        link: { kind: 'page', title: calendar.title, address: counted },
        documents: calendar.sources,
      };
  yield* recordPlaces(s);
  yield* referencePlaces(s);
}
