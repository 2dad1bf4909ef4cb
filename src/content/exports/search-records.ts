/**
 * Every record that can be found, in words, with the address it is shown at. The story is read
 * it, so that nothing is found that is not published. Texts with a page of their own (articles,
 * standing pages, letters) are taken from the page, which says so by its `facets`.
 */
import { addresses, noteId } from '../../lib/site/addresses.ts';
import { pageRecords } from '../../lib/search/pages.ts';
import type { SearchRecord } from '../../lib/search/records.ts';
import { plainWords, stemOf } from '../../lib/search/title-words.ts';
import { words } from '../../i18n/words.ts';
import type { Searched } from '../../collections/collection.ts';
import { allCollections } from '../../collections/registry.ts';
import { indexed } from './facets.ts';
import { itemsOf, proseIn, type Item } from '../items.ts';
import { recordAnchor } from '../documents/verification.ts';
import type { AttachedDocument } from '../documents/files.ts';
import { searchedText } from '../documents/pages.ts';
import { sections } from '../sections.ts';
import { shortName } from '../sources.ts';
import { recordOf, story, type Article, type Document, type Story } from '../story.ts';

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

const documentFacets = (document: Document, s: Story): SearchRecord['facets'] => ({
  ...indexed(s, {
    kind: 'document',
    publisher: document.publisher,
    date: document.date,
    grade: document.evidence,
    topics: document.topics,
  }),
  ...(document.lang && { lang: document.lang }),
  ...(s.attached.has(document.id) && { partOf: document.id }),
});

function documentRecord(document: Document, s: Story): SearchRecord {
  const { withheld } = document;
  return {
    address: addresses.document(document.id),
    title: document.title,
    facets: documentFacets(document, s),
    names: document.alsoCalled,
    press: document.kind === 'news' || document.kind === 'trade',
    text: plain(
      [
        ...(document.alsoCalled ?? []),
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
        anchor: noteId(note.heading),
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

/** Generated documents by their names. What they say is on the pages that they are made of, and is found there. */
function* paperRecords(s: Story): Generator<SearchRecord> {
  yield {
    address: addresses.edition,
    title: words.edition.name,
    facets: indexed(s, { kind: 'page' }),
    text: [],
  };
  for (const { id, date, ownPaper } of s.papers.values())
    if (ownPaper)
      yield {
        address: addresses.document(id),
        title: words.edition[ownPaper],
        facets: indexed(s, { kind: 'document', date }),
        text: [],
      };
}

/** The pages of an attached document, as the reader sees them: without what runs along their edges. */
function attachedRecords(attached: AttachedDocument, s: Story): SearchRecord[] {
  const document = recordOf(s, attached.id);
  return [
    ...pageRecords({
      facets: documentFacets(document, s),
      parts: attached.parts,
      pages: attached.pages.map((page) => searchedText(attached, page)),
      title: (page) =>
        attached.pages.length === 1
          ? document.title
          : words.reading.parts.pageTitle(document.title, page, page),
    }),
  ];
}

/** What the search reads of a record that has no more to it than its fields. */
function itemRecord(item: Item, s: Story): SearchRecord {
  const { definition, data, address, record, collection } = item;
  const {
    text,
    names = [],
    about,
    quotations = [],
    publisher,
    date,
    topics = [],
  }: Searched = definition.search?.(data, record) ?? {
    text: proseIn(item),
    date: item.date,
  };
  const name = definition.heading?.(data) ?? String(data[definition.title ?? 'id']);
  return {
    address,
    title: plain([name], s)[0] ?? item.id,
    facets: indexed(s, { kind: collection, publisher, date, topics }),
    names: plain(names, s),
    about: plain([about], s)[0],
    text: plain([...text, ...quotations.map((id) => quotationText(id, s))], s),
  };
}

/** All records, in an order that does not change between builds. */
export async function searchRecords(): Promise<SearchRecord[]> {
  const s = await story();
  return [
    ...[...s.documents.values()].map((document) => documentRecord(document, s)),
    ...[...s.attached.values()]
      .filter(({ id }) => !s.papers.has(id))
      .flatMap((attached) => attachedRecords(attached, s)),
    ...paperRecords(s),
    ...itemsOf(s)
      .filter(({ definition }) => definition.name !== 'document')
      .map((item) => itemRecord(item, s)),
  ];
}

/** A text with a page of its own, as its title is searched. The index takes the rest from the page. */
export interface SearchedText {
  address: string;
  title: string;
  names: readonly string[];
  about: string;
}

/** So many words say what a text is about beside its title and description. */
const TELLING = 10;

/** The words that a text has more often than others have them, the most telling first. */
function tellingWords(texts: ReadonlyArray<Article['text']>): string[] {
  const { endings, common, small } = words.search;
  const left = new Set([...common, ...small].flatMap(plainWords));
  const counts = texts.map(({ statements, headings }) => {
    const own = new Map<string, { word: string; count: number }>();
    for (const word of plainWords([...statements, ...headings].map(({ text }) => text).join(' '))) {
      if (left.has(word) || word.length < 4 || /\d/u.test(word)) continue;
      const stem = stemOf(word, endings);
      own.set(stem, { word, count: (own.get(stem)?.count ?? 0) + 1 });
    }
    return own;
  });
  const spread = (stem: string) => counts.filter((own) => own.has(stem)).length;
  return counts.map((own) =>
    [...own]
      .map(([stem, { word, count }]) => ({
        word,
        tells: count * Math.log((1 + texts.length) / spread(stem)),
      }))
      .sort((a, b) => b.tells - a.tells || (a.word < b.word ? -1 : 1))
      .slice(0, TELLING)
      .map(({ word }) => word)
      .join(' '),
  );
}

/** The articles, the standing pages and the lists of records: what each is called and says that it is about. */
export async function searchedTexts(): Promise<{ written: SearchedText[]; lists: SearchedText[] }> {
  const s = await story();
  const standing: Readonly<Record<string, string>> = words.site.standing;
  const pages = [...s.pages.values()];
  const telling = tellingWords([...s.articles, ...pages].map(({ text }) => text));
  return {
    written: [
      ...s.articles.map(({ id, title, alsoCalled = [], standfirst, description, theme }, at) => ({
        address: addresses.article(id),
        title,
        names: alsoCalled,
        about: [s.site.themes[theme], standfirst, description, telling[at]].join(' '),
      })),
      ...pages.map(({ id, title, alsoCalled = [], description }, at) => ({
        address: addresses.page(id),
        title,
        names: [...(standing[id] === undefined ? [] : [standing[id]]), ...alsoCalled],
        about: [description, telling[s.articles.length + at]].join(' '),
      })),
    ],
    lists: (await sections()).map(({ label, address }) => ({ address, title: label, names: [], about: '' })),
  };
}

/** How many records of each kind can be found, and where they are listed, in the order of the words. */
export async function searchCounts(): Promise<Array<{ label: string; count: number; address: string }>> {
  const s = await story();
  const records = await searchRecords();
  const written: Record<string, number> = {
    article: s.articles.length,
    page: s.pages.size,
    document: s.documents.size,
  };
  const lists: Record<string, string | undefined> = {
    ...Object.fromEntries(allCollections.map(([, { name, list }]) => [name, list])),
    unknown: addresses.method,
    // The page that says who we are, where there is one; another standing page where not.
    page: addresses.page(s.pages.has('about') ? 'about' : ([...s.pages.keys()][0] ?? 'about')),
  };
  return Object.entries(words.kinds)
    .map(([kind, { singular }]) => ({
      label: singular,
      count:
        written[kind] ??
        records.filter((record) => record.facets.kind === kind && record.pagesOnly !== true).length,
      address: lists[kind] ?? addresses.home,
    }))
    .filter(({ count }) => count > 0);
}
