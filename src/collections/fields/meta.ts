/**
 * What a field is, beyond its form. Checks, backlinks, search, release notes and `npm run new` read it here, so that
 * none of them keeps a list of fields.
 */
import type { z } from 'astro/zod';

export interface FieldMeta {
  /** What the field is for, as an editor reads it. */
  description?: string;
  /**
   * Whose ids the field holds: a collection, `quotations`, or a field of `site.yaml` whose keys are ids
   * (`site.themes`).
   */
  refersTo?: string;
  /** Where the record that the field names is not published, the item of a list that holds the field goes with it. */
  carriesItem?: true;
  /** Named for readers to go on to: what the record states does not rest on it. */
  related?: true;
  /** Words of our own for readers: spelling and phrasing are checked. */
  prose?: true;
  /** A date of something that has happened. */
  past?: true;
  /** How it is written: a date of any precision, or a day. */
  form?: 'date' | 'day';
  /** What it is called in a message, where it is a list of `site.yaml` that records name. */
  noun?: string;
  /** The name that it had before: the check says so to an editor who still writes it. */
  formerly?: string;
  /** Never published. */
  editorsOnly?: true;
}

/** A field at its path: `*` stands for any item of a list and any key. */
export interface Field {
  path: string;
  meta: FieldMeta;
  /** True where it may be left out. */
  optional: boolean;
  schema: z.ZodType;
}

interface Definition {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
}

const definitionOf = (schema: z.ZodType): Definition => schema.def;

/** Lists a schema and all fields under it, each before those that it holds. */
function* under(schema: z.ZodType, path: string, above: FieldMeta, optional: boolean): Generator<Field> {
  const meta: FieldMeta = { ...schema.meta(), ...above };
  const { type, innerType, in: from, out: to, shape, element, valueType, options } = definitionOf(schema);
  if (innerType) {
    yield* under(innerType, path, meta, true);
    return;
  }
  // What is read as text first has its form on the other side.
  if (type === 'pipe') {
    yield* under(definitionOf(from!).type === 'transform' ? to! : from!, path, meta, optional);
    return;
  }
  yield { path, meta, optional, schema };
  const inner = (step: string) => (path === '' ? step : `${path}.${step}`);
  for (const [name, field] of Object.entries(shape ?? {})) yield* under(field, inner(name), {}, false);
  const item = element ?? valueType;
  if (item) yield* under(item, inner('*'), {}, false);
  for (const option of options ?? []) yield* under(option, path, {}, optional);
}

const known = new WeakMap<z.ZodType, readonly Field[]>();

/** Lists every field of a schema, however deep, with its path. A field of two forms is listed once for each. */
export function fieldsOf(schema: z.ZodType): readonly Field[] {
  let fields = known.get(schema);
  if (!fields)
    known.set(schema, (fields = [...under(schema, '', {}, false)].filter(({ path }) => path !== '')));
  return fields;
}
