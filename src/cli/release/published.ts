/** What is published, record by record: the memory of a release, with which the next one is compared. */
import { hash } from 'node:crypto';
import type { CollectionDefinition } from '../../collections/collection.ts';
import { collections } from '../../collections/registry.ts';
import { siteAddresses } from '../../checks/reading/site-addresses.ts';
import { allEntries, type Entry, type StoryFiles } from '../../checks/story.ts';
import { addressOfEntry, isShown } from '../../checks/rules/publishing/unpublished.ts';
import { select, textAt } from '../../collections/fields/select.ts';
import { addresses } from '../../lib/site/addresses.ts';
import { isAboutAny } from '../../collections/fields/hidden-references.ts';
import type { english } from '../../i18n/en/words.ts';

/** What of a record readers may see change. */
export type PublishedPart = keyof typeof english.release.parts;

export interface PublishedEntry {
  address: string;
  /** What is there: an article, an event …; `place` for a place on a page that is no record, `page` for a list. */
  kind: string;
  title?: string;
  /** The day on which it was first released. */
  since?: string;
  /** The date of what the record is about, as it is written there. */
  date?: string;
  /** For each part that the record has, a mark that changes when readers see something else there. */
  parts?: Partial<Record<PublishedPart, string>>;
}

const mark = (text: string): string => hash('sha256', text).slice(0, 8);

/** Fields that no reader sees. */
const UNSEEN = new Set(
  'editorNote hold draft publishAt check headlineNumbers reworded consent order sort'.split(' '),
);

/**
 * The part that a field belongs to; any other is of the details. Marks are of parts: where this list changes, the next
 * note reports changes that are none, so change it in a release that changes nothing else.
 */
const PART_OF: Record<string, PublishedPart> = {
  ...fields(
    'text',
    'body detail definition description establishes note notes relevance requires role standfirst summary text',
  ),
  ...fields('date', 'date dateNote due dueNote asked answered enacted madeOn madeOnNote precision'),
  ...fields('sources', 'sources standingSources reportedBy'),
  ...fields('quotations', 'quotations grounds relatedQuotations'),
  ...fields('outcome', 'answer kept outcome standing state status withheld'),
  ...fields('certainty', 'attributedTo certainty evidence evidenceNote'),
};

function fields(part: PublishedPart, names: string): Record<string, PublishedPart> {
  return Object.fromEntries(names.split(' ').map((name) => [name, part]));
}

/** A value without what no reader sees, in an order that does not change. */
const seen = (data: unknown): string =>
  JSON.stringify(data, (key, value: unknown) => (UNSEEN.has(key) ? undefined : value));

/**
 * The marks of a record's parts.
 * @param data the record
 * @param apart fields that are reported otherwise, or are records of their own
 */
function partsOf(data: unknown, apart: readonly string[]): Partial<Record<PublishedPart, string>> {
  const values: Partial<Record<PublishedPart, string>> = {};
  for (const [name, value] of Object.entries((data ?? {}) as Record<string, unknown>)) {
    if (UNSEEN.has(name) || apart.includes(name) || value === undefined) continue;
    const part = PART_OF[name] ?? 'details';
    values[part] = (values[part] ?? '') + seen({ [name]: value });
  }
  return Object.fromEntries(Object.entries(values).map(([part, text]) => [part, mark(text)]));
}

/** A text without its front matter, as readers see it. */
const body = (entry: Entry): string =>
  entry.text ? entry.source.replace(/^---[\s\S]*?\n---/u, '').replace(/\{\/\*[\s\S]*?\*\/\}/gu, '') : '';

/** A bill is a page with others: its stages and provisions are reported one by one. */
function* ofBills(entries: Iterable<Entry>): Generator<PublishedEntry> {
  const all = [...entries];
  if (all.length === 0) return;
  const titles = all.map(({ id, data }) => textAt(data, 'title') ?? id);
  const own = all.map(({ data }) => data as Record<string, unknown>);
  const standing = own.map((data) => partsOf(data, ['title', 'stages', 'provisions']));
  yield {
    address: addresses.bill,
    kind: 'bill',
    title: titles.join(', '),
    parts: Object.fromEntries(
      standing
        .flatMap((parts) => Object.keys(parts) as PublishedPart[])
        .map((part) => [part, mark(standing.map((parts) => parts[part] ?? '').join(' '))]),
    ),
  };
  for (const [kind, list, addressOf, name] of [
    ['stage', 'stages', addresses.stage, 'stage'],
    ['provision', 'provisions', addresses.provision, 'provision'],
  ] as const)
    for (const { data } of all)
      for (const { value } of select(data, `${list}.*`)) {
        const id = textAt(value, 'id');
        if (id === undefined) continue;
        const date = textAt(value, 'date');
        yield {
          address: addressOf(id),
          kind,
          title: [textAt(value, 'plain') ?? textAt(value, name) ?? id, textAt(value, 'house')]
            .filter(Boolean)
            .join(', '),
          ...(date !== undefined && { date }),
          parts: partsOf(value, ['id', name, 'plain', 'house']),
        };
      }
}

/** Whether corrections and letters wait with a record: they are about one thing that readers can reach. */
function isWaitedFor({ collection }: Entry): boolean {
  const { withinPage, parts } = collections[collection] as CollectionDefinition;
  return !withinPage && !parts;
}

/** Corrections and letters that are not published because what they are about is not: its address with each. */
export function waitingEntries(story: StoryFiles): Map<Entry, string> {
  const shown = isShown(story);
  const hidden = [...allEntries(story)]
    .filter((entry) => isWaitedFor(entry) && !shown(entry))
    .flatMap((entry) => addressOfEntry(entry) ?? []);
  const waiting = new Map<Entry, string>();
  for (const entry of story.entries.corrections.values()) {
    const page = textAt(entry.data, 'page');
    if (page !== undefined && shown(entry) && isAboutAny(page, hidden)) waiting.set(entry, page);
  }
  for (const entry of story.entries.letters.values()) {
    const page = addresses.article(textAt(entry.data, 'about') ?? '');
    if (shown(entry) && hidden.includes(page)) waiting.set(entry, page);
  }
  return waiting;
}

export function publishedOf(story: StoryFiles): Map<string, PublishedEntry> {
  const shown = isShown(story);
  const waiting = waitingEntries(story);
  const all = new Map<string, PublishedEntry>();
  for (const entry of allEntries(story)) {
    const { collection, id } = entry;
    const { name: kind, title = '', parts } = collections[collection] as CollectionDefinition;
    const address = addressOfEntry(entry);
    if (address === undefined || parts || !shown(entry) || waiting.has(entry)) continue;
    if (kind === 'letter' && !textAt(entry.data, 'about')) continue;
    const text = body(entry).trim();
    const table = collection === 'figures' ? story.tables.get(id)?.source : undefined;
    const pages = collection === 'documents' ? story.attachedText(id)?.paged.text : undefined;
    const data = entry.data as Record<string, unknown>;
    const date = textAt(data, 'date');
    all.set(address, {
      address,
      kind: data['ownPaper'] !== undefined ? 'paper' : kind,
      title: textAt(data, title) ?? id,
      ...(date !== undefined && { date }),
      parts: {
        ...partsOf(text === '' ? data : { ...data, body: text }, [title]),
        ...(table !== undefined && { numbers: mark(table) }),
        ...(pages !== undefined && { pages: mark(pages) }),
      },
    });
  }
  for (const one of ofBills([...story.entries.bills.values()].filter(shown))) all.set(one.address, one);
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
export const writePublished = (list: Iterable<PublishedEntry>): string =>
  `[\n${[...list].map((one) => `  ${JSON.stringify(one, null, 1).replace(/\n\s*/gu, ' ')}`).join(',\n')}\n]\n`;
