/** Nothing that is published leads to a draft, or to a record that is on hold. */
import { buildDate } from '../../../build-date.ts';
import { isVisible, type Publication } from '../../../lib/site/visibility.ts';
import type { CollectionDefinition } from '../../../collections/collection.ts';
import { fieldsOf } from '../../../collections/fields/meta.ts';
import { collections, type Collection } from '../../../collections/registry.ts';
import type { Report } from '../../issue.ts';
import { allEntries, placeIn, settingOf, writtenEntries, type Entry, type StoryFiles } from '../../story.ts';
import { select } from '../../../collections/fields/select.ts';
import { namedBy, sourcesIn } from '../sources/references.ts';

/** The address of a record; undefined where it has none. */
export const addressOfEntry = ({ collection, id, data }: Entry): string | undefined =>
  (collections[collection] as CollectionDefinition).address?.(id, data ?? {});

/** The fields of a collection by which readers are led to records. Sources and quotations have a rule of their own. */
const leadsOf = (collection: Collection): Array<{ path: string; target: Collection }> =>
  fieldsOf(collections[collection].schema).flatMap(({ path, meta: { refersTo: target } }) =>
    target !== undefined && target in collections && target !== 'documents'
      ? [{ path, target: target as Collection }]
      : [],
  );

/** How a record is kept out, as the end of a sentence. */
export function whyHidden({ draft, hold, publishAt }: Publication): string {
  if (draft === true) return 'a draft';
  return hold !== undefined || publishAt === undefined ? 'on hold' : `held back until ${publishAt}`;
}

/** Whether a record is published today. What cannot be read counts as published: it is reported elsewhere. */
export function isShown(story: StoryFiles): (entry: Entry) => boolean {
  const timeZone = settingOf(story, 'timeZone') ?? 'UTC';
  const moment = buildDate();
  return (entry) =>
    typeof entry.data !== 'object' ||
    entry.data === null ||
    isVisible(entry.data, { drafts: false, moment, timeZone });
}

export function checkUnpublished(story: StoryFiles, report: Report): void {
  const visible = isShown(story);
  const compare = (entry: Entry, at: { line: number; column: number }, target: Collection, id: string) => {
    const other = story.entries[target].get(id);
    if (!other || visible(other)) return;
    const state = other.data as Publication;
    if (state.doNotCite !== undefined) return; // Another rule reports it.
    report({
      kind: 'unpublished',
      ...placeIn(entry, at),
      message: `This is published, and leads to “${id}”, which is ${whyHidden(state)}.`,
    });
  };
  for (const entry of allEntries(story))
    if (visible(entry))
      for (const { path: pattern, target } of leadsOf(entry.collection))
        for (const { path, value } of select(entry.data, pattern))
          compare(entry, entry.place(path), target, String(value));
  // One source of several may be hidden, and is left out; the last may not.
  for (const entry of allEntries(story)) {
    if (!visible(entry)) continue;
    const named = sourcesIn(entry.data).filter(({ path }) => path.length === 2);
    const hidden = named.filter(({ id }) => {
      const document = story.entries.documents.get(id);
      return document !== undefined && !visible(document);
    });
    if (hidden.length > 0 && hidden.length === named.length)
      compare(entry, entry.place(hidden[0]!.path), 'documents', hidden[0]!.id);
  }
  const hidden = [...allEntries(story)]
    .filter((entry) => !visible(entry))
    .flatMap((entry) => {
      const address = addressOfEntry(entry);
      return address === undefined ? [] : [{ collection: entry.collection, id: entry.id, address }];
    });
  for (const entry of writtenEntries(story)) {
    if (!visible(entry)) continue;
    for (const use of entry.text.uses)
      for (const { refers, id, at } of namedBy(use))
        if (refers === 'quotations')
          compare(entry, at, 'documents', story.quotations.get(id)?.entry.id ?? '');
        else compare(entry, at, refers, id);
    for (const link of entry.text.links)
      for (const { collection, id, address } of hidden)
        if (link.address === address || link.address.startsWith(`${address}#`))
          compare(entry, link, collection, id);
  }
}
