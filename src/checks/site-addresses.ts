/** Every address that the site will have, and the places on each page, worked out from the content. */
import { addresses, slug } from '../rules/addresses.ts';
import { headingId } from '../rules/heading-ids.ts';
import type { Entry, Story } from './story.ts';
import { select, textAt } from './yaml-tree.ts';

/** Addresses that every site has, whatever its content. */
const ALWAYS = [
  '/',
  '/search/',
  '/ask/',
  '/method/',
  '/corrections/',
  '/about/',
  '/privacy/',
  '/accessibility/',
];
/** Files for machines. */
const FILES = [
  '/feed.xml',
  '/feed.json',
  '/feed-complete.xml',
  '/feed-complete.json',
  '/timeline.json',
  '/timeline.csv',
  '/timeline.ics',
  '/documents.json',
  '/requests.json',
  '/promises.json',
  '/provenance.json',
  '/datapackage.json',
  '/citations.bib',
  '/citations.ris',
  '/citations.json',
  '/sitemap-index.xml',
  '/robots.txt',
];

/**
 * Pages by address, each with its anchors; undefined where anchors are not known from the content alone.
 * @param shown which records count; all, where it is left out
 */
export function siteAddresses(
  story: Story,
  shown: (entry: Entry) => boolean = () => true,
): Map<string, Set<string> | undefined> {
  const pages = new Map<string, Set<string> | undefined>();
  const section = (address: string, ids: Iterable<string>) => {
    const anchors = new Set(ids);
    if (anchors.size > 0) pages.set(address, anchors);
  };
  for (const address of [...ALWAYS, ...FILES]) pages.set(address, undefined);
  const entries = Object.fromEntries(
    Object.entries(story.entries).map(([name, list]) => [
      name,
      new Map([...list].filter(([, entry]) => shown(entry))),
    ]),
  ) as Story['entries'];
  for (const file of story.files) {
    const beside = /\/figures\/([^/]+)\/data\.csv$/u.exec(file);
    if (beside) pages.set(`/data/${beside[1]}.csv`, undefined).set(`/data/${beside[1]}/data.csv`, undefined);
  }
  section(addresses.timeline, entries.events.keys());
  section(addresses.promises, entries.promises.keys());
  section(addresses.glossary, entries.terms.keys());
  const bill = [...entries.bills.values()].flatMap((entry) =>
    ['stages.*.id', 'provisions.*.id'].flatMap((pattern) =>
      [...select(entry.data, pattern)].map(({ value }) => String(value)),
    ),
  );
  section(addresses.bill, [...entries.bills.keys(), ...bill]);
  const listed = [
    ['articles', addresses.articles, addresses.article],
    ['requests', addresses.requests, addresses.request],
    ['figures', addresses.data, addresses.figure],
    ['people', addresses.people, addresses.person],
    ['documents', addresses.documents, addresses.document],
    ['pages', undefined, addresses.page],
  ] as const;
  for (const [collection, list, address] of listed) {
    if (list && entries[collection].size > 0) pages.set(list, undefined);
    for (const [id, entry] of entries[collection]) {
      const anchors = new Set<string>();
      for (const heading of entry.text?.headings ?? [])
        anchors.add(slug(heading.text)).add(headingId(heading.text));
      for (const { value } of select(entry.data, 'notes.*.heading')) anchors.add(slug(String(value)));
      for (const { value } of select(entry.data, 'quotations.*')) anchors.add(`quote-${textAt(value, 'id')}`);
      for (const letter of entries.letters.values())
        if (collection === 'articles' && textAt(letter.data, 'about') === id)
          anchors.add(`letter-${letter.id}`);
      pages.set(address(id), collection === 'articles' || collection === 'documents' ? anchors : undefined);
    }
  }
  return pages;
}

/** Anchors that a page has by its design, and not by its content. */
export const DESIGNED_ANCHOR = /^(?:main|notes|note-\d+|ref-\d+-\d+|reply|history|quote-.*|year-?\d{4})$/u;
