/** Values of a record by the paths of its fields. */

export type Path = ReadonlyArray<string | number>;

interface Selected {
  path: Array<string | number>;
  value: unknown;
}

/** What was selected from each record. A record that has changed is another object. */
const selections = new WeakMap<object, Map<string, readonly Selected[]>>();

/**
 * Every value that a pattern means in a record: `quotations.*.via` is the field `via` of each quotation.
 * Nothing is thrown where the record does not match its schema.
 */
export function select(data: unknown, pattern: string): readonly Selected[] {
  if (typeof data !== 'object' || data === null) return [...walk(data, pattern)];
  let known = selections.get(data);
  if (!known) selections.set(data, (known = new Map<string, readonly Selected[]>()));
  let found = known.get(pattern);
  if (!found) known.set(pattern, (found = [...walk(data, pattern)]));
  return found;
}

function* walk(data: unknown, pattern: string): Generator<Selected> {
  function* from(
    value: unknown,
    [step, ...rest]: string[],
    path: Array<string | number>,
  ): Generator<Selected> {
    if (step === undefined) {
      if (value !== undefined && value !== null) yield { path, value };
    } else if (step === '*') {
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) yield* from(item, rest, [...path, index]);
      else if (value && typeof value === 'object')
        for (const [key, item] of Object.entries(value)) yield* from(item, rest, [...path, key]);
    } else if (value && typeof value === 'object' && !Array.isArray(value))
      yield* from((value as Record<string, unknown>)[step], rest, [...path, step]);
  }
  yield* from(data, pattern === '' ? [] : pattern.split('.'), []);
}

/** Every value that a pattern means, as text. */
export const textsAt = (data: unknown, pattern: string): string[] =>
  select(data, pattern).map(({ value }) => String(value));

/** The one text that a pattern means, where it is a text. */
export function textAt(data: unknown, pattern: string): string | undefined {
  const value = select(data, pattern)[0]?.value;
  return typeof value === 'string' ? value : undefined;
}
