/** References: whatever a record or a text names by its id exists. */
import { kitAttributes } from '../../kit/attributes.ts';
import { nearest } from '../../rules/nearest.ts';
import type { Place } from '../../rules/provenance.ts';
import { collections, type Collection } from '../collections.ts';
import type { Report } from '../issue.ts';
import { allEntries, written, type Entry, type Story } from '../story.ts';
import { select, type Path } from '../yaml-tree.ts';

type Target = Collection | 'quotations' | 'themes' | 'categories' | 'request scopes' | 'promise scopes';

/** Fields that name a record, by collection. Fields called `sources` are looked for everywhere. */
const FIELDS: Partial<Record<Collection, Record<string, Target>>> = {
  site: {
    leadArticle: 'articles',
    leadDocument: 'documents',
    leadFigure: 'figures',
    'leadRefusals.*': 'requests',
    'numbers.*.figure': 'figures',
    'numbers.*.days.from': 'events',
    'numbers.*.days.to': 'events',
  },
  articles: {
    theme: 'themes',
    'related.*': 'articles',
    'criticises.*': 'people',
    'headlineNumbers.*.promised': 'promise scopes',
    'headlineNumbers.*.requests.*': 'requests',
    'headlineNumbers.*.figure': 'figures',
  },
  letters: { about: 'articles' },
  documents: {
    'reportedBy.*': 'documents',
    'quotations.*.via': 'documents',
    'quotations.*.speakerId': 'people',
    'withheld.heldBy.*.person': 'people',
    'withheld.requests.*': 'requests',
    'withheld.askedBy.*.person': 'people',
    'withheld.askedBy.*.of': 'people',
    'withheld.askedBy.*.request': 'requests',
    'withheld.refusals.*.by': 'people',
    'withheld.refusals.*.request': 'requests',
    'withheld.refusals.*.document': 'documents',
    'withheld.refusals.*.quotations.*': 'quotations',
  },
  events: { category: 'categories', 'people.*': 'people' },
  requests: {
    scope: 'request scopes',
    requesterId: 'people',
    bodyId: 'people',
    document: 'documents',
    'grounds.*': 'quotations',
    'groundsSince.*.quotation': 'quotations',
    'relatedQuotations.*': 'quotations',
    'notKnown.*': 'unknowns',
    'mayBeSameAs.*': 'requests',
  },
  promises: {
    scope: 'promise scopes',
    byId: 'people',
    again: 'promises',
    mayHaveEnded: 'events',
    'quotations.*': 'quotations',
  },
  bills: { 'notKnown.*': 'unknowns' },
  unknowns: { 'requests.*': 'requests', 'promises.*': 'promises' },
};

/** The ids that a kind of reference may name. */
export function idsOf(story: Story, target: Target): string[] {
  const keys = (pattern: string) => {
    const site = story.entries.site.get('site')?.data;
    return [...select(site, pattern)].flatMap(({ value }) => Object.keys(value as object));
  };
  switch (target) {
    case 'quotations':
      return [...story.quotations.keys()];
    case 'themes':
    case 'categories':
      return keys(target);
    case 'request scopes':
      return keys('scopes.requests');
    case 'promise scopes':
      return keys('scopes.promises');
    default:
      return [...story.entries[target].keys()];
  }
}

const noun = (target: Target): string =>
  target === 'quotations'
    ? 'recorded quotation'
    : target === 'themes'
      ? 'theme in site.yaml'
      : target === 'categories'
        ? 'category in site.yaml'
        : target in collections
          ? collections[target as Collection].noun
          : `${target.replace(/s$/u, '')} in site.yaml`;

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

export function references(story: Story, report: Report): void {
  const known = new Map<Target, Set<string>>();
  const ids = (target: Target): Set<string> => {
    let set = known.get(target);
    if (!set) known.set(target, (set = new Set(idsOf(story, target))));
    return set;
  };
  const compare = (entry: Entry, at: Place, target: Target, id: string) => {
    if (ids(target).has(id)) return;
    report({
      kind: 'unknown-reference',
      file: entry.file,
      ...at,
      message: `There is no ${noun(target)} “${id}”.`,
      nearest: nearest(id, ids(target)),
    });
  };
  for (const entry of allEntries(story)) {
    for (const { path, id } of sourcesIn(entry.data)) compare(entry, entry.place(path), 'documents', id);
    for (const [pattern, target] of Object.entries(FIELDS[entry.collection] ?? {}))
      for (const { path, value } of select(entry.data, pattern))
        if (typeof value === 'string') compare(entry, entry.place(path), target, value);
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
  for (const entry of written(story))
    for (const use of entry.text.uses)
      for (const [name, { refers, list }] of Object.entries(kitAttributes[use.component]?.attributes ?? {})) {
        const attribute = use.attributes[name];
        if (!refers || typeof attribute?.value !== 'string') continue;
        const named = list ? attribute.value.split(/\s+/u).filter(Boolean) : [attribute.value];
        const at = { line: attribute.line, column: attribute.column };
        for (const id of named) compare(entry, at, refers, id);
      }
}

/** Columns of a table that name the documents a row rests on. */
const SOURCE_COLUMNS = ['source', 'sources', 'source_id'];

/** The ids in the source column of every table, several with semicolons or spaces between. */
function* tableSources(story: Story): Generator<{ file: string; line: number; id: string }> {
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

/** The place of an offset in a file. */
export function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
