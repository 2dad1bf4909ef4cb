/**
 * What is published says nothing of what is not: references to records that are hidden are taken out,
 * so that neither an id nor a title of one reaches a page, a feed or a file.
 */

import type { z } from 'astro/zod';
import { fieldsOf, type Field } from './meta.ts';

/** The ids of all hidden records by their collection, and of all hidden quotations. */
export type Hidden = Readonly<Record<string, ReadonlySet<string>>>;

/** Takes the place of an item that is to go. */
const GONE = Symbol('gone');

const withoutMarks = (text: string, documents: ReadonlySet<string>): string =>
  text.replace(/\s*\[\[([a-z0-9-]+)\]\]/gu, (mark, id: string) => (documents.has(id) ? '' : mark));

/** Whether the item of a list that holds a field means nothing without it. */
const carriesItem = ({ path, optional, meta }: Field): boolean =>
  path.includes('*') && !path.endsWith('*') && (meta.carriesItem === true || !optional);

/**
 * A record without its references to hidden records, `[[id]]` in its texts included.
 *
 * @param record left as it is
 * @param schema says which of its fields name records
 * @param hidden ids by collection
 */
export function withoutHidden<T>(record: T, schema: z.ZodType, hidden: Hidden): T {
  const fields = new Map(fieldsOf(schema).map((field) => [field.path, field]));
  const isHidden = (path: string, value: unknown): boolean => {
    const target = fields.get(path)?.meta.refersTo;
    return typeof value === 'string' && target !== undefined && hidden[target]?.has(value) === true;
  };
  const visit = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return withoutMarks(value, hidden['documents'] ?? new Set());
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value))
      return value
        .filter((item) => !isHidden(`${path}.*`, item))
        .map((item) => visit(item, `${path}.*`))
        .filter((item) => item !== GONE);
    const kept: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      const named = path === '' ? key : `${path}.${key}`;
      const at = fields.has(named) ? named : `${path}.*`;
      if (isHidden(at, inner)) {
        if (carriesItem(fields.get(at)!)) return GONE;
        continue;
      }
      const visited = visit(inner, at);
      if (visited === GONE) return GONE;
      kept[key] = visited;
    }
    return kept;
  };
  return visit(record, '') as T;
}

/** A table without the ids of hidden documents in the column that names the sources of each row. */
export function rowsWithoutHidden(
  rows: ReadonlyArray<Readonly<Record<string, string>>>,
  documents: ReadonlySet<string>,
): Array<Record<string, string>> {
  const shown = (cell: string) =>
    cell
      .split(/(?<=[;,\s])|(?=[;,\s])/u)
      .filter((part) => !documents.has(part))
      .join('')
      .replace(/^[;,\s]+|[;,\s]+$/gu, '');
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        /^source(?:s|_id)?$/u.test(column) ? shown(cell) : cell,
      ]),
    ),
  );
}

/** Whether a correction of a page is about one of some addresses, or a place on one. */
export const isAboutAny = (page: string | undefined, addresses: readonly string[]): boolean =>
  addresses.some((one) => page === one || page?.startsWith(one.endsWith('/') ? one : `${one}/`));
