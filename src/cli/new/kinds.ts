/** The kinds of record that `npm run new` can begin, and their questions: both are those of the registry. */
import type { z } from 'astro/zod';
import { short } from '../../collections/fields/creation.ts';
import type { FieldQuestion, CollectionDefinition, Creation } from '../../collections/collection.ts';
import { fieldsOf, type Field } from '../../collections/fields/meta.ts';
import { allCollections, type Collection } from '../../collections/registry.ts';
import { toBeWritten } from '../../lib/text/placeholders.ts';
import type { Form, Question } from './question.ts';

export interface RecordKind extends Creation {
  name: string;
  collection: Collection;
  definition: CollectionDefinition;
  questions: readonly Question[];
  id: NonNullable<Creation['id']>;
}

/** Of a collection without `creation`: questions for what a record needs, and empty lists of parts. */
function creationOf({ creation, schema, title, extension }: CollectionDefinition): Creation {
  if (creation) return creation;
  const fields = fieldsOf(schema);
  const needed = fields.filter(({ path, optional }) => !optional && !path.includes('.') && path !== title);
  const parted = needed.filter(({ path }) => fields.some((one) => one.path.startsWith(`${path}.*.`)));
  const asked = needed
    .filter((field) => !parted.includes(field))
    .map(({ path, meta }): [string, FieldQuestion] => [
      path,
      {
        ...(path === 'sources' && { option: 'source' }),
        ...(meta.prose && { placeholder: meta.description ?? path }),
      },
    ]);
  const last = asked.at(-1)?.[0];
  const empty = Object.fromEntries(parted.map(({ path }) => [path, []]));
  return {
    fields: Object.fromEntries(asked),
    ...(last !== undefined && parted.length > 0 && { worked: () => ({ [last]: empty }) }),
    ...(extension === 'mdx' && { draft: true as const, text: () => `${toBeWritten('the text.')}\n` }),
  };
}

interface Inner {
  type: string;
  entries?: Record<string, string>;
  options?: z.ZodType[];
  values?: unknown[];
  format?: string;
}

/** The form of an answer, by the schema of its field. */
function formOf({ schema, meta }: Field): { form: Form; values?: readonly string[]; number?: true } {
  if (meta.form) return { form: meta.form };
  const { type, entries, options, format } = schema.def as unknown as Inner;
  if (entries) return { form: 'choice', values: Object.values(entries) };
  const literals = options?.flatMap((one) => (one.def as unknown as Inner).values ?? []);
  if (literals && literals.length > 0)
    return {
      form: 'choice',
      values: literals.map(String),
      ...(literals.every((one) => typeof one === 'number') && { number: true as const }),
    };
  if (format === 'url') return { form: 'address' };
  return type === 'number' ? { form: 'number', number: true } : { form: 'text' };
}

/** The same for a question. */
function formQuestion(field: Field): Pick<Question, 'form' | 'values' | 'number'> {
  const { values, ...form } = formOf(field);
  return { ...form, ...(values && { values: () => values }) };
}

function questionFor(name: string, asked: FieldQuestion, schema: z.ZodType): Question {
  const fields = fieldsOf(schema);
  const field = fields.find(({ path }) => path === name)!;
  const item = fields.find(({ path }) => path === `${name}.*`);
  const target = (item ?? field).meta.refersTo;
  const { ask, option, placeholder, byDefault, when, needed } = asked;
  const form: Pick<Question, 'form' | 'values' | 'refers' | 'number'> =
    name === 'page'
      ? { form: 'page' }
      : target?.startsWith('site.')
        ? { form: 'choice', values: ({ keys }) => keys(target) }
        : target
          ? { form: 'reference', refers: target }
          : formQuestion(item ?? field);
  return {
    field: name,
    ...(option !== undefined && { option }),
    ask: ask ?? field.meta.description ?? name,
    ...form,
    ...(item && (placeholder === undefined ? { list: true as const } : { many: true as const })),
    ...(placeholder !== undefined && { placeholder }),
    ...(when && { when }),
    ...(byDefault !== undefined && {
      byDefault: (known, answers) => (typeof byDefault === 'string' ? byDefault : byDefault(answers, known)),
    }),
    // Where there is one thing to choose, it is chosen.
    ...(byDefault === undefined &&
      target?.startsWith('site.') && {
        byDefault: ({ keys }) => (keys(target).length === 1 ? keys(target)[0] : undefined),
      }),
    ...(field.optional && !needed && placeholder === undefined && !when && { optional: true as const }),
  };
}

function kindOf(collection: Collection, definition: CollectionDefinition): RecordKind {
  const creation = creationOf(definition);
  const { copies = {}, cites } = creation;
  const copied = (field: string, ask: string | undefined, optional: boolean): Question[] =>
    ask === undefined ? [] : [{ field, ask, form: 'text', ...(optional && { optional: true as const }) }];
  const cited: Question = {
    field: 'sources',
    option: 'source',
    ask: 'Which documents does it rest on?',
    form: 'reference',
    refers: 'documents',
    list: true,
    optional: true,
  };
  return {
    ...creation,
    name: definition.name,
    collection,
    definition,
    id: creation.id ?? ((title) => short(title)),
    questions: [
      ...copied('file', copies.file, false),
      ...Object.entries(creation.fields).map(([name, asked]) => questionFor(name, asked, definition.schema)),
      ...copied('csv', copies.csv, true),
      ...(cites ? [cited] : []),
    ],
  };
}

export const recordKinds: Readonly<Record<string, RecordKind>> = Object.fromEntries(
  allCollections
    .filter(([, { single, title }]) => !single && title !== undefined)
    .map(([collection, definition]) => [definition.name, kindOf(collection, definition)]),
);
