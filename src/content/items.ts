/** Everything of the story that has an address and is no text: records, and the parts of records. */
import type { ItemDefinition } from '../collections/collection.ts';
import { fieldsOf, type Field } from '../collections/fields/meta.ts';
import { select, textAt, textsAt } from '../collections/fields/select.ts';
import { allCollections } from '../collections/registry.ts';
import { foreign } from '../lib/text/languages.ts';
import { requestName } from './requests/requests.ts';
import { words } from '../i18n/words.ts';
import type { AnyRecord, Request, Story } from './story.ts';

type Data = Readonly<Record<string, unknown>>;

export interface Item {
  definition: ItemDefinition;
  /** The record that it is, or that it is a part of. */
  record: AnyRecord;
  /** The name of that record's collection, in the singular. */
  collection: string;
  id: string;
  address: string;
  /** As a link to it reads. */
  title: string;
  /** The language of the title, where it is not that of the story. */
  lang?: string | undefined;
  /** An EDTF date. */
  date?: string | undefined;
  data: Data;
  /** Its fields without those of its parts, by their paths in `data`. */
  fields: readonly Field[];
}

/** Names of items that are made of several of their fields, in the words of the language. */
const HEADINGS: Readonly<Record<string, (data: Data) => string>> = {
  request: (data) => requestName(data as unknown as Request),
  stage: (data) => words.documents.stageTitle(String(data['house']), String(data['stage'])),
};

function item(
  definition: ItemDefinition,
  data: Data,
  id: string,
  fields: readonly Field[],
): Omit<Item, 'record' | 'collection'> {
  const heading = HEADINGS[definition.name] ?? definition.heading;
  return {
    definition,
    id,
    address: definition.address!(id, data),
    title: heading?.(data) ?? textAt(data, definition.title ?? '') ?? id,
    date: definition.date?.(data),
    data,
    fields,
  };
}

const known = new WeakMap<Story, readonly Item[]>();

/** Lists the items, in the order of the collections. */
export function itemsOf(s: Story): readonly Item[] {
  let items = known.get(s);
  if (!items) known.set(s, (items = [...allItems(s)]));
  return items;
}

function* allItems(s: Story): Generator<Item> {
  for (const [collection, definition] of allCollections) {
    const { name, address, schema, extension, withinPage, parts = {} } = definition;
    if (!address || extension === 'mdx' || withinPage) continue;
    const all = fieldsOf(schema);
    const inPart = (path: string) =>
      Object.keys(parts).some((part) => path === part || path.startsWith(`${part}.`));
    const own = all.filter(({ path }) => !inPart(path));
    for (const record of s.records[collection] as unknown as readonly AnyRecord[]) {
      const shared = { record, collection: name };
      const rest = Object.fromEntries(Object.entries(record).filter(([field]) => !(field in parts)));
      const { language, titleIsDescription } = record;
      const lang = titleIsDescription ? undefined : foreign(language as string | undefined, s.site.language);
      yield { ...shared, ...item(definition, rest, record.id, own), lang };
      for (const [part, inner] of Object.entries(parts as Readonly<Record<string, ItemDefinition>>)) {
        const prefix = `${part}.*.`;
        const fields = all
          .filter(({ path }) => path.startsWith(prefix))
          .map((field) => ({ ...field, path: field.path.slice(prefix.length) }));
        for (const { value } of select(record, `${part}.*`)) {
          const data = value as Data;
          yield { ...shared, ...item(inner, data, String(data['id']), fields) };
        }
      }
    }
  }
}

/** The ids of one kind that an item names, in the order of its fields. */
export const idsIn = ({ data, fields }: Pick<Item, 'data' | 'fields'>, target: string): string[] =>
  fields.filter(({ meta }) => meta.refersTo === target).flatMap(({ path }) => textsAt(data, path));

/** The texts of an item that are our own prose. */
export const proseIn = ({ data, fields }: Pick<Item, 'data' | 'fields'>): string[] =>
  fields.filter(({ meta }) => meta.prose).flatMap(({ path }) => textsAt(data, path));
