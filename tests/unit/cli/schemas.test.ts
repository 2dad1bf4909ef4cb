/** The schemas for an editor's program are what the collections declare. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { jsonSchemas, yamlSchemas } from '../../../src/collections/fields/json-schemas.ts';
import { kitAttributes } from '../../../src/mdx/attributes.ts';

const folder = path.resolve(import.meta.dirname, '../../../.vscode');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

test('the schemas are those of src/collections (else: node src/cli/schemas.ts)', () => {
  const made = jsonSchemas();
  assert.deepEqual(readdirSync(path.join(folder, 'schemas')).sort(), [...made.keys()].sort());
  for (const [name, text] of made) assert.equal(read(`schemas/${name}`), text, name);
});

test('each is in the settings for the files that it is for', () => {
  const settings = JSON.parse(read('settings.json')) as { 'yaml.schemas': unknown };
  assert.deepEqual(settings['yaml.schemas'], yamlSchemas());
});

test('fields are explained, missing ones are named, and a year may be a number', () => {
  const event = JSON.parse(read('schemas/event.json')) as {
    properties: Record<string, { description?: string; type?: unknown }>;
    required: string[];
  };
  assert.match(event.properties['sort']!.description!, /never shown/u);
  assert.match(event.properties['publishAt']!.description!, /time zone of the story/u);
  assert.match(event.properties['sources']!.description!, /no statement without a source/u);
  assert.deepEqual(event.properties['date']!.type, ['string', 'number']);
  assert.ok(event.required.includes('title') && !event.required.includes('hold'));
  const document = read('schemas/document.json');
  assert.match(document, /Permanent, and unique among all quotations/u);
});

test('there is a snippet for each component of the kit, with what it needs', () => {
  const snippets = JSON.parse(read('kit.code-snippets')) as Record<string, { scope: string; body: string[] }>;
  assert.deepEqual(Object.keys(snippets).sort(), Object.keys(kitAttributes).sort());
  for (const [name, { attributes, words }] of Object.entries(kitAttributes)) {
    const body = snippets[name]!.body.join('\n');
    assert.ok(body.startsWith(`<${name}`), name);
    assert.equal(body.includes(`</${name}>`), words !== 'none', name);
    for (const [attribute, { required }] of Object.entries(attributes))
      if (required) assert.ok(body.includes(` ${attribute}="`), `${name} ${attribute}`);
  }
});
