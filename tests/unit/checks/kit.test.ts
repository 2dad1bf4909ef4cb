/** The table of the kit's attributes says what the components themselves say. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { test } from 'node:test';
import { kitAttributes } from '../../../src/mdx/attributes.ts';

const folder = resolve(import.meta.dirname, '../../../src/mdx');
/** Components of the kit that an editor does not write. */
const INNER = new Set(['Anchor', 'Reference']);

const files = globSync('{inline,blocks}/*.astro', { cwd: folder }).filter(
  (file) => !INNER.has(basename(file, '.astro')),
);
const components = files.map((file) => basename(file, '.astro'));

test('every component of the kit has its attributes in the table, and no other', () => {
  assert.deepEqual(Object.keys(kitAttributes).sort(), components.sort());
});

for (const file of files) {
  const name = basename(file, '.astro');
  test(`<${name}> takes the attributes that the table says`, () => {
    const source = readFileSync(join(folder, file), 'utf8');
    const body = /interface Props \{([\s\S]*?)\n\}/u.exec(source)?.[1] ?? '';
    const props = Object.fromEntries(
      [...body.matchAll(/^\s*(\w+)(\??):\s*(.*);$/gmu)].map((match) => [match[1]!, match]),
    );
    const table = kitAttributes[name]!.attributes;
    assert.deepEqual(Object.keys(table).sort(), Object.keys(props).sort());
    for (const [attribute, { required, values }] of Object.entries(table)) {
      assert.equal(Boolean(required), props[attribute]![2] === '', `${attribute} is required or not`);
      if (values)
        assert.deepEqual(
          [...props[attribute]![3]!.matchAll(/'([^']+)'/gu)].map((match) => match[1]),
          [...values],
        );
    }
    if (kitAttributes[name]!.words !== 'none') assert.match(source, /<slot \/>|Astro\.slots/u);
  });
}
