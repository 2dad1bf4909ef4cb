/** Every component of the kit has an example, a purpose, and attributes that the example fills. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kitAttributes } from '../../../src/mdx/attributes.ts';
import { examples, withExample } from '../../../src/mdx/examples.ts';
import type { Story } from '../../../src/content/story.ts';
import { readArticleText } from '../../../src/lib/citations/provenance.ts';
import { kit } from '../../../src/i18n/en/kit.ts';

const names = Object.keys(kitAttributes).sort();

/** A story with two of everything, as far as the examples look at it. */
const record = (id: string) => ({ id, name: id, term: id });
const two = new Map([record('one'), record('two')].map((one) => [one.id, one]));
const table = { columns: ['year', 'value'], rows: [{ year: '2020', value: '5' }] };
const columns = [
  { name: 'year', type: 'year' },
  { name: 'value', type: 'integer' },
];
const story = {
  site: { leadDocument: 'one' },
  documents: new Map([['one', { id: 'one', evidence: 'read', notes: [{ heading: 'A note' }] }]]),
  quotations: two,
  figures: new Map([['one', { id: 'one', table, columns, chartable: true, chart: {} }]]),
  pictures: two,
  people: two,
  terms: two,
  unknowns: two,
  events: [...two.values()],
  promises: [...two.values()],
  requests: [{ id: 'one', grounds: ['one'] }],
} as unknown as Story;
const list = examples(story, 'A few words.');

test('each component has a purpose and an example', () => {
  assert.deepEqual(Object.keys(kit.purposes).sort(), names);
  assert.deepEqual([...withExample].sort(), names);
});

for (const name of names)
  test(`the example of <${name}> can be copied into an article`, () => {
    const example = list.find(({ component }) => component === name)!;
    const { uses, code } = readArticleText(example.source);
    assert.deepEqual(code, []);
    assert.equal(uses[0]!.component, name);
    const { attributes, words } = kitAttributes[name]!;
    for (const [attribute, { required }] of Object.entries(attributes))
      if (required) assert.ok(uses[0]!.attributes[attribute]?.value, `${attribute} is given`);
    for (const attribute of Object.keys(uses[0]!.attributes)) assert.ok(attribute in attributes, attribute);
    assert.equal(uses[0]!.words.trim() !== '', words === 'needed');
  });

test('what no record can fill has no example', () => {
  const none = { ...story, quotations: new Map(), promises: [] } as unknown as Story;
  const left = examples(none, 'A few words.').map(({ component }) => component);
  for (const name of ['Quote', 'BlockQuote', 'PromiseList']) assert.ok(!left.includes(name));
});
