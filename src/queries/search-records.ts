/**
 * Every record that can be found, in words, with the address it is shown at. The story is asked for
 * it, so that nothing is found that is not published. Texts with a page of their own (articles,
 * standing pages, letters) are taken from the page, which says so by its `facets`.
 */
import { addresses, slug } from '../rules/addresses.ts';
import { asHeading } from '../rules/headings.ts';
import { pageRecords } from '../rules/search-pages.ts';
import type { SearchRecord } from '../rules/search-records.ts';
import { words } from '../words/words.ts';
import { indexed } from './facets.ts';
import { recordAnchor } from './checked.ts';
import type { HeldDocument } from './held.ts';
import { searchedText } from './held-pages.ts';
import { shortName } from './sources.ts';
import { recordOf, story, type Bill, type Document, type Figure, type Request, type Story } from './story.ts';

type Words = ReadonlyArray<string | undefined>;

/** Texts without the empty ones, with references to documents as a page shows them. */
function plain(texts: Words, { documents }: Story): string[] {
  return texts
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) =>
      text!.replace(/\[\[([a-z0-9-]+)\]\]/gu, (_, id: string) => {
        const document = documents.get(id);
        return document ? shortName(document) : '';
      }),
    );
}

function quotationText(id: string, { quotations }: Story): string | undefined {
  const quotation = quotations.get(id);
  return quotation && `${words.provenance.inMarks(quotation.text)} ${quotation.speaker}`;
}

const documentFacets = (document: Document, { held }: Story): SearchRecord['facets'] => ({
  ...indexed({
    kind: 'document',
    publisher: document.publisher,
    date: document.date,
    grade: document.evidence,
    topics: document.topics,
  }),
  ...(document.lang && { lang: document.lang }),
  ...(held.has(document.id) && { partOf: document.id }),
});

function documentRecord(document: Document, s: Story): SearchRecord {
  const { withheld } = document;
  return {
    address: addresses.document(document.id),
    title: document.title,
    facets: documentFacets(document, s),
    text: plain(
      [
        document.byline,
        document.establishes,
        withheld?.safeWording,
        ...(withheld?.known ?? []).map((known) => known.text),
        ...(withheld?.notKnown ?? []),
      ],
      s,
    ),
    sections: [
      ...(document.notes ?? []).map((note) => ({
        anchor: slug(note.heading),
        heading: note.heading,
        text: plain([note.text, note.locator], s),
      })),
      ...(document.quotations ?? []).map((quotation) => ({
        anchor: recordAnchor(s.quotations.get(quotation.id) ?? { ...quotation, document: document.id }),
        text: plain(
          [words.provenance.inMarks(quotation.text), quotation.speaker, quotation.role, quotation.note],
          s,
        ),
      })),
    ],
  };
}

/** The site's own papers by their names. What they say stands on the pages that they are made of, and is found there. */
const PAPERS = { edition: words.edition.name, letter: words.edition.letter };

function* paperRecords({ papers }: Story): Generator<SearchRecord> {
  for (const { id, date, ownPaper } of papers.values())
    if (ownPaper)
      yield {
        address: addresses.document(id),
        title: PAPERS[ownPaper],
        facets: indexed({ kind: 'document', date }),
        text: [],
      };
}

/** The pages of a document that is held, as the reader sees them: without what runs along their edges. */
function heldRecords(held: HeldDocument, s: Story): SearchRecord[] {
  const document = recordOf(s, held.id);
  return [
    ...pageRecords({
      facets: documentFacets(document, s),
      parts: held.parts,
      pages: held.pages.map((page) => searchedText(held, page)),
      title: (from, to) =>
        held.pages.length === 1 ? document.title : words.reading.parts.pageTitle(document.title, from, to),
    }),
  ];
}

function requestRecord(request: Request, s: Story): SearchRecord {
  return {
    address: addresses.request(request.id),
    title: request.subject,
    facets: indexed({
      kind: 'request',
      publisher: request.body,
      date: request.asked ?? request.answered,
      topics: ['foi', request.scope],
    }),
    text: plain(
      [
        request.requester,
        request.body,
        request.reference,
        request.answer,
        request.outcome,
        ...(request.exemptionsStated ?? []),
        ...[...(request.grounds ?? []), ...(request.relatedQuotations ?? [])].map((id) =>
          quotationText(id, s),
        ),
        ...(request.groundsSince ?? []).flatMap((since) => [since.heading, since.text]),
        request.analysis?.text,
        ...(request.law ?? []).flatMap((law) => [law.heading, law.text]),
        request.note,
      ],
      s,
    ),
  };
}

function* billRecords(bill: Bill, s: Story): Generator<SearchRecord> {
  const facets = (date?: string) => indexed({ kind: 'bill', date, topics: ['bill'] });
  yield {
    address: addresses.bill,
    title: bill.title,
    facets: facets(bill.enacted),
    text: plain([bill.titleBefore, bill.standing], s),
  };
  for (const stage of bill.stages)
    yield {
      address: addresses.stage(stage.id),
      title: stage.stage,
      facets: facets(stage.date),
      text: plain([bill.titleBefore ?? bill.title, stage.house, stage.detail, stage.note], s),
    };
  for (const provision of bill.provisions)
    yield {
      address: addresses.provision(provision.id),
      title: provision.plain ?? provision.provision,
      facets: facets(),
      text: plain(
        [bill.title, provision.provision, provision.requires, provision.status, provision.whatWasNotRead],
        s,
      ),
    };
}

function figureRecord(figure: Figure, s: Story): SearchRecord {
  return {
    address: addresses.figure(figure.id),
    title: figure.title,
    facets: indexed({ kind: 'figure', topics: [figure.topic] }),
    text: plain(
      [
        figure.message,
        figure.units,
        figure.period,
        figure.geography,
        ...figure.columns.map((column) => column.label),
        ...figure.caveats,
      ],
      s,
    ),
  };
}

/** All records, in an order that does not change between builds. */
export async function searchRecords(): Promise<SearchRecord[]> {
  const s = await story();
  return [
    ...[...s.documents.values()].map((document) => documentRecord(document, s)),
    ...[...s.held.values()].filter(({ id }) => !s.papers.has(id)).flatMap((held) => heldRecords(held, s)),
    ...paperRecords(s),
    ...s.events.map((event) => ({
      address: addresses.event(event.id),
      title: event.title,
      facets: indexed({ kind: 'event', date: event.date, topics: [event.category] }),
      text: plain([event.detail, event.dateNote, event.attributedTo], s),
    })),
    ...s.requests.map((request) => requestRecord(request, s)),
    ...s.promises.map((promise) => ({
      address: addresses.promise(promise.id),
      title: asHeading(promise.promised),
      facets: indexed({ kind: 'promise', date: promise.madeOn, topics: ['promise', promise.scope] }),
      text: plain(
        [promise.by, promise.note, ...(promise.quotations ?? []).map((id) => quotationText(id, s))],
        s,
      ),
    })),
    ...s.bills.flatMap((bill) => [...billRecords(bill, s)]),
    ...[...s.figures.values()].map((figure) => figureRecord(figure, s)),
    ...[...s.people.values()].map((person) => ({
      address: addresses.person(person.id),
      title: person.name,
      facets: indexed({ kind: 'person' }),
      text: plain([...(person.names ?? []), person.role, person.relevance, person.note], s),
    })),
    ...[...s.terms.values()].map((term) => ({
      address: addresses.term(term.id),
      title: term.term,
      facets: indexed({ kind: 'term' }),
      text: plain([term.abbreviation, term.definition], s),
    })),
    ...[...s.unknowns.values()].map((unknown) => ({
      address: addresses.unknown(unknown.id),
      title: plain([unknown.text], s)[0]!,
      facets: indexed({ kind: 'unknown', topics: [unknown.topic] }),
      text: plain([unknown.note], s),
    })),
  ];
}

/** Everything that the search reads, for its words. The site's own papers have the text of the articles in them. */
export async function searchedTexts(): Promise<string[]> {
  const s = await story();
  const papers = [...s.held.values()].filter(({ id }) => s.papers.has(id));
  const records = [...(await searchRecords()), ...papers.flatMap((held) => heldRecords(held, s))];
  return records.flatMap(({ title, text, sections = [] }) => [
    title,
    ...text,
    ...sections.flatMap((section) => [section.heading ?? '', ...section.text]),
  ]);
}

/** How many records of each kind can be found, in the order of the words. */
export async function searchCounts(): Promise<Array<[keyof typeof words.search.kinds, number]>> {
  const s = await story();
  const records = await searchRecords();
  const written: Record<string, number> = {
    article: s.articles.length,
    page: s.pages.size,
    document: s.documents.size,
  };
  const kinds = Object.keys(words.search.kinds) as Array<keyof typeof words.search.kinds>;
  return kinds
    .map((kind): [typeof kind, number] => [
      kind,
      written[kind] ??
        records.filter((record) => record.facets.kind === kind && record.pagesOnly !== true).length,
    ])
    .filter(([, count]) => count > 0);
}
