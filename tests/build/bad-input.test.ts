/** What an editor gets wrong ends the build with a sentence, the file and the line; the site that was there stays. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { exampleStory } from '../../src/checks/examples/story.ts';

const project = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'bad-input-'));
after(() => rmSync(copy, { recursive: true, force: true }));

for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
  cpSync(join(project, name), join(copy, name), { recursive: true });
symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
const before = '<!doctype html><title>The site of yesterday</title>';
mkdirSync(join(copy, 'dist'));
writeFileSync(join(copy, 'dist/index.html'), before);

/** Lays down the example story with one change, and builds it. */
function build(file: string, change: (text: string) => string | undefined) {
  rmSync(join(copy, 'content'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(exampleStory)) {
    const written = path === file ? change(text) : text;
    if (written === undefined) continue;
    mkdirSync(dirname(join(copy, 'content', path)), { recursive: true });
    writeFileSync(join(copy, 'content', path), written);
  }
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', SOURCE_DATE_EPOCH: '1770000000' };
  delete env['STORY'];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}

const instead = (right: string, wrong: string) => (text: string) => {
  assert.ok(text.includes(right), `the example story holds “${right}”`);
  return text.replace(right, () => wrong);
};

const article = 'articles/the-footbridge.mdx';
const event = 'events/2020-03-01-inspection.yaml';
const table = 'figures/crossings/data.csv';

const cases: Array<[string, string, (text: string) => string | undefined, RegExp[]]> = [
  [
    'broken front matter',
    article,
    instead('order: 1\n', 'order: [1\n'),
    [
      /content\/articles\/the-footbridge\.mdx:\d+:\d+ error A bracket that opens above is not closed with “\]”/u,
    ],
  ],
  [
    'an unknown field',
    event,
    instead('category: works', 'categry: works'),
    [/2020-03-01-inspection\.yaml:6:1 error There is no field “categry” here\./u, /Nearest: category/u],
  ],
  [
    'a wrong date',
    event,
    instead('date: 2020-03-01', 'date: 2020-03-32'),
    [/2020-03-01-inspection\.yaml:2:7 error “2020-03-32” does not exist/u],
  ],
  [
    'a missing file',
    table,
    () => undefined,
    [
      /figures\/crossings\/figure\.yaml:1:1 error The table of this figure is missing/u,
      /Nearest: .*data\.csv/u,
    ],
  ],
  [
    'an id that is there already',
    'documents/leaflet/document.yaml',
    (text) =>
      `${text}quotations:\n  - id: rust-on-the-deck\n    text: rust\n    speaker: A\n    role: b\n    locator: c\n`,
    [/leaflet\/document\.yaml:9:9 error The quotation “rust-on-the-deck” is there already/u],
  ],
  [
    'a mistake in MDX',
    article,
    instead('</Uncited>', '</Uncitd>'),
    [/the-footbridge\.mdx:\d+:\d+ error <Uncited> of line \d+ is closed as <Uncitd>/u],
  ],
  [
    'a component that the kit does not have',
    article,
    instead('<Number of', '<Numbre of'),
    [/the-footbridge\.mdx:15:7 error The kit has no component <Numbre>\./u, /Nearest: Number/u],
  ],
  [
    'a ragged row',
    table,
    instead('2021,310,260,570', '2021,310,260'),
    [/data\.csv:3:1 error This row has 3 cells/u],
  ],
];

for (const [name, file, change, messages] of cases)
  test(`${name} ends the build with a sentence, and leaves the site that was there`, () => {
    const { status, output } = build(file, change);
    assert.equal(status, 1, output);
    for (const message of messages) assert.match(output, message);
    assert.doesNotMatch(output, /^\s+at .*:\d+:\d+\)?$/mu, 'no stack trace');
    assert.doesNotMatch(output, /node_modules/u);
    assert.equal(readFileSync(join(copy, 'dist/index.html'), 'utf8'), before);
    assert.deepEqual(readdirSync(join(copy, 'dist')), ['index.html']);
  });
