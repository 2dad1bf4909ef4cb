/** An article or a record of this site as a citation: in words, as CSL-JSON, BibTeX and RIS. */
import { absoluteUrl, dateInWords } from '../../i18n/format.ts';
import { kindWords, words } from '../../i18n/words.ts';
import { bibtex } from '../../lib/citations/bibtex.ts';
import { cslDate, type CslItem } from '../../lib/citations/citations.ts';
import type { RecordCitationFormat } from '../../lib/citations/formats.ts';
import { ris } from '../../lib/citations/ris.ts';
import { addresses, hasAddress } from '../../lib/site/addresses.ts';
import { lastChange, publishedOn } from '../articles/history.ts';
import { itemsOf, type Item } from '../items.ts';
import { stateOfPromise } from '../promises/things.ts';
import type { Article, Bill, Event, Promised, Request, Story } from '../story.ts';

/** What can be cited by itself, beside the documents, which `citations.ts` cites. */
export interface CitedRecord {
  id: string;
  address: string;
  title: string;
  authors?: readonly string[] | undefined;
  /** The day on which it was first released; undefined where it never was. */
  published: string | undefined;
  /** What it is, and how it is known: each in a few words. */
  about: string[];
  /** Of what kind a reference manager takes it to be. */
  type: CslItem['type'];
}

const citedArticle = (s: Story, article: Article): CitedRecord => {
  const published = publishedOn(article, s);
  return {
    id: article.id,
    address: addresses.article(article.id),
    title: article.title,
    authors: article.authors,
    published,
    about:
      published === undefined
        ? [words.articles.notReleased(dateInWords(article.date))]
        : [`${words.articles.updated} ${dateInWords(lastChange(article, s))}`],
    type: 'article-newspaper',
  };
};

/** How a record is known, or what became of what it records. */
const STATE: Readonly<Record<string, (s: Story, item: Item) => string | undefined>> = {
  event: (_s, { data }) => {
    const { certainty, attributedTo } = data as unknown as Event;
    return attributedTo ? words.provenance.attributedTo(attributedTo) : words.provenance.certainty[certainty];
  },
  request: (_s, { data }) => words.requests.states[(data as unknown as Request).state],
  promise: (s, { data }) => stateOfPromise(s, data as unknown as Promised).label,
  stage: () => undefined,
  provision: (_s, { data }) => {
    const { inForce } = data as unknown as Bill['provisions'][number];
    return inForce && words.bill.states[inForce];
  },
};

function citedItem(s: Story, item: Item): CitedRecord {
  const { definition, id, address, title, date, data, record } = item;
  // A stage or a provision is a part of a law, which it does not name itself.
  const whole = item.collection === 'bill' ? [String(record['title'])] : [];
  const { latest } = data as { latest?: boolean };
  // The title of a request has its dates already.
  const dated = date !== undefined && definition.name !== 'request';
  const state = STATE[definition.name]!(s, item);
  return {
    ...{ id, address, title },
    published: s.releasedOn(address, s.today),
    about: [
      kindWords(definition.name).singular,
      ...whole,
      ...(dated ? [dateInWords(date, false, latest)] : []),
      ...(state ? [state.charAt(0).toUpperCase() + state.slice(1)] : []),
    ],
    type: 'webpage',
  };
}

/** Everything that has a citation of its own, by the folder of its address. */
export function citedRecords(s: Story): Map<string, CitedRecord[]> {
  const all = [
    ...s.articles.map((article) => citedArticle(s, article)),
    ...itemsOf(s)
      .filter(({ definition }) => definition.name in STATE)
      .map((item) => citedItem(s, item)),
  ];
  return Map.groupBy(all, ({ address }) => address.split('/')[1]!);
}

function cslOf({ site, today }: Story, record: CitedRecord): CslItem {
  return {
    id: record.id,
    type: record.type,
    title: record.title,
    'container-title': site.title,
    ...(record.authors && { author: record.authors.map((literal) => ({ literal })) }),
    ...(site.publisher && { publisher: site.publisher }),
    ...(record.published !== undefined && { issued: cslDate(record.published) }),
    accessed: cslDate(today),
    // None while the site has none.
    ...(hasAddress(site) && { URL: absoluteUrl(site, record.address) }),
    language: site.language,
    note: `${record.about.join('. ')}.`,
  };
}

function inWords(s: Story, record: CitedRecord, url: string | undefined): string {
  const published = record.published && dateInWords(record.published);
  return words.take.line({
    authors: record.authors?.join(', '),
    title: record.title,
    site: s.site.title,
    // An article says that it is a draft itself.
    said:
      record.type === 'webpage'
        ? [...record.about, published ?? []].flat()
        : [published ?? record.about].flat(),
    url,
    accessed: dateInWords(s.today),
  });
}

export function recordCitations(
  s: Story,
  records: readonly CitedRecord[],
  format: RecordCitationFormat,
): string {
  const items = records.map((record) => cslOf(s, record));
  if (format === 'csl.json') return `${JSON.stringify(items, null, 1)}\n`;
  if (format === 'bib') return bibtex(items);
  if (format === 'ris') return ris(items, () => '');
  return records.map((record, index) => inWords(s, record, items[index]!.URL)).join('\n');
}
