/** Nothing that is published leads to a draft, or to a record that is on hold. */
import { kitAttributes } from '../../kit/attributes.ts';
import { momentOfBuild } from '../../moment-of-build.ts';
import { addresses } from '../../rules/addresses.ts';
import { isVisible, type Publication } from '../../rules/visibility.ts';
import type { Collection } from '../collections.ts';
import type { Report } from '../issue.ts';
import { allEntries, written, type Entry, type Story } from '../story.ts';
import { select, textAt } from '../yaml-tree.ts';
import { sourcesIn } from './references.ts';

/** Fields of records by which a reader is led to another record. */
const LEADS: Array<[Collection, string, Collection]> = [
  ['site', 'leadArticle', 'articles'],
  ['site', 'leadFigure', 'figures'],
  ['site', 'leadRefusals.*', 'requests'],
  ['site', 'numbers.*.figure', 'figures'],
  ['articles', 'related.*', 'articles'],
  ['events', 'people.*', 'people'],
  ['requests', 'requesterId', 'people'],
  ['requests', 'bodyId', 'people'],
  ['requests', 'mayBeSameAs.*', 'requests'],
  ['promises', 'byId', 'people'],
  ['letters', 'about', 'articles'],
  ['documents', 'withheld.requests.*', 'requests'],
  ['unknowns', 'requests.*', 'requests'],
  ['unknowns', 'promises.*', 'promises'],
];

/** Where a link of a text may lead to one record. */
export const PAGES: Array<[Collection, (id: string) => string]> = [
  ['articles', addresses.article],
  ['documents', addresses.document],
  ['requests', addresses.request],
  ['figures', addresses.figure],
  ['people', addresses.person],
  ['events', addresses.event],
  ['promises', addresses.promise],
  ['terms', addresses.term],
];

/** How a record is kept out, as the end of a sentence. */
export function howHidden({ draft, hold, publishAt }: Publication): string {
  if (draft === true) return 'a draft';
  return hold !== undefined || publishAt === undefined ? 'on hold' : `held back until ${publishAt}`;
}

/** Whether a record is published today. What cannot be read counts as published: it is told elsewhere. */
export function isShown(story: Story): (entry: Entry) => boolean {
  const timeZone = textAt(story.entries.site.get('site')?.data, 'timeZone') ?? 'UTC';
  const moment = momentOfBuild();
  return (entry) =>
    typeof entry.data !== 'object' ||
    entry.data === null ||
    isVisible(entry.data, { drafts: false, moment, timeZone });
}

export function unpublished(story: Story, report: Report): void {
  const visible = isShown(story);
  const compare = (entry: Entry, at: { line: number; column: number }, target: Collection, id: string) => {
    const other = story.entries[target].get(id);
    if (!other || visible(other)) return;
    const state = other.data as Publication;
    if (state.doNotCite !== undefined) return; // Another rule tells it.
    report({
      kind: 'unpublished',
      file: entry.file,
      line: at.line,
      column: at.column,
      message: `This is published, and leads to “${id}”, which is ${howHidden(state)}.`,
    });
  };
  for (const [collection, pattern, target] of LEADS)
    for (const entry of story.entries[collection].values())
      if (visible(entry))
        for (const { path, value } of select(entry.data, pattern))
          compare(entry, entry.place(path), target, String(value));
  // One source of several may be hidden, and is left out; the last may not.
  for (const entry of allEntries(story)) {
    if (!visible(entry)) continue;
    const named = [...sourcesIn(entry.data)].filter(({ path }) => path.length === 2);
    const hidden = named.filter(({ id }) => {
      const document = story.entries.documents.get(id);
      return document !== undefined && !visible(document);
    });
    if (hidden.length > 0 && hidden.length === named.length)
      compare(entry, entry.place(hidden[0]!.path), 'documents', hidden[0]!.id);
  }
  const hidden = PAGES.flatMap(([collection, address]) =>
    [...story.entries[collection].values()]
      .filter((entry) => !visible(entry))
      .map(({ id }) => ({ collection, id, address: address(id) })),
  );
  for (const entry of written(story)) {
    if (!visible(entry)) continue;
    for (const use of entry.text.uses)
      for (const [name, { refers, list }] of Object.entries(kitAttributes[use.component]?.attributes ?? {})) {
        const attribute = use.attributes[name];
        if (!refers || !attribute?.value) continue;
        for (const id of list ? attribute.value.split(/\s+/u) : [attribute.value])
          if (refers === 'quotations')
            compare(entry, attribute, 'documents', story.quotations.get(id)?.entry.id ?? '');
          else compare(entry, attribute, refers, id);
      }
    for (const link of entry.text.links)
      for (const { collection, id, address } of hidden)
        if (link.address === address || link.address.startsWith(`${address}#`))
          compare(entry, link, collection, id);
  }
}
