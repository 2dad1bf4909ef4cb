/**
 * What is published of each collection: the one place where the rule of visibility is applied. Records
 * that are hidden are left out, and what is left says nothing of them.
 */
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { momentOfBuild } from '../moment-of-build.ts';
import { addresses } from '../rules/addresses.ts';
import { isAboutAny, withoutHidden, type Hidden } from '../rules/hidden-references.ts';
import { isVisible, type Publication, type Visibility } from '../rules/visibility.ts';

const COLLECTIONS = [
  'articles',
  'documents',
  'events',
  'requests',
  'promises',
  'people',
  'figures',
  'unknowns',
  'terms',
] as const;

/** The address of each kind of record that a correction may be about. */
const ADDRESS: Partial<Record<(typeof COLLECTIONS)[number], (id: string) => string>> = {
  articles: addresses.article,
  documents: addresses.document,
  events: addresses.event,
  requests: addresses.request,
  promises: addresses.promise,
  people: addresses.person,
  figures: addresses.figure,
  terms: addresses.term,
  unknowns: addresses.unknown,
};

const entriesOf = async <K extends CollectionKey>(collection: K) =>
  (await getCollection(collection)) as CollectionEntry<K>[];

export interface Published {
  visibility: Visibility;
  hidden: Hidden;
  /** The published records of a collection, with no reference to one that is not. */
  entries: <K extends CollectionKey>(collection: K) => Promise<CollectionEntry<K>[]>;
}

/** Reads what is hidden, once, before anything is shown. */
export async function readPublished(): Promise<Published> {
  const { timeZone } = (await entriesOf('site'))[0]!.data;
  const visibility: Visibility = { drafts: import.meta.env.DEV, moment: momentOfBuild(), timeZone };
  const visible = (entry: { data: unknown }) => isVisible(entry.data as Publication, visibility);
  const ids = {} as Record<(typeof COLLECTIONS)[number], Set<string>>;
  const pages: string[] = [];
  for (const collection of COLLECTIONS) {
    const out = (await entriesOf(collection)).filter((entry) => !visible(entry)).map(({ id }) => id);
    ids[collection] = new Set(out);
    pages.push(...out.flatMap((id) => ADDRESS[collection]?.(id) ?? []));
  }
  const quotations = (await entriesOf('documents')).flatMap((entry) =>
    (entry.data.quotations ?? [])
      .filter(({ via }) => !visible(entry) || (via !== undefined && ids.documents.has(via)))
      .map(({ id }) => id),
  );
  const hidden: Hidden = { ...ids, quotations: new Set(quotations) };
  const aboutHidden = (data: { page?: string; about?: string }) =>
    ids.articles.has(data.about ?? '') || isAboutAny(data.page, pages);
  const nothing = Object.values(hidden).every((set) => set.size === 0);
  return {
    visibility,
    hidden,
    entries: async (collection) =>
      (await entriesOf(collection))
        .filter((entry) => visible(entry) && !aboutHidden(entry.data as { page?: string; about?: string }))
        .map((entry) => (nothing ? entry : { ...entry, data: withoutHidden(entry.data, hidden) })),
  };
}
