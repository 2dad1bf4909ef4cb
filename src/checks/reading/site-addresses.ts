/** Every address that the site will have, and the places on each page, worked out from the content. */
import type { CollectionDefinition } from '../../collections/collection.ts';
import { collections } from '../../collections/registry.ts';
import { addresses, noteId, slug } from '../../lib/site/addresses.ts';
import { openFiles } from '../../lib/site/exports.ts';
import { headingId } from '../../lib/text/heading-ids.ts';
import { addressOfEntry } from '../rules/publishing/unpublished.ts';
import { allEntries, type Entry, type StoryFiles } from '../story.ts';
import { select, textAt, textsAt } from '../../collections/fields/select.ts';

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
  '/edition/',
];
const FILES = [...openFiles.map((name) => `/${name}`), '/sitemap-index.xml', '/robots.txt'];

/**
 * Pages by address, each with its anchors; undefined where anchors are not known from the content alone.
 * @param shown which records count; all, where it is left out
 */
export function siteAddresses(
  story: StoryFiles,
  shown: (entry: Entry) => boolean = () => true,
): Map<string, Set<string> | undefined> {
  const pages = new Map<string, Set<string> | undefined>();
  const settings = story.entries.site.get('site')?.data as { offline?: unknown } | undefined;
  const offline = settings?.offline === false ? [] : [addresses.offline];
  const fixed = new Set([...ALWAYS, ...offline, ...FILES]);
  for (const address of fixed) pages.set(address, undefined);
  const add = (page: string, anchors: readonly string[]) => {
    if (!fixed.has(page)) pages.set(page, new Set([...(pages.get(page) ?? []), ...anchors]));
  };
  for (const file of story.files) {
    const beside = /\/figures\/([^/]+)\/data\.csv$/u.exec(file);
    if (beside) pages.set(`/data/${beside[1]}.csv`, undefined).set(`/data/${beside[1]}/data.csv`, undefined);
  }
  const within: Array<{ page: string; anchor: string | undefined }> = [];
  for (const entry of allEntries(story)) {
    const address = addressOfEntry(entry);
    if (address === undefined || !shown(entry)) continue;
    const { list, parts = {}, extension, withinPage } = collections[entry.collection] as CollectionDefinition;
    const [page, anchor] = address.split('#') as [string, string?];
    if (list !== undefined && list !== page && !pages.has(list)) pages.set(list, undefined);
    const inParts = Object.keys(parts).flatMap((part) => [entry.id, ...textsAt(entry.data, `${part}.*.id`)]);
    const headings = [
      ...(entry.text?.headings ?? []).flatMap(({ text }) => [slug(text), headingId(text)]),
      ...select(entry.data, 'notes.*.heading').map(({ value }) => noteId(String(value))),
      ...select(entry.data, 'quotations.*').map(({ value }) => `quote-${textAt(value, 'id')}`),
    ];
    if (withinPage) within.push({ page, anchor });
    else if (anchor !== undefined) add(page, [anchor]);
    // What is in a text or a record that could not be read is not known.
    else if (entry.unread || (extension === 'mdx' && !entry.text)) pages.set(page, undefined);
    else if (inParts.length > 0) add(page, inParts);
    else if (entry.collection === 'documents' || (extension === 'mdx' && list !== undefined))
      add(page, headings);
    else pages.set(page, undefined);
  }
  // Where the page of a letter is kept back, the letter is nowhere.
  for (const { page, anchor } of within) if (anchor !== undefined && pages.has(page)) add(page, [anchor]);
  return pages;
}

/** Anchors that a page has by its design, and not by its content. */
export const DESIGNED_ANCHOR = /^(?:main|notes|note-\d+|ref-\d+-\d+|reply|history|quote-.*|year-?\d{4})$/u;
