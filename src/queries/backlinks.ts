/** What rests on a document, and what names a person: computed, never written by hand. */
import { addresses } from '../rules/addresses.ts';
import { story, type Story } from './story.ts';

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
  address: string;
  /** For ordering: an EDTF date, where there is one. */
  date?: string | undefined;
}

type Index = Map<string, Backlink[]>;

function add(index: Index, id: string | undefined, link: Backlink): void {
  if (id === undefined) return;
  const links = index.get(id) ?? [];
  if (!links.some((known) => known.address === link.address && known.kind === link.kind)) links.push(link);
  index.set(id, links);
}

/** Every record of the story as a link, with the documents it rests on, the quotations it uses and its words. */
function* places(
  s: Story,
): Generator<{ link: Backlink; documents: string[]; quotations: string[]; people: string[]; words: string }> {
  for (const kind of ['article', 'page'] as const)
    for (const text of kind === 'article' ? s.articles : s.pages.values()) {
      const of = (names: string[]) =>
        text.text.uses
          .filter((use) => names.includes(use.component))
          .flatMap((use) => (use.attributes['of']?.value ?? '').split(/\s+/u).filter(Boolean));
      const quotations = of(['Quote', 'BlockQuote']);
      yield {
        link: {
          kind,
          title: text.title,
          address: kind === 'article' ? addresses.article(text.id) : addresses.page(text.id),
          date: text.date,
        },
        documents: [
          ...of(['Cite', 'DocumentPanel']),
          ...quotations.flatMap((id) => {
            const quotation = s.quotations.get(id);
            return quotation ? [quotation.document, ...(quotation.via ? [quotation.via] : [])] : [];
          }),
        ],
        quotations,
        people: of(['Person']),
        words: text.text.statements.map((statement) => statement.text).join('\n'),
      };
    }
  for (const event of s.events)
    yield {
      link: { kind: 'event', title: event.title, address: addresses.event(event.id), date: event.date },
      documents: event.sources,
      quotations: [],
      people: event.people ?? [],
      words: `${event.title}\n${event.detail}\n${event.attributedTo ?? ''}`,
    };
  for (const request of s.requests)
    yield {
      link: {
        kind: 'request',
        title: `${request.requester}: ${request.subject}`,
        address: addresses.request(request.id),
        date: request.answered ?? request.asked,
      },
      documents: [
        ...request.sources,
        ...(request.document ? [request.document] : []),
        ...(request.analysis?.sources ?? []),
      ],
      quotations: [...(request.grounds ?? []), ...(request.relatedQuotations ?? [])],
      people: [request.requesterId, request.bodyId].filter((id) => id !== undefined),
      words: `${request.requester}\n${request.body}\n${request.outcome}`,
    };
  for (const promise of s.promises)
    yield {
      link: {
        kind: 'promise',
        title: promise.promised,
        address: addresses.promise(promise.id),
        date: promise.madeOn,
      },
      documents: promise.sources,
      quotations: promise.quotations ?? [],
      people: promise.byId ? [promise.byId] : [],
      words: `${promise.by}\n${promise.promised}\n${promise.note}`,
    };
  for (const bill of s.bills) {
    for (const stage of bill.stages)
      yield {
        link: {
          kind: 'stage',
          title: `${stage.house}: ${stage.stage}`,
          address: addresses.stage(stage.id),
          date: stage.date,
        },
        documents: stage.sources,
        quotations: [],
        people: [],
        words: stage.detail,
      };
    for (const provision of bill.provisions)
      yield {
        link: {
          kind: 'provision',
          title: provision.plain ?? provision.provision,
          address: addresses.provision(provision.id),
        },
        documents: provision.sources,
        quotations: [],
        people: [],
        words: provision.requires,
      };
  }
  for (const figure of s.figures.values())
    yield {
      link: { kind: 'figure', title: figure.title, address: addresses.figure(figure.id) },
      documents: figure.sources,
      quotations: [],
      people: [],
      words: `${figure.title}\n${figure.caveats.join('\n')}`,
    };
  for (const person of s.people.values())
    yield {
      link: { kind: 'person', title: person.name, address: addresses.person(person.id) },
      documents: person.sources,
      quotations: [],
      people: [],
      words: '',
    };
  for (const term of s.terms.values())
    yield {
      link: { kind: 'term', title: term.term, address: addresses.term(term.id) },
      documents: term.sources,
      quotations: [],
      people: [],
      words: '',
    };
  for (const unknown of s.unknowns.values())
    yield {
      link: { kind: 'unknown', title: unknown.text, address: addresses.unknown(unknown.id) },
      documents: unknown.sources ?? [],
      quotations: [],
      people: [],
      words: '',
    };
  for (const document of s.documents.values())
    yield {
      link: {
        kind: 'document',
        title: document.title,
        address: addresses.document(document.id),
        date: document.date,
      },
      documents: [
        ...(document.reportedBy ?? []),
        ...(document.quotations ?? []).flatMap((quotation) => (quotation.via ? [quotation.via] : [])),
      ],
      quotations: [],
      people: (document.quotations ?? []).flatMap((quotation) =>
        quotation.speakerId ? [quotation.speakerId] : [],
      ),
      words: '',
    };
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function readBacklinks(s: Story) {
  const documents: Index = new Map();
  const quotations: Index = new Map();
  const people: Index = new Map();
  const names = [...s.people.values()].map((person) => ({
    id: person.id,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${[person.name, ...(person.names ?? [])].map(escape).join('|')})(?![\\p{L}\\p{N}])`,
      'u',
    ),
  }));
  for (const place of places(s)) {
    for (const id of place.documents) add(documents, id, place.link);
    for (const id of place.quotations) add(quotations, id, place.link);
    for (const id of place.people) add(people, id, place.link);
    if (place.words)
      for (const { id, pattern } of names) if (pattern.test(place.words)) add(people, id, place.link);
  }
  return { documents, quotations, people };
}

let whole: Promise<ReturnType<typeof readBacklinks>> | undefined;

/** All backlinks, by id of the document, the quotation or the person. */
export async function backlinks() {
  if (import.meta.env.DEV) return readBacklinks(await story());
  whole ??= story().then(readBacklinks);
  return whole;
}
