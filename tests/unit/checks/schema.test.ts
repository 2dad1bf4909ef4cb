/** Messages on a record that does not match its schema: each mistake in a sentence, at its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { readYaml } from '../../../src/checks/reading/yaml-tree.ts';
import { checkSchema } from '../../../src/checks/rules/records/schema.ts';

/** The line, the sentence and the nearest right answer of each mistake. */
const mistakes = (schema: z.ZodType, text: string) =>
  checkSchema('a.yaml', readYaml(text), schema).found.map(({ line, message, nearest, kind }) => ({
    line,
    message,
    nearest,
    kind,
  }));
const said = (schema: z.ZodType, text: string): string[] =>
  mistakes(schema, text).map(({ line, message }) => `${line ?? 'file'}: ${message}`);

test('a valid record is returned as its schema parses it', () => {
  const schema = z.strictObject({ name: z.string().default('nobody') });
  const { found, data } = checkSchema('a.yaml', readYaml('{}'), schema);
  assert.deepEqual(found, []);
  assert.deepEqual(data, { name: 'nobody' });
});

test('a file without fields, or with nothing in it, says so', () => {
  const schema = z.strictObject({ name: z.string() });
  assert.deepEqual(said(schema, 'just words'), [
    'file: This file holds no fields: after the name of a field come a colon and a space.',
  ]);
  assert.deepEqual(said(schema, '# nothing'), ['1: The file is empty.']);
  // A list is a value, only none that a record may have.
  assert.deepEqual(said(schema, '- a'), ['1: “The record” is a list; it must be a group of fields.']);
});

test('each form of a value is named, with the form that is wanted', () => {
  const schema = z.strictObject({
    text: z.string(),
    number: z.number(),
    whole: z.int(),
    flag: z.boolean(),
    list: z.array(z.string()),
    group: z.strictObject({}),
    named: z.record(z.string(), z.string()),
    moment: z.date(),
  });
  const text =
    'text: [a]\nnumber: many\nwhole: 1.5\nflag: ~\nlist: one\ngroup: two\nnamed: three\nmoment: four\n';
  assert.deepEqual(said(schema, text), [
    '1: “text” is a list; it must be a text. A text that begins with a bracket needs quotation marks.',
    '2: “number” is “many”; it must be a number.',
    '3: “whole” is “1.5”; it must be a whole number.',
    '4: “flag” is nothing; it must be true or false.',
    '5: “list” is “one”; it must be a list, one “- ” a line.',
    '6: “group” is “two”; it must be a group of fields.',
    '7: “named” is “three”; it must be a group of fields.',
    '8: “moment” is “four”; it must be date.',
  ]);
  assert.deepEqual(said(z.strictObject({ text: z.string() }), 'text: { a: b }'), [
    '1: “text” is a group of fields; it must be a text. A text that begins with a bracket needs quotation marks.',
  ]);
});

test('values out of a list are named, and the nearest to what was written', () => {
  const schema = z.strictObject({
    kind: z.enum(['news', 'primary']),
    either: z.union([z.literal('all'), z.literal('none')]),
  });
  const [kind, either] = mistakes(schema, 'kind: primry\neither: 3\n');
  assert.deepEqual(
    [kind!.message, kind!.nearest],
    ['“kind” is “primry”; it may be news, primary.', 'primary'],
  );
  assert.deepEqual([either!.message, either!.nearest], ['“either” is “3”; it may be all, none.', undefined]);
  // Where it is missing, all that it may be is named.
  assert.deepEqual(
    mistakes(z.strictObject({ kind: z.enum(['news', 'primary']) }), '{}').map((one) => [
      one.message,
      one.nearest,
    ]),
    [['The field “kind” is missing.', 'kind: news | primary']],
  );
});

test('too much and too little is reported in characters, items and numbers', () => {
  const schema = z.strictObject({
    word: z.string().min(3),
    title: z.string().max(3),
    list: z.array(z.string()).max(1),
    sources: z.array(z.string()).min(1),
    number: z.number().max(5),
    own: z.string().min(9, 'It is far too short.'),
  });
  const found = mistakes(schema, 'word: a\ntitle: abcd\nlist: [a, b]\nsources: []\nnumber: 6\nown: a\n');
  assert.deepEqual(
    found.map(({ message }) => message),
    [
      '“word” has 1 characters; it must have at least 3.',
      '“title” has 4 characters; it must have at most 3.',
      '“list” has 2 items; it must have at most 1.',
      '“sources” has 0 items; it must have at least 1.',
      '“number” is “6”; it must be at most 5.',
      '“own”: It is far too short.',
    ],
  );
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['schema', 'length', 'schema', 'no-source', 'schema', 'schema'],
  );
});

test('the form of a text, of a name and of a date is reported', () => {
  const schema = z.strictObject({
    link: z.url(),
    id: z.string().regex(/^[a-z]+$/u, 'It has small letters alone.'),
    names: z.record(z.string().regex(/^[a-z]+$/u), z.number()),
    date: z.string().refine((day) => day !== 'never', 'That day does not come.'),
    many: z.array(z.number()).refine((all) => all.length < 2, 'They are too many together.'),
  });
  const found = mistakes(schema, 'link: nowhere\nid: A1\nnames:\n  One: 1\ndate: never\nmany: [1, 2]\n');
  assert.deepEqual(
    found.map(({ line, message, kind }) => [line, kind, message]),
    [
      [1, 'schema', '“link” is “nowhere”, which has the wrong form.'],
      [2, 'schema', '“id” is “A1”. It has small letters alone.'],
      [
        4,
        'schema',
        '“One” is not a name that is allowed here: lower-case letters, digits and single hyphens.',
      ],
      [5, 'date', 'That day does not come.'],
      [6, 'schema', '“many”: They are too many together.'],
    ],
  );
});

test('a value of one form of several is compared with the form that it is most like', () => {
  const schema = z.strictObject({
    part: z.union([
      z.strictObject({ page: z.number(), words: z.string() }),
      z.strictObject({ section: z.string() }),
    ]),
    line: z.union([z.string(), z.number()]),
  });
  assert.deepEqual(said(schema, 'part: { page: 1, word: a }\nline: true\n'), [
    '1: The field “words” is missing.',
    '1: There is no field “word” here.',
    '2: “line” has the wrong form.',
  ]);
});

test('a field that is not known is reported with the nearest of its place, however deep it is', () => {
  const inner = z.strictObject({ name: z.string().optional(), role: z.string().optional() });
  const schema = z.strictObject({
    list: z.array(inner).optional(),
    named: z.record(z.string(), inner).optional(),
    read: z.preprocess((value) => value, inner).optional(),
    piped: inner.pipe(z.any()).optional(),
    either: z.union([inner, z.string()]).optional(),
  });
  for (const field of ['list: [', 'named: {a: ', 'read: ', 'piped: ', 'either: ']) {
    const end = field.endsWith('[') ? ']' : field.includes('{') ? '}' : '';
    const [one] = mistakes(schema, `${field}{ nme: a }${end}`);
    assert.deepEqual([one?.message, one?.nearest], ['There is no field “nme” here.', 'name'], field);
  }
  // Where none is like it, those are named that are still free.
  const [free] = mistakes(schema, 'read: { name: a, zzzzzzz: b }');
  assert.equal(free!.nearest, 'one of role');
});

test('what a picture is shown with is a rule of its own', () => {
  const schema = z.strictObject({ alt: z.string() });
  assert.deepEqual(
    mistakes(schema, '{}').map(({ kind, nearest }) => [kind, nearest]),
    [['alternative-text', 'alt: …, beside the picture']],
  );
});

test('a text that YAML changes is reported where the field would take what was written', () => {
  const schema = z.strictObject({
    list: z.array(z.strictObject({ locator: z.string().optional(), number: z.number().optional() })),
  });
  const text = 'list:\n  - number: 1.10\n  - locator: page 4 # and 5\n    number: one\n';
  assert.deepEqual(
    mistakes(schema, text).map(({ line, kind, nearest }) => [line, kind, nearest]),
    [
      [3, 'syntax', "'page 4 # and 5'"],
      [4, 'schema', undefined],
    ],
  );
});
