/** Mistakes of form, as an editor makes them: one sentence for each, at its place, with what to do; no words of a parser. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { exampleStory } from '../../mistakes/story.ts';
import { readEntry } from '../../../src/checks/reading/entry.ts';
import { fileText } from '../../../src/checks/reading/file-text.ts';
import { runChecks } from '../../../src/checks/run.ts';
import { readYaml } from '../../../src/checks/reading/yaml-tree.ts';

const event = (source: string) =>
  readEntry({ collection: 'events', id: 'a', file: 'a.yaml', source }).found.filter(
    ({ kind }) => kind === 'syntax',
  );
const article = (text: string) =>
  readEntry({
    collection: 'articles',
    id: 'a',
    file: 'a.mdx',
    source: `---\ntitle: A\n---\n\n${text}\n`,
  }).found.filter(({ kind }) => kind === 'syntax');

const records: Array<[string, string, [number, number], RegExp, string?]> = [
  [
    'a colon in a text',
    'date: 2020\ntitle: Opened: the bridge\n',
    [2, 8],
    /a new field/u,
    "title: 'Opened: the bridge'",
  ],
  [
    'a field too far right',
    'title: A\n  date: 2020\nsort: 2020\n',
    [2, 3],
    /further to the right than the one above/u,
  ],
  ['an item too far left', 'sources:\n  - a\n - b\n', [3, 1], /same column/u],
  ['a tab', 'people:\n\t- a\n', [2, 1], /only spaces/u],
  ['a field without its colon', 'title: A\ncategory works\ndate: 2020\n', [2, 1], /a colon and a space/u],
  ['a quotation mark not closed', 'title: "A\ndate: 2020\n', [1, 8], /not closed/u],
  [
    'an apostrophe in a quoted text',
    "title: 'It's here'\n",
    [1, 11],
    /written twice/u,
    "title: 'It''s here'",
  ],
  [
    'an apostrophe and a colon',
    "title: 'It's here: now'\n",
    [1, 8],
    /written twice/u,
    "title: 'It''s here: now'",
  ],
  ['a star', 'title: *A bridge\n', [1, 8], /cannot begin with “\*”/u, "title: '*A bridge'"],
  ['an exclamation mark', 'title: !A bridge\n', [1, 8], /cannot begin with “!”/u, "title: '!A bridge'"],
  ['an ampersand', 'title: &A bridge\n', [1, 8], /cannot begin with “&”/u, "title: '&A bridge'"],
  ['an at sign', 'title: @bridge\n', [1, 8], /cannot begin with “@”/u, "title: '@bridge'"],
  ['a list on the line of its field', 'sources: - a\n', [1, 10], /on the line below/u],
  ['a bracket not closed', 'sources: [a\ndate: 2020\n', [2, 1], /closed with “\]”/u],
  [
    'a bracket at the beginning',
    'title: [Draft] A letter\n',
    [1, 8],
    /begins a list/u,
    "title: '[Draft] A letter'",
  ],
  [
    'a comment in a text of several lines',
    'detail: The board read complaint # 12\n  and put it aside.\n',
    [1, 34],
    /begins a comment/u,
  ],
  [
    'a comment in the second line of a text',
    'detail: The board\n  read complaint # 12\n  and put it aside.\n',
    [2, 18],
    /begins a comment/u,
  ],
  [
    'a text that begins like a block',
    'title: > 5 cases\n',
    [1, 8],
    /cannot begin with “>”/u,
    "title: '> 5 cases'",
  ],
  ['a question mark', 'title: ? what\n', [1, 8], /cannot begin with “\?”/u, "title: '? what'"],
  ['a first field too far right', ' title: A\ndate: 2020\nsort: 2020\n', [2, 1], /same column/u],
  ['a line of hyphens', 'title: A\n---\ndate: 2020\n', [2, 1], /Take the line out/u],
];
for (const [what, source, [line, column], message, nearest] of records)
  test(`in a record: ${what}`, () => {
    const found = event(source);
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.match(found[0]!.message, message);
    assert.deepEqual([found[0]!.line, found[0]!.column], [line, column]);
    assert.equal(found[0]!.nearest, nearest);
  });

const whole = (detail: string) =>
  `title: A\ndate: 2020-03-01\nprecision: day\nsort: 2020-03-01\ndetail: ${detail}\ncategory: works\ncertainty: established\nimportance: 1 # the first\nsources: [inspection]\n`;

for (const [written, nearest] of [
  ['Complaint # 12 goes to the board', "'Complaint # 12 goes to the board'"],
  ["The board's # 12", "'The board''s # 12'"],
  ['45 # second letter', "'45 # second letter'"],
  ['"Complaint" # 12 goes to the board', `'"Complaint" # 12 goes to the board'`],
  ['#12 goes to the board', "'#12 goes to the board'"],
  ['0012345', "'0012345'"],
  ['3.10', "'3.10'"],
  ['1e5', "'1e5'"],
  ['0o17', "'0o17'"],
  ['0x1F', "'0x1F'"],
  ['1_000', "'1_000'"],
  ['12345678901234567890', "'12345678901234567890'"],
])
  test(`a text that YAML would change is written in quotation marks: ${written!}`, () => {
    const found = event(whole(written!));
    assert.deepEqual(
      found.map(({ line, column, nearest: like }) => ({ line, column, like })),
      [{ line: 5, column: 9, like: nearest }],
    );
    assert.deepEqual(event(whole(nearest!)), []);
  });

test('the name of a row that YAML would change is written in quotation marks', () => {
  const figure = (names: string) =>
    readEntry({
      ...{ collection: 'figures', id: 'a', file: 'a.yaml' },
      source: `chart: { type: bars, label: a, series: [], names: { ${names}: Half } }\n`,
    }).found.filter(({ kind }) => kind === 'syntax');
  assert.deepEqual(
    figure('0.50').map(({ line, column, nearest }) => ({ line, column, nearest })),
    [{ line: 1, column: 53, nearest: "'0.50'" }],
  );
  assert.deepEqual(figure("'0.50'"), []);
});

test('a text keeps a sharp that begins no comment, and a suppression beside it', () => {
  for (const detail of ['Room A#12', "'A # B'", '45', 'A text # check-ignore phrasing: as it was said'])
    assert.deepEqual(event(whole(detail)), [], detail);
});

const texts: Array<[string, string, [number, number], RegExp, string?]> = [
  [
    'a line break of HTML',
    'One.<br>\nTwo.',
    [5, 5],
    /holds no HTML/u,
    'begin a new paragraph: leave a line empty',
  ],
  ['bold of HTML', 'It is <b>bold.', [5, 7], /holds no HTML/u, '**words**'],
  [
    'a component without words left open',
    'It was seen.<Cite of="x">',
    [5, 13],
    /closed in itself/u,
    '<Cite of="x" />',
  ],
  ['an aside not closed', '<Aside kind="note">\n\nText.\n', [5, 1], /before the text ends/u, '</Aside>'],
  [
    'a number after a smaller-than sign',
    'In <5 cases.',
    [5, 4],
    /^A “<” that begins no component is written &lt;\.$/u,
    '&lt;',
  ],
  [
    'an address in angle brackets',
    'See <https://example.org/a>.',
    [5, 5],
    /angle brackets/u,
    '[words](https://example.org/a)',
  ],
  ['a component not closed', 'By <Person of="a">her.', [5, 4], /^<Person> is opened here/u, '</Person>'],
  [
    'a component closed otherwise',
    'By <Person of="a">her</Persn>.',
    [5, 22],
    /closed as <Persn>/u,
    '</Person>',
  ],
  [
    'an attribute without quotation marks',
    'By <Person of=a>her</Person>.',
    [5, 15],
    /straight quotation marks/u,
  ],
  ['an attribute in curly ones', 'By <Person of=“a”>her</Person>.', [5, 15], /straight quotation marks/u],
  ['a curly bracket', 'It { is.', [5, 4], /Write &#123;/u, '&#123;'],
  ['a comment of HTML', 'It <!-- no --> is.', [5, 4], /\{\/\* so \*\/\}/u],
];
for (const [what, source, [line, column], message, nearest] of texts)
  test(`in a text: ${what}`, () => {
    const found = article(source);
    assert.equal(found.length, 1, JSON.stringify(found));
    assert.match(found[0]!.message, message);
    assert.deepEqual([found[0]!.line, found[0]!.column], [line, column]);
    assert.equal(found[0]!.nearest, nearest);
    assert.doesNotMatch(found[0]!.message, /acorn|U\+00|expected/u);
  });

test('the line that is offered for a text is read as that text, whatever is in it', () => {
  const sign = fc.constantFrom(...`*&!@%\`: '"#-[]{}|>,?ab\\`);
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
      const text = signs.join('').trim();
      for (const { nearest } of readYaml(`title: ${text}\n`).problems) {
        if (nearest === undefined) continue;
        const { title } = parse(nearest) as { title: string };
        // A text in quotation marks of its own is offered without them.
        assert.ok(title === text || `'${title}'` === text || `"${title}"` === text, `${text} → ${nearest}`);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a file is read with or without a mark at its beginning, and refused in another encoding', () => {
  assert.deepEqual(fileText(Buffer.from('\uFEFFtitle: é\n')), { source: 'title: é\n' });
  const { problem } = fileText(Buffer.from('title: A\ndetail: caf\xe9\n', 'latin1'));
  assert.deepEqual([problem?.line, problem?.column], [2, 12]);
  assert.match(problem!.message, /UTF-8/u);
  assert.equal(fileText(Buffer.from('title: \uFFFD\n')).problem, undefined);
  // Without a mark at its beginning, UTF-16 of letters below 128 is UTF-8 too.
  const wide = fileText(Buffer.from('title: A\n', 'utf16le')).problem;
  assert.deepEqual([wide?.line, wide?.column], [1, 1]);
  assert.match(wide!.message, /UTF-8/u);
});

test('what git could not merge, and signs that nobody sees, are named at their line', () => {
  const merged = fileText(Buffer.from('a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n')).problem;
  assert.deepEqual([merged?.line, merged?.column], [2, 1]);
  assert.match(merged!.message, /were merged/u);
  assert.deepEqual(fileText(Buffer.from('a: 1\r\n\tb\u0007\n')).problem?.line, 2);
  assert.equal(fileText(Buffer.from('# A heading\n=======\n')).problem, undefined);
});

test('a text may have the ends of lines of any system', () => {
  const source = '---\ntitle: A bridge\ndate: 2020-01-01\n---\n\nA sentence.\n';
  const found = (text: string) =>
    readEntry({ collection: 'pages', id: 'a', file: 'a.mdx', source: text }).found;
  assert.deepEqual(found(source.replaceAll('\n', '\r\n')), found(source));
});

/** What is found in the example story with one of its files changed. */
async function changed(t: TestContext, name: string, change: (text: string) => string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'changed-story-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [file, text] of Object.entries(exampleStory)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), file === name ? change(text) : text);
  }
  const { issues } = await runChecks({ root: folder, contentFolder: folder, today: '2026-02-01' });
  return issues.map(({ kind, file, line }) => [kind, path.basename(file), line]);
}

test('settings that cannot be read are reported alone', async (t) => {
  const found = await changed(t, 'site.yaml', (text) => text.replace('language: ', 'language '));
  assert.deepEqual(found, [['syntax', 'site.yaml', 4]]);
});

test('a text that cannot be read leaves nothing unused', async (t) => {
  const found = await changed(t, 'articles/the-footbridge.mdx', (text) => text.replace('</Uncited>', ''));
  assert.deepEqual(found, [['syntax', 'the-footbridge.mdx', 25]]);
});

for (const [what, table, line] of [
  ['with a title above its columns', 'Crossings by year\nyear,morning,evening,total\n2020,300,250,550\n', 1],
  ['with a row that lacks a cell', 'year,morning,evening,total\n2020,300,250\n2021,310,260,570\n', 2],
] as const)
  test(`a table ${what} is one mistake, and none of the texts that name its rows`, async (t) => {
    const found = await changed(t, 'figures/crossings/data.csv', () => table);
    assert.deepEqual(found, [['table', 'data.csv', line]]);
  });
