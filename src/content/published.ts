/**
 * What is published of each collection: the one place where the rule of visibility is applied. Records
 * that are hidden are left out, and what is left says nothing of them.
 */
import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { buildDate } from '../build-date.ts';
import { isAboutAny, withoutHidden, type Hidden } from '../collections/fields/hidden-references.ts';
import { allCollections, collections } from '../collections/registry.ts';
import { isVisible, type Publication, type Visibility } from '../lib/site/visibility.ts';

const entriesOf = async <K extends CollectionKey>(collection: K) =>
  (await getCollection(collection)) as CollectionEntry<K>[];

export interface PublishedContent {
  visibility: Visibility;
  hidden: Hidden;
  /** The published records of a collection, with no reference to one that is not. */
  entries: <K extends CollectionKey>(collection: K) => Promise<CollectionEntry<K>[]>;
}

/** Reads what is hidden, once, before anything is shown. */
export async function readPublished(): Promise<PublishedContent> {
  const { timeZone } = (await entriesOf('site'))[0]!.data;
  const visibility: Visibility = { drafts: import.meta.env.DEV, moment: buildDate(), timeZone };
  const visible = (entry: { data: unknown }) => isVisible(entry.data as Publication, visibility);
  const ids: Record<string, Set<string>> = {};
  let pages: string[] = [];
  for (const [collection, { address, editorsOnly }] of allCollections) {
    if (editorsOnly) continue;
    const [shown, out] = [[] as string[], new Set<string>()];
    for (const entry of await entriesOf(collection as CollectionKey)) {
      const page = address?.(entry.id, entry.data);
      if (!visible(entry)) out.add(entry.id);
      if (page !== undefined) (visible(entry) ? shown : pages).push(page);
    }
    ids[collection] = out;
    pages = pages.filter((page) => !shown.includes(page));
  }
  const quotations = (await entriesOf('documents')).flatMap((entry) =>
    (entry.data.quotations ?? [])
      .filter(({ via }) => !visible(entry) || (via !== undefined && ids['documents']!.has(via)))
      .map(({ id }) => id),
  );
  const hidden: Hidden = { ...ids, quotations: new Set(quotations) };
  const aboutHidden = (data: { page?: string; about?: string }) =>
    ids['articles']!.has(data.about ?? '') || isAboutAny(data.page, pages);
  const nothing = Object.values(hidden).every((set) => set.size === 0);
  return {
    visibility,
    hidden,
    entries: async (collection) =>
      (await entriesOf(collection))
        .filter((entry) => visible(entry) && !aboutHidden(entry.data as { page?: string; about?: string }))
        .map((entry) =>
          nothing
            ? entry
            : { ...entry, data: withoutHidden(entry.data, collections[collection].schema, hidden) },
        ),
  };
}
