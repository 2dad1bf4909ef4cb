/** What an editor gets wrong ends the build with a sentence, the file and the line; the site that was there stays. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { before, after, test } from 'node:test';
import { exampleStory } from '../mistakes/story.ts';
import { copyProject, run, writeFiles } from './small-story.ts';

const yesterday = '<!doctype html><title>The site of yesterday</title>';
let project: string;
let removeProject: () => Promise<void>;
before(async () => {
  project = await copyProject({ after: (task) => (removeProject = task) });
  await writeFiles(project, { 'dist/index.html': yesterday });
});
after(() => removeProject());

const instead = (right: string, wrong: string) => (text: string) => {
  assert.ok(text.includes(right), `the example story holds “${right}”`);
  return text.replace(right, () => wrong);
};

const article = 'articles/the-footbridge.mdx';
const event = 'events/2020-03-01-inspection.yaml';
const table = 'figures/crossings/data.csv';

type Mistake = [name: string, file: string, change: (text: string) => string | undefined, messages: RegExp[]];

/** Mistakes that one story can have at once: each is reported, whatever else is wrong. */
const stories: Mistake[][] = [
  [
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
      'a missing file',
      table,
      () => undefined,
      [
        /figures\/crossings\/figure\.yaml:1:1 error The table of this figure is missing/u,
        /Nearest: .*data\.csv/u,
      ],
    ],
  ],
  [
    [
      'a mistake in MDX',
      article,
      instead('</Uncited>', '</Uncitd>'),
      [/the-footbridge\.mdx:\d+:\d+ error <Uncited> of line \d+ is closed as <Uncitd>/u],
    ],
    [
      'a wrong date',
      event,
      instead('date: 2020-03-01', 'date: 2020-03-32'),
      [/2020-03-01-inspection\.yaml:2:7 error “2020-03-32” does not exist/u],
    ],
  ],
  [
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
    [
      'an id that is there already',
      'documents/leaflet/document.yaml',
      (text) =>
        `${text}quotations:\n  - id: rust-on-the-deck\n    text: rust\n    speaker: A\n    role: b\n    locator: c\n`,
      [/leaflet\/document\.yaml:9:9 error The quotation “rust-on-the-deck” is there already/u],
    ],
  ],
];

for (const mistakes of stories) {
  const names = mistakes.map(([name]) => name).join(', and ');
  test(`${names} end the build with a sentence, and leave the site that was there`, async () => {
    const files: Record<string, string> = { ...exampleStory };
    for (const [, file, change] of mistakes) {
      const text = change(files[file]!);
      if (text === undefined) delete files[file];
      else files[file] = text;
    }
    await rm(path.join(project, 'content'), { recursive: true, force: true });
    await writeFiles(path.join(project, 'content'), files);
    const { status, output } = await run({ project, story: 'content' }, 'build', [], {
      SOURCE_DATE_EPOCH: '1770000000',
    });
    assert.equal(status, 1, output);
    for (const message of mistakes.flatMap(([, , , messages]) => messages)) assert.match(output, message);
    assert.doesNotMatch(output, /^\s+at .*:\d+:\d+\)?$/mu, 'no stack trace');
    assert.doesNotMatch(output, /node_modules/u);
    assert.equal(readFileSync(path.join(project, 'dist/index.html'), 'utf8'), yesterday);
    assert.deepEqual(readdirSync(path.join(project, 'dist')), ['index.html']);
  });
}
