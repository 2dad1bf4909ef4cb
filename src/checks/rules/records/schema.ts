/** Schema: every field known, of the right form, and none missing. All mistakes of a record at once. */
import type { z } from 'astro/zod';
import { nearest } from '../../../lib/text/nearest.ts';
import type { IssueDraft } from '../../issue.ts';
import type { IssueKind } from '../../kinds.ts';
import { fieldsOf } from '../../../collections/fields/meta.ts';
import type { Path } from '../../../collections/fields/select.ts';
import type { YamlTree } from '../../reading/yaml-tree.ts';

type ZodIssue = z.core.$ZodIssue;
/** The names of the fields that are allowed at a path. */
const fieldsAt = (schema: z.ZodType, path: Path): string[] =>
  fieldsOf(schema).flatMap(({ path: at }) => {
    const above = at.split('.');
    const name = above.pop()!;
    const isThere =
      above.length === path.length &&
      above.every((step, depth) => step === '*' || step === String(path[depth]));
    return isThere && name !== '*' ? [name] : [];
  });

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      value && typeof value === 'object' ? (value as Record<string, unknown>)[String(step)] : undefined,
    data,
  );

const FORMS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, one “- ” a line',
  object: 'a group of fields',
  record: 'a group of fields',
};
const form = (value: unknown): string =>
  value === null
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a group of fields'
        : `“${String(value)}”`;

/** Of the forms that a value may have, the one that it is most like: with the fewest mistakes. */
function likeliest(issue: Extract<ZodIssue, { code: 'invalid_union' }>): ZodIssue[] {
  const weight = (issues: ZodIssue[]) =>
    issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0);
  return [...issue.errors].sort((a, b) => weight(a) - weight(b))[0] ?? [];
}

/** Values of which each is a form of its own, reported as one list. */
function asValues(issue: ZodIssue): ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat();
  const values = inner.flatMap((one) => (one.code === 'invalid_value' ? one.values : []));
  return inner.length > 0 && inner.every(({ code }) => code === 'invalid_value')
    ? { ...issue, code: 'invalid_value', values }
    : issue;
}

function sentence(
  issue: ZodIssue,
  name: string,
  value: unknown,
): { message: string; nearest?: string | undefined } {
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        message: `“${name}” is ${form(value)}; it may be ${values.join(', ')}.`,
        nearest: typeof value === 'string' ? nearest(value, values) : undefined,
      };
    }
    case 'invalid_type':
      return {
        message: `“${name}” is ${form(value)}; it must be ${FORMS[issue.expected] ?? issue.expected}.${
          issue.expected === 'string' && typeof value === 'object' && value !== null
            ? ' A text that begins with a bracket needs quotation marks.'
            : issue.expected === 'string' && typeof value === 'boolean'
              ? ' In quotation marks it is one.'
              : ''
        }`,
      };
    case 'too_small':
    case 'too_big': {
      if (!/^Too (?:small|big)/u.test(issue.message)) return { message: `“${name}”: ${issue.message}` };
      const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      if (typeof value === 'string')
        return { message: `“${name}” has ${value.length} characters; it must have ${limit}.` };
      if (Array.isArray(value))
        return { message: `“${name}” has ${value.length} items; it must have ${limit}.` };
      return { message: `“${name}” is ${form(value)}; it must be ${limit}.` };
    }
    case 'invalid_key':
      return {
        message: `“${name}” is not a name that is allowed here: lower-case letters, digits and single hyphens.`,
      };
    case 'invalid_format':
      if (issue.message.startsWith('Invalid'))
        return { message: `“${name}” is ${form(value)}, which has the wrong form.` };
      return { message: `“${name}” is ${form(value)}. ${issue.message}` };
    default:
      return {
        message:
          issue.message === 'Invalid input' ? `“${name}” has the wrong form.` : `“${name}”: ${issue.message}`,
      };
  }
}

/** Fields without which a picture is not shown. Each is a rule of its own. */
const SHOWN_WITH: Readonly<Record<string, IssueKind>> = {
  alt: 'alternative-text',
  caption: 'caption',
  credit: 'credit',
};

function withValue(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.map((item: unknown, index) => (index === step ? withValue(item, rest, value) : item));
  const fields = data as Record<string, unknown>;
  return { ...fields, [step]: withValue(fields[step], rest, value) };
}

/** Texts that YAML would cut short or change: values in fields that would take any text. */
function changedTexts(file: string, tree: YamlTree, schema: z.ZodType): IssueDraft[] {
  return tree.changed
    .filter(({ path, written, key }) => {
      if (key) return true;
      const asWritten = schema.safeParse(withValue(tree.data, path, written));
      return (
        asWritten.success ||
        !asWritten.error.issues.some((issue) => path.every((step, depth) => issue.path[depth] === step))
      );
    })
    .map(({ line, column, message, nearest: like }) => ({
      kind: 'syntax',
      file,
      line,
      column,
      message,
      nearest: like,
    }));
}

export function checkSchema(
  file: string,
  tree: YamlTree,
  schema: z.ZodType,
): { found: IssueDraft[]; data: unknown } {
  const result = schema.safeParse(tree.data);
  const found = changedTexts(file, tree, schema);
  if (result.success) return { found, data: result.data };
  const visit = (issue: ZodIssue, above: Path): void => {
    const path: Path = [...above, ...(issue.path as Path)];
    if (
      issue.code === 'invalid_union' &&
      issue.errors.length > 0 &&
      typeof valueAt(tree.data, path) === 'object'
    )
      return likeliest(issue).forEach((inner) => visit(inner, path));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.forEach((key) => {
        const known = fieldsAt(schema, path);
        const there = valueAt(tree.data, path) as Record<string, unknown>;
        const free = known.filter((name) => there[name] === undefined);
        const renamed = fieldsOf(schema).find(
          ({ path: at, meta }) => meta.formerly === key && known.includes(at.split('.').at(-1)!),
        );
        const now = renamed?.path.split('.').at(-1);
        const like = now ?? nearest(key, known);
        found.push({
          kind: 'unknown-field',
          file,
          ...tree.keyPlace([...path, key]),
          message: `There is no field “${key}” here${now ? `: it is called “${now}” now` : ''}.`,
          nearest: like ?? `one of ${free.join(', ')}`,
        });
      });
    // An item of a list is called by its list.
    const name = String(path.findLast((step) => typeof step === 'string') ?? 'The record');
    const value = valueAt(tree.data, path);
    if (path.length === 0 && typeof value !== 'object' && value !== undefined)
      return void found.push({
        kind: 'schema',
        file,
        message: 'This file holds no fields: after the name of a field come a colon and a space.',
      });
    if ((value === undefined || (path.length === 0 && value === null)) && issue.code !== 'invalid_key')
      return void found.push({
        kind: SHOWN_WITH[name] ?? 'missing-field',
        file,
        ...tree.place(path.slice(0, -1)),
        message: path.length === 0 ? 'The file is empty.' : `The field “${name}” is missing.`,
        nearest:
          issue.code === 'invalid_value'
            ? `${name}: ${issue.values.map(String).join(' | ')}`
            : name in SHOWN_WITH
              ? `${name}: …, beside the picture`
              : undefined,
      });
    const text = sentence(asValues(issue), name, value);
    const length =
      (issue.code === 'too_big' || issue.code === 'too_small') &&
      ['title', 'standfirst', 'description'].includes(name);
    const date = issue.code === 'custom' && typeof value !== 'object';
    const empty = issue.code === 'too_small' && name === 'sources';
    const kind = length ? 'length' : date ? 'date' : empty ? 'no-source' : 'schema';
    found.push({
      kind,
      file,
      ...(issue.code === 'invalid_key' ? tree.keyPlace(path) : tree.place(path)),
      ...text,
      ...(date && { message: issue.message }),
    });
  };
  // A text that a comment cuts to nothing is one mistake.
  const isCut = (path: Path) =>
    valueAt(tree.data, path) === null && tree.changed.some((cut) => cut.path.join('\0') === path.join('\0'));
  for (const issue of result.error.issues) if (!isCut(issue.path as Path)) visit(issue, []);
  return { found, data: tree.data };
}
