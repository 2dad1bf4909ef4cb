/** Nothing that is published leads to a draft, or to a record that is on hold. */
import { kitAttributes } from '../../kit/attributes.ts';
import { isVisible } from '../../rules/visibility.ts';
import type { Collection } from '../collections.ts';
import type { Report } from '../issue.ts';
import { written, type Entry, type Story } from '../story.ts';
import { select } from '../yaml-tree.ts';

const visible = (entry: Entry): boolean =>
  typeof entry.data !== 'object' || entry.data === null || isVisible(entry.data, { drafts: false });

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
  ['documents', 'withheld.requests.*', 'requests'],
  ['unknowns', 'requests.*', 'requests'],
  ['unknowns', 'promises.*', 'promises'],
];

export function unpublished(story: Story, report: Report): void {
  const compare = (entry: Entry, at: { line: number; column: number }, target: Collection, id: string) => {
    const other = story.entries[target].get(id);
    if (!other || visible(other)) return;
    const draft = (other.data as { draft?: boolean }).draft === true;
    report({
      kind: 'unpublished',
      file: entry.file,
      line: at.line,
      column: at.column,
      message: `This is published, and leads to “${id}”, which is ${draft ? 'a draft' : 'on hold'}.`,
    });
  };
  for (const [collection, pattern, target] of LEADS)
    for (const entry of story.entries[collection].values())
      if (visible(entry))
        for (const { path, value } of select(entry.data, pattern))
          compare(entry, entry.place(path), target, String(value));
  for (const entry of written(story)) {
    if (!visible(entry)) continue;
    for (const use of entry.text.uses)
      for (const [name, { refers, list }] of Object.entries(kitAttributes[use.component]?.attributes ?? {})) {
        const attribute = use.attributes[name];
        if (!refers || refers === 'quotations' || refers === 'documents' || !attribute?.value) continue;
        for (const id of list ? attribute.value.split(/\s+/u) : [attribute.value])
          compare(entry, attribute, refers, id);
      }
    for (const link of entry.text.links) {
      const article = /^\/articles\/([^/#]+)\//u.exec(link.address);
      if (article) compare(entry, link, 'articles', article[1]!);
    }
  }
}
