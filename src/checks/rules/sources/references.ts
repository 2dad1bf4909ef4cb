/** References: whatever a record or a text names by its id exists. */
import { kitAttributes } from '../../../mdx/attributes.ts';
import { nearest } from '../../../lib/text/nearest.ts';
import type { Position, Use } from '../../../lib/citations/provenance.ts';
import { fieldsOf } from '../../../collections/fields/meta.ts';
import { collections, nounOf, type Collection } from '../../../collections/registry.ts';
import type { Report } from '../../issue.ts';
import {
  allEntries,
  mayBeUnread,
  placeAt,
  placeIn,
  writtenEntries,
  type Entry,
  type StoryFiles,
} from '../../story.ts';
import { select, type Path } from '../../../collections/fields/select.ts';

/** What a field may name: a collection, the recorded quotations, or a list of `site.yaml` (`site.themes`). */
type Target = string;

/** The ids that a kind of reference may name. */
function idsOf(story: StoryFiles, target: Target): string[] {
  if (target === 'quotations') return [...story.quotations.keys()];
  if (target in story.entries) return [...story.entries[target as Collection].keys()];
  const site = story.entries.site.get('site')?.data;
  return select(site, target.replace(/^site\./u, '')).flatMap(({ value }) => Object.keys(value as object));
}

function noun(target: Target): string {
  if (target === 'quotations') return 'recorded quotation';
  if (target in collections) return nounOf(target as Collection);
  const field = fieldsOf(collections.site.schema).find(({ path }) => `site.${path}` === target);
  return `${field?.meta.noun ?? target} in site.yaml`;
}

interface Named {
  path: Path;
  id: string;
}

/** The sources of each record. A record that has changed is another object. */
const known = new WeakMap<object, readonly Named[]>();

/** Every list of sources in a record, however deep. */
export function sourcesIn(record: unknown): readonly Named[] {
  if (typeof record !== 'object' || record === null) return [];
  let found = known.get(record);
  if (!found) known.set(record, (found = [...sourcesUnder(record, [])]));
  return found;
}

function* sourcesUnder(value: unknown, path: Path): Generator<Named> {
  if (!value || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const here = [...path, step];
    if ((key === 'sources' || key === 'standingSources') && Array.isArray(inner)) {
      for (const [index, id] of inner.entries())
        if (typeof id === 'string') yield { path: [...here, index], id };
    } else yield* sourcesUnder(inner, here);
  }
}

/** The ids that the attributes of a component name. */
export function* namedBy({ component, attributes }: Use) {
  for (const [name, { refers, list }] of Object.entries(kitAttributes[component]?.attributes ?? {})) {
    const at = attributes[name];
    if (!refers || typeof at?.value !== 'string') continue;
    for (const id of list ? at.value.split(/\s+/u).filter(Boolean) : [at.value]) yield { refers, id, at };
  }
}

export function checkReferences(story: StoryFiles, report: Report): void {
  const known = new Map<Target, Set<string>>();
  const ids = (target: Target): Set<string> => {
    let set = known.get(target);
    if (!set) known.set(target, (set = new Set(idsOf(story, target))));
    return set;
  };
  const mayBe = (target: Target, id: string): boolean =>
    target === 'quotations'
      ? mayBeUnread(story, 'documents', id)
      : target.startsWith('site.') && story.entries.site.get('site')?.unread === true;
  const compare = (entry: Entry, at: Position, target: Target, id: string) => {
    if (ids(target).has(id) || mayBe(target, id)) return;
    report({
      kind: 'unknown-reference',
      ...placeIn(entry, at),
      message: `There is no ${noun(target)} “${id}”.`,
      nearest: nearest(id, ids(target)),
    });
  };
  /** Compares an id that a list names; `named` holds what was named before, and where. */
  const compareInList = (
    entry: Entry,
    at: Position,
    target: Target,
    id: string,
    list: string,
    named: Set<string>,
  ) => {
    compare(entry, at, target, id);
    const key = `${list} ${id}`;
    if (named.has(key))
      report({
        kind: 'named-twice',
        ...placeIn(entry, at),
        message: `This list names the ${noun(target)} “${id}” twice. Take one of the two out.`,
      });
    named.add(key);
  };
  for (const entry of allEntries(story)) {
    const named = new Set<string>();
    for (const { path: pattern, meta } of fieldsOf(collections[entry.collection].schema))
      if (meta.refersTo !== undefined)
        for (const { path, value } of select(entry.data, pattern)) {
          if (typeof value !== 'string') continue;
          const list = path.slice(0, typeof path.at(-1) === 'number' ? -1 : undefined).join('.');
          compareInList(entry, entry.place(path), meta.refersTo, value, list, named);
        }
    // `[[document-id]]` in the prose of a record.
    for (const [offset, id] of wikiLinks(entry.source))
      compare(entry, placeAt(entry.source, offset), 'documents', id);
  }
  for (const { file, line, id } of tableSources(story))
    if (!ids('documents').has(id))
      report({
        kind: 'unknown-reference',
        file,
        line,
        message: `There is no ${noun('documents')} “${id}”.`,
        nearest: nearest(id, ids('documents')),
      });
  for (const entry of writtenEntries(story))
    for (const use of entry.text.uses) {
      const named = new Set<string>();
      for (const { refers, id, at } of namedBy(use))
        compareInList(entry, at, refers, id, `${at.line}:${at.column}`, named);
    }
}

/** Columns of a table that name the documents a row rests on. */
const SOURCE_COLUMNS = ['source', 'sources', 'source_id'];

/** The ids in the source column of every table, several with semicolons or spaces between. */
function* tableSources(story: StoryFiles): Generator<{ file: string; line: number; id: string }> {
  for (const { file, source, table } of story.tables.values())
    for (const column of SOURCE_COLUMNS.filter((name) => table.columns.includes(name)))
      for (const row of table.rows)
        for (const id of row[column]!.split(/[;,\s]+/u).filter(Boolean)) {
          const line = source.split(/\r?\n/u).findIndex((text) => text.includes(id)) + 1;
          yield { file, line: Math.max(1, line), id };
        }
}

function* wikiLinks(source: string): Generator<[number, string]> {
  if (!source.includes('[[')) return;
  for (const match of source.matchAll(/\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/gu))
    yield [match.index + 2, match[1]!.trim()];
}
