/** A new collection is its file, its words and its page: everything else follows from the registry. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { exampleStory } from '../mistakes/story.ts';
import { copyProject, run as runIn } from './small-story.ts';

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
import { linkedText } from '../../content/linked-text.ts';
import { pageProps } from '../../content/page-props.ts';
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

<Page {...await pageProps(Astro.url, { title: plural, description: plural })}>
  <h1>{plural}</h1>
  {hearings.map(({ id, title, heard, sources }) => (
    <section>
      <h2 id={id}>{title}</h2>
      <p><Prose text={linkedText(s, heard)} /></p>
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

const run = (command: string, ...words: string[]) =>
  runIn({ project, story: 'content' }, command, words, { SOURCE_DATE_EPOCH: '1795478400' });

function write(name: string, text: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}
const FILE = 'content/hearings/first.yaml';

let removeProject: () => Promise<void>;
before(async () => {
  project = await copyProject({ after: (task) => (removeProject = task) });
  for (const [name, text] of Object.entries(exampleStory)) write(`content/${name}`, text);
  write(FILE, hearing);
  write('content/hearings/second.yaml', draft);
  for (const [name, text] of Object.entries(written)) {
    const whole = typeof text === 'string' ? text : text(read(name));
    assert.ok(typeof text === 'string' || whole !== read(name), name);
    write(name, whole);
  }
});
after(() => removeProject());

test('at most eight files in five folders are touched', () => {
  assert.ok(Object.keys(written).length <= 8);
  assert.ok(new Set(Object.keys(written).map((name) => path.dirname(name))).size <= 5);
});

test('its records are checked: fields, references, dates, prose, drafts and hidden names', async () => {
  const { status, output } = await run('check');
  assert.equal(status, 0, output);
  // Each in a record of its own, and all in one check.
  const mistakes = [
    ['heard:', 'herd:', '3:1 error There is no field “herd”'],
    ['[town-council]', '[town-counci]', '4:13 error There is no person or organisation “town-counci”'],
    ['[inspection]', '[inspecton]', '6:11 error There is no document “inspecton”'],
    ['[rust-on-the-deck]', '[rust]', '5:14 error There is no recorded quotation “rust”'],
    ['[[leaflet]]', '[[leafet]]', '3:42 error There is no document “leafet”'],
    ['2020-06-02', '2039-06-02', '2:7 error “2039-06-02” has not come yet'],
    ['heard of rust', 'heard Ada Example', '3:28 error This is a name that must not be published'],
    ['heard of rust', 'heared of rust', /3:8 \w+ “heared” is not in the dictionary/u],
  ] as const;
  const names = mistakes.map((_, number) => `content/hearings/wrong-${number}.yaml`);
  for (const [number, [from, to]] of mistakes.entries()) write(names[number]!, hearing.replace(from, to));
  const article = 'content/articles/the-footbridge.mdx';
  const before = read(article);
  const links = ['first', 'second', 'third'].map(
    (id) => `\n[The hearing](/hearings/#${id}).<Cite of="inspection" />\n`,
  );
  write(article, before + links.join(''));
  const reported = (await run('check')).output.split('\n');
  for (const name of names) rmSync(at(name));
  write(article, before);
  for (const [number, [, , message]] of mistakes.entries()) {
    const lines = reported.filter((line) => line.includes(`${names[number]}:`)).join('\n');
    if (typeof message === 'string') assert.ok(lines.includes(`${names[number]}:${message}`), lines);
    else assert.match(lines, message);
  }
  const ofLinks = reported.filter((line) => line.includes(`${article}:`)).join('\n');
  assert.doesNotMatch(ofLinks, /#first|“first”/u);
  assert.match(ofLinks, /leads to “second”, which is a draft/u);
  assert.match(ofLinks, /The page “\/hearings\/” has no place “#third”/u);
});

test('it has its JSON Schema, and a record is begun by its name', async () => {
  assert.equal((await run('schemas')).status, 0);
  const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  assert.equal(settings['yaml.schemas']['.vscode/schemas/hearing.json'], 'content/hearings/*.yaml');
  const { properties } = JSON.parse(read('.vscode/schemas/hearing.json')) as {
    properties: Record<string, { description: string }>;
  };
  assert.equal(properties['heard']?.description, 'What was heard, in a sentence or two.');
  const words = ['The second day', '--date', '2020-06-03', '--source', 'inspection'];
  const { status, output } = await run('new', 'hearing', ...words);
  assert.equal(status, 0, output);
  assert.match(read('content/hearings/the-second-day.yaml'), /heard: '‹To be written: /u);
  rmSync(at('content/hearings/the-second-day.yaml'));
});

test('a released site has its page, its place in the navigation, its backlinks, its statements and its hits, and the release note has it', async () => {
  const { status, output } = await run('release', '--into', 'released');
  assert.equal(status, 0, output);
  const page = read('released/hearings/index.html');
  assert.match(page, /The committee heard of rust/u);
  assert.doesNotMatch(page, /hears nothing/u);
  assert.match(read('released/sitemap-0.xml'), /\/hearings\//u);
  assert.match(read('released/index.html'), /<a[^>]* href="\/hearings\/"[^>]*>Hearings<\/a>/u);
  const links = /<a[^>]* href="\/hearings\/#first"[^>]*>The committee hears of the bridge<\/a>/u;
  for (const name of ['documents/inspection', 'documents/leaflet', 'people/town-council'])
    assert.match(read(`released/${name}/index.html`), links, name);
  assert.match(read('released/documents/inspection/index.html'), /<h3[^>]*>Hearings<\/h3>/u);
  const { statements } = JSON.parse(read('released/provenance.json')) as {
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
    read('released/search/index.html'),
    /<a[^>]* href="\/hearings\/"[^>]*>Hearing<\/a>\s*<span[^>]*>1</u,
  );
  // The release keeps it.
  assert.match(
    read('content/releases/published.json'),
    /"address": "\/hearings\/#first", "kind": "hearing"/u,
  );
  assert.match(output, /Hearings: 1/u);
});
