/**
 * The only way to the content. Everything that a page shows is read here, so that one rule
 * decides what is published, and each collection is read once per build and not once per page.
 */
import { readFile } from 'node:fs/promises';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import type { z } from 'astro/zod';
import { allCollections, collections, type Collection } from '../collections/registry.ts';
import { contentFolder } from '../content-folder.ts';
import { buildDate } from '../build-date.ts';
import { writeCsv } from '../lib/tables/csv.ts';
import { turnsPairs } from '../lib/text/typeset-marks.ts';
import { dayInZone, knownDate } from '../lib/dates/dates.ts';
import { rowsWithoutHidden } from '../collections/fields/hidden-references.ts';
import { foreign } from '../lib/text/languages.ts';
import { numberNotes, type ArticleText, type Note } from '../lib/citations/provenance.ts';
import { printedText } from '../lib/citations/parsed-text.ts';
import { readTable, type Table } from '../lib/tables/tables.ts';
import { originalOfQuotation, type OriginalPlace } from './documents/fetched.ts';
import {
  generatedFile,
  placeOfQuotation,
  readAttachedDocuments,
  takenFile,
  type AttachedDocument,
  type QuotationPlace,
} from './documents/files.ts';
import { readPublished, type PublishedContent } from './published.ts';
import { readReleased, type ReleasedOn } from './released.ts';
import { listed } from '../lib/text/intl.ts';

export { buildDate as buildDate };

export type Site = CollectionEntry<'site'>['data'];
export type Document = Omit<CollectionEntry<'documents'>['data'], 'byline'> & {
  id: string;
  /** The names of its authors as they are read. */
  byline?: string | undefined;
  /** Its authors, each by itself. */
  authors: readonly string[];
  /** The language of the title, where it is not that of the story. */
  lang?: string | undefined;
};
export type Quotation = NonNullable<Document['quotations']>[number] & {
  document: string;
  /** The language of its words, where it is not that of the story. */
  lang?: string | undefined;
  /** Where its words are, where the text is attached. */
  place?: QuotationPlace | undefined;
  /** Where its words are in an original that was fetched and is not shown. */
  original?: OriginalPlace | undefined;
};
export type Event = CollectionEntry<'events'>['data'] & { id: string };
export type Request = CollectionEntry<'requests'>['data'] & { id: string };
export type Promised = CollectionEntry<'promises'>['data'] & { id: string };
export type Bill = CollectionEntry<'bills'>['data'] & { id: string };
export type Person = CollectionEntry<'people'>['data'] & { id: string };
type Term = CollectionEntry<'terms'>['data'] & { id: string };
export type Unknown = CollectionEntry<'unknowns'>['data'] & { id: string };
export type Figure = CollectionEntry<'figures'>['data'] & { id: string; table: Table; csv: string };
export type Calendar = CollectionEntry<'calendars'>['data'] & { id: string };
export type Correction = CollectionEntry<'corrections'>['data'] & { id: string };
export type Letter = CollectionEntry<'letters'>['data'] & { id: string };
export type Picture = CollectionEntry<'pictures'>['data'] & { id: string };
export type Article = CollectionEntry<'articles'>['data'] & {
  id: string;
  entry: CollectionEntry<'articles'>;
  text: ArticleText;
  notes: Map<string, Note>;
};
export type StandingPage = CollectionEntry<'pages'>['data'] & {
  id: string;
  entry: CollectionEntry<'pages'>;
  text: ArticleText;
  notes: Map<string, Note>;
};

/** A record of one collection as its schema gives it, with its id. */
export type RecordOf<K extends Collection> = z.output<(typeof collections)[K]['schema']> & { id: string };

/** A record of any collection, with its id. */
export type AnyRecord = Readonly<Record<string, unknown>> & { id: string };

export interface Story {
  site: Site;
  /** The published records of every collection, by the order of their ids. Sources only, of the documents. */
  records: { readonly [K in Collection]: ReadonlyArray<RecordOf<K>> };
  /** The day of the build in the site's time zone: counts of days run to it. */
  today: string;
  /** The day on which an address was first given to readers; undefined where it never was. */
  releasedOn: ReleasedOn;
  documents: Map<string, Document>;
  /** Generated documents: they have a page, and are no sources. */
  papers: Map<string, Document>;
  /** The documents with an attached file that may be shown. */
  attached: Map<string, AttachedDocument>;
  quotations: Map<string, Quotation>;
  /** Oldest first. */
  events: Event[];
  requests: Request[];
  promises: Promised[];
  bills: Bill[];
  people: Map<string, Person>;
  terms: Map<string, Term>;
  unknowns: Map<string, Unknown>;
  figures: Map<string, Figure>;
  pictures: Map<string, Picture>;
  /** In the order that the editor gave. */
  articles: Article[];
  pages: Map<string, StandingPage>;
  letters: Letter[];
  calendars: Map<string, Calendar>;
  corrections: Correction[];
}

/** For ids and dates, whose order is the same in every language. */
const collator = new Intl.Collator('en');

const recordsIn =
  ({ entries }: PublishedContent) =>
  async <K extends CollectionKey>(
    collection: K,
  ): Promise<Array<CollectionEntry<K>['data'] & { id: string }>> =>
    (await entries(collection))
      .map(
        (entry) =>
          ({ ...(entry.data as object), id: entry.id }) as CollectionEntry<K>['data'] & { id: string },
      )
      .sort((a, b) => collator.compare(a.id, b.id));

const byId = <T extends { id: string }>(list: T[]): Map<string, T> =>
  new Map(list.map((record) => [record.id, record]));

async function written<K extends 'articles' | 'pages'>(
  { entries }: PublishedContent,
  collection: K,
  language: string,
) {
  const pairs = turnsPairs(language);
  return (await entries(collection)).map((entry) => {
    const text = printedText(entry.body ?? '', { pairs });
    return { ...entry.data, id: entry.id, entry, text, notes: numberNotes(text.uses) };
  });
}

/** The authors of a document, each by itself and as they are read together. */
function authorsOf(byline: string | readonly string[] | undefined, language: string) {
  const authors = byline === undefined ? [] : [byline].flat();
  return {
    authors,
    byline: authors.length === 0 ? undefined : listed(language, authors),
  };
}

/** The table of a figure, and its file as it is in the content (without a mark of UTF-8) unless a row names a hidden document. */
async function tableOf(figure: string, { hidden }: PublishedContent): Promise<{ table: Table; csv: string }> {
  const file = await readFile(`${contentFolder}/figures/${figure}/data.csv`, 'utf8');
  const csv = file.replace(/^\ufeff/u, '');
  const { table } = readTable(csv);
  if (![...hidden['documents']!].some((id) => csv.includes(id))) return { table, csv };
  const rows = rowsWithoutHidden(table.rows, hidden['documents']!);
  const cells = rows.map((row) => table.columns.map((column) => row[column] ?? ''));
  return { table: { ...table, rows }, csv: writeCsv([table.columns, ...cells]) };
}

async function readStory(): Promise<Story> {
  const published = await readPublished();
  const recordsOf = recordsIn(published);
  const records: Record<string, AnyRecord[]> = {};
  for (const [collection, { editorsOnly }] of allCollections)
    records[collection] = editorsOnly ? [] : await recordsOf(collection as CollectionKey);
  records['documents'] = records['documents']!.filter(({ ownPaper }) => ownPaper === undefined);
  const site = (await published.entries('site'))[0]!.data;
  const names = new Intl.Collator(site.language, { numeric: true });
  const all: Document[] = (await recordsOf('documents')).map((document) => ({
    ...document,
    ...authorsOf(document.byline, site.language),
    lang: document.titleIsDescription ? undefined : foreign(document.language, site.language),
  }));
  const documents = all.filter(({ ownPaper }) => !ownPaper);
  for (const paper of all) if (paper.ownPaper) paper.file = await generatedFile(paper.id);
  for (const document of documents) document.file ??= await takenFile(document);
  const attached = await readAttachedDocuments(all);
  const fetched = new Map(documents.map((document) => [document.id, document.fetched]));
  const fetchedOf = (id: string) => (attached.has(id) ? undefined : fetched.get(id));
  const figures = await Promise.all(
    (await recordsOf('figures')).map(async (figure) => ({
      ...figure,
      ...(await tableOf(figure.id, published)),
    })),
  );
  const events = await recordsOf('events');
  events.sort((a, b) => collator.compare(a.sort, b.sort) || collator.compare(a.id, b.id));
  const promises = await recordsOf('promises');
  promises.sort((a, b) => collator.compare(knownDate(a.madeOn).first, knownDate(b.madeOn).first));
  const people = await recordsOf('people');
  people.sort((a, b) => names.compare(a.name, b.name));
  const terms = await recordsOf('terms');
  terms.sort((a, b) => names.compare(a.term, b.term));
  const articles = (await written(published, 'articles', site.language)) as Article[];
  articles.sort((a, b) => a.order - b.order);
  return {
    site,
    records: records as unknown as Story['records'],
    today: dayInZone(published.visibility.moment, site.timeZone),
    releasedOn: await readReleased(),
    documents: byId(documents),
    papers: byId(all.filter(({ ownPaper }) => ownPaper)),
    attached,
    quotations: new Map(
      documents.flatMap(({ id, language, quotations = [] }) =>
        quotations.map((one) => {
          const lang = foreign(one.language ?? language, site.language);
          const quotation = { ...one, document: id, lang };
          const place = placeOfQuotation(quotation, attached);
          const original = place ? undefined : originalOfQuotation(quotation, fetchedOf);
          return [one.id, { ...quotation, place, original }];
        }),
      ),
    ),
    events,
    requests: await recordsOf('requests'),
    promises,
    bills: (await recordsOf('bills')).sort((a, b) => a.order - b.order),
    people: byId(people),
    terms: byId(terms),
    unknowns: byId(await recordsOf('unknowns')),
    figures: byId(figures),
    pictures: byId(await recordsOf('pictures')),
    articles,
    pages: byId((await written(published, 'pages', site.language)) as StandingPage[]),
    letters: await recordsOf('letters'),
    calendars: byId(await recordsOf('calendars')),
    corrections: await recordsOf('corrections'),
  };
}

/** A record that has a page under the documents: a source, or a generated document. */
export const recordOf = ({ documents, papers }: Story, id: string): Document =>
  (documents.get(id) ?? papers.get(id))!;

let whole: Promise<Story> | undefined;
let readAt = 0;

/** In `dev`, so many milliseconds: all parts of a page share one reading, and a change is seen at once. */
const KEPT_IN_DEV = 2000;

/** The whole story. In `dev` it is read again for every page. */
export function story(): Promise<Story> {
  if (import.meta.env.DEV && Date.now() - readAt > KEPT_IN_DEV) {
    whole = undefined;
    readAt = Date.now();
  }
  whole ??= readStory();
  return whole;
}
