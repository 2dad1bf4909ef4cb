/** What is published, record by record: the memory of a release, with which the next one is compared. */
import { createHash } from 'node:crypto';
import type { Collection } from '../../checks/collections.ts';
import { siteAddresses } from '../../checks/site-addresses.ts';
import type { Entry, Story } from '../../checks/story.ts';
import { isShown } from '../../checks/rules/unpublished.ts';
import { textAt } from '../../checks/yaml-tree.ts';
import { addresses } from '../../rules/addresses.ts';

/** One address of the site. */
export interface Published {
  address: string;
  /** What is there: an article, an event …; `place` for a place on a page that is no record, `page` for a list. */
  kind: string;
  title?: string;
  /** Changes when readers see something else there. */
  mark?: string;
  /** Of a figure: changes when its numbers do. */
  numbers?: string;
}

const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Fields that no reader sees. */
const UNSEEN = new Set([
  'editorNote',
  'hold',
  'draft',
  'publishAt',
  'check',
  'permission',
  'consent',
  'order',
  'sort',
]);

/** A record without what no reader sees, in an order that does not change. */
const seen = (data: unknown): string =>
  JSON.stringify(data, (key, value: unknown) => (UNSEEN.has(key) ? undefined : value));

/** The collections whose records have an address, with what one of them is called. */
const KINDS: Array<[Collection, string, (id: string, data: unknown) => string, string]> = [
  ['articles', 'article', addresses.article, 'title'],
  ['pages', 'page', addresses.page, 'title'],
  ['documents', 'document', addresses.document, 'title'],
  ['events', 'event', addresses.event, 'title'],
  ['requests', 'request', addresses.request, 'subject'],
  ['promises', 'promise', addresses.promise, 'promised'],
  ['people', 'person', addresses.person, 'name'],
  ['terms', 'term', addresses.term, 'term'],
  ['figures', 'figure', addresses.figure, 'title'],
  ['unknowns', 'open question', addresses.unknown, 'text'],
  ['corrections', 'correction', (id) => `${addresses.corrections}#${id}`, 'says'],
  [
    'letters',
    'letter',
    (id, data) => `${addresses.article(textAt(data, 'about') ?? '')}#letter-${id}`,
    'title',
  ],
];

/** A text without its front matter, as readers see it. */
const body = (entry: Entry): string =>
  entry.text ? entry.source.replace(/^---[\s\S]*?\n---/u, '').replace(/\{\/\*[\s\S]*?\*\/\}/gu, '') : '';

/** Everything that is published today, by address. */
export function publishedOf(story: Story): Map<string, Published> {
  const shown = isShown(story);
  const all = new Map<string, Published>();
  for (const [collection, kind, addressOf, title] of KINDS)
    for (const [id, entry] of story.entries[collection]) {
      if (!shown(entry) || (kind === 'letter' && !textAt(entry.data, 'about'))) continue;
      const address = addressOf(id, entry.data);
      const table = collection === 'figures' ? story.tables.get(id)?.source : undefined;
      all.set(address, {
        address,
        kind,
        title: textAt(entry.data, title) ?? id,
        mark: mark(seen(entry.data) + body(entry)),
        ...(table !== undefined && { numbers: mark(table) }),
      });
    }
  // Lists, files, and places that are no records: they are to last too. Headings of articles may be edited.
  for (const [page, anchors] of siteAddresses(story, shown)) {
    if (!all.has(page)) all.set(page, { address: page, kind: 'page' });
    if (page.startsWith(addresses.articles)) continue;
    for (const anchor of anchors ?? [])
      if (!all.has(`${page}#${anchor}`))
        all.set(`${page}#${anchor}`, { address: `${page}#${anchor}`, kind: 'place' });
  }
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The memory as a file: one address to a line, so that git shows what changed. */
export const writePublished = (list: Iterable<Published>): string =>
  `[\n${[...list].map((one) => `  ${JSON.stringify(one, null, 1).replace(/\n\s*/gu, ' ')}`).join(',\n')}\n]\n`;
