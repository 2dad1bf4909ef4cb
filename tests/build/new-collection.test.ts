/** A new collection is its file, its words and its page: everything else follows from the registry. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { exampleStory } from '../../src/checks/examples/story.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What a newcomer writes; `node src/cli/schemas.ts` writes the JSON Schema. */
const written: Record<string, string | ((text: string) => string)> = {
  'src/collections/hearing.ts': `import { z } from 'astro/zod';
import { defineRecords } from './collection.ts';
import { hold, pastDate, prose, publication, refs, sources, title } from './fields/fields.ts';

export const hearing = z
  .strictObject({
    title,
    date: pastDate.describe('The day on which it was held.'),
    heard: prose.describe('What was heard, in a sentence or two.'),
    witnesses: refs('people').optional(),
    quotations: refs('quotations').optional(),
    sources,
    hold,
    ...publication,
  })
  .describe('A hearing of a committee.');

export const hearings = defineRecords({
  name: 'hearing',
  folder: 'hearings',
  extension: 'yaml',
  schema: hearing,
  title: 'title',
  list: '/hearings/',
  address: (id) => \`/hearings/#\${id}\`,
  date: ({ date }) => date,
});
`,
  'src/collections/registry.ts': (text) =>
    `import { hearings } from './hearing.ts';\n${text.replace('  events,\n', '  events,\n  hearings,\n')}`,
  'src/i18n/en/kinds.ts': (text) =>
    text.replace('  request:', "  hearing: { singular: 'Hearing', plural: 'Hearings' },\n  request:"),
  'src/i18n/de/kinds.ts': (text) =>
    text.replace('  request:', "  hearing: { singular: 'Anhörung', plural: 'Anhörungen' },\n  request:"),
  'src/pages/hearings/[...all].astro': `---
import Sources from '../../components/source/Sources.astro';
import Prose from '../../components/site/Prose.astro';
import Page from '../../layouts/Page.astro';
import { sourceEntries } from '../../content/documents/source-entry.ts';
import { prose } from '../../content/prose.ts';
import { story } from '../../content/story.ts';
import { kindWords } from '../../i18n/words.ts';

export async function getStaticPaths() {
  const { records } = await story();
  return records.hearings.length > 0 ? [{ params: { all: undefined } }] : [];
}
const s = await story();
const { hearings } = s.records;
const { plural } = kindWords('hearing');
---

<Page title={plural} description={plural}>
  <h1>{plural}</h1>
  {hearings.map(({ id, title, heard, sources }) => (
    <section>
      <h2 id={id}>{title}</h2>
      <p><Prose text={prose(s, heard)} /></p>
      <Sources of={sourceEntries(s, sources)} folded={title} />
    </section>
  ))}
</Page>
`,
};

const hearing = `title: The committee hears of the bridge
date: 2020-06-02
heard: The committee heard of rust, as [[leaflet]] says.
witnesses: [town-council]
quotations: [rust-on-the-deck]
sources: [inspection]
`;
const draft = hearing.replace('hears of the bridge', 'hears nothing').concat('draft: true\n');

let project: string;
const at = (name: string): string => path.join(project, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, STORY: 'content', SOURCE_DATE_EPOCH: '1795478400', NO_COLOR: '1' },
  });
  return { status, output: stdout + stderr };
}
/** Checks the story with one file in another form, and puts it back. */
function checkWith(name: string, text: string): string {
  const before = existsSync(at(name)) ? read(name) : undefined;
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
  const { output } = run('src/cli/check.ts');
  if (before === undefined) rmSync(at(name));
  else writeFileSync(at(name), before);
  return output;
}
const FILE = 'content/hearings/first.yaml';

before(() => {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  project = mkdtempSync(path.join(root, '.cache', 'new-collection-'));
  for (const name of ['src', 'public', '.vscode', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, name), at(name), { recursive: true });
  const story = Object.entries(exampleStory).map(([name, text]) => [`content/${name}`, text] as const);
  const records = { [FILE]: hearing, 'content/hearings/second.yaml': draft };
  for (const [name, text] of [...story, ...Object.entries(records), ...Object.entries(written)]) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    const whole = typeof text === 'string' ? text : text(read(name));
    assert.ok(typeof text === 'string' || whole !== read(name), name);
    writeFileSync(at(name), whole);
  }
});
after(() => {
  rmSync(project, { recursive: true, force: true });
});

test('at most eight files in five folders are touched', () => {
  assert.ok(Object.keys(written).length <= 8);
  assert.ok(new Set(Object.keys(written).map((name) => path.dirname(name))).size <= 5);
});

test('its records are checked: fields, references, dates, prose, drafts and hidden names', () => {
  const { status, output } = run('src/cli/check.ts');
  assert.equal(status, 0, output);
  for (const [from, to, message] of [
    ['heard:', 'herd:', /first\.yaml:3:1 error There is no field “herd”/u],
    [
      '[town-council]',
      '[town-counci]',
      /first\.yaml:4:13 error There is no person or organisation “town-counci”/u,
    ],
    ['[inspection]', '[inspecton]', /first\.yaml:6:11 error There is no document “inspecton”/u],
    ['[rust-on-the-deck]', '[rust]', /first\.yaml:5:14 error There is no recorded quotation “rust”/u],
    ['[[leaflet]]', '[[leafet]]', /first\.yaml:3:42 error There is no document “leafet”/u],
    ['2020-06-02', '2039-06-02', /first\.yaml:2:7 error “2039-06-02” has not come yet/u],
    [
      'heard of rust',
      'heard Ada Example',
      /first\.yaml:3:28 error A name stands here that is not to be published/u,
    ],
    ['heard of rust', 'heared of rust', /first\.yaml:3:8 \w+ “heared” is not in the dictionary/u],
  ] as const)
    assert.match(checkWith(FILE, hearing.replace(from, to)), message);
  const article = 'content/articles/the-footbridge.mdx';
  const link = (id: string) => `${read(article)}\n[The hearing](/hearings/#${id}).<Cite of="inspection" />\n`;
  assert.doesNotMatch(checkWith(article, link('first')), /hearings/u);
  assert.match(checkWith(article, link('second')), /leads to “second”, which is a draft/u);
  assert.match(checkWith(article, link('third')), /\/hearings\/#third/u);
});

test('it has its JSON Schema, and a record is begun by its name', () => {
  assert.equal(run('src/cli/schemas.ts').status, 0);
  const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  assert.equal(settings['yaml.schemas']['.vscode/schemas/hearing.json'], 'content/hearings/*.yaml');
  const { properties } = JSON.parse(read('.vscode/schemas/hearing.json')) as {
    properties: Record<string, { description: string }>;
  };
  assert.equal(properties['heard']?.description, 'What was heard, in a sentence or two.');
  const words = ['The second day', '--date', '2020-06-03', '--source', 'inspection'];
  const { status, output } = run('src/cli/new.ts', 'hearing', ...words);
  assert.equal(status, 0, output);
  assert.match(read('content/hearings/the-second-day.yaml'), /heard: '‹To be written: /u);
  rmSync(at('content/hearings/the-second-day.yaml'));
});

test('the site has its page, its place in the navigation, its backlinks, its statements and its hits', async () => {
  const { status, output } = run('src/cli/build.ts');
  assert.equal(status, 0, output);
  const page = read('dist/hearings/index.html');
  assert.match(page, /The committee heard of rust/u);
  assert.doesNotMatch(page, /hears nothing/u);
  assert.match(read('dist/sitemap-0.xml'), /\/hearings\//u);
  assert.match(read('dist/index.html'), /<a[^>]* href="\/hearings\/"[^>]*>Hearings<\/a>/u);
  const links = /<a[^>]* href="\/hearings\/#first"[^>]*>The committee hears of the bridge<\/a>/u;
  for (const name of ['documents/inspection', 'documents/leaflet', 'people/town-council'])
    assert.match(read(`dist/${name}/index.html`), links, name);
  assert.match(read('dist/documents/inspection/index.html'), /<h3[^>]*>Hearings<\/h3>/u);
  const { statements } = JSON.parse(read('dist/provenance.json')) as {
    statements: Array<{ kind: string; text: string; sources: Array<{ document: string }> }>;
  };
  const own = statements.filter(({ kind }) => kind === 'hearing');
  assert.deepEqual(
    own.map(({ sources }) => sources.map(({ document }) => document)),
    [['inspection']],
  );
  assert.match(own[0]!.text, /The committee heard of rust/u);
  // The index has a kind more, and that kind is named on the page of the search.
  assert.match(
    read('dist/search/index.html'),
    /<a[^>]* href="\/hearings\/"[^>]*>Hearing<\/a>\s*<span[^>]*>1</u,
  );
});

test('a release remembers it and tells readers of it', () => {
  const { status, output } = run('src/cli/release.ts', '--into', 'released');
  assert.equal(status, 0, output);
  assert.match(
    read('content/releases/published.json'),
    /"address": "\/hearings\/#first", "kind": "hearing"/u,
  );
  assert.match(output, /Hearings: 1/u);
});
