/** Mistakes of editors that passed the check once, or were badly reported: one sentence, its place, what to write. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { article, event, figure, letter } from '../../mistakes/files.ts';
import { exampleStory } from '../../mistakes/story.ts';
import { runChecks } from '../../../src/checks/run.ts';

const root = mkdtempSync(join(tmpdir(), 'mistakes-'));
after(() => rmSync(root, { recursive: true, force: true }));

interface Mistake {
  what: string;
  /** A file that is added, or one in which texts are replaced. */
  file: string;
  added?: string | Buffer;
  replaced?: Array<[string, string]>;
  /** Where it is reported: of the same file where it is left out. */
  at?: string;
  place: [number, number];
  message: RegExp;
  nearest?: RegExp;
}

const csv = 'figures/crossings/data.csv';
const mistakes: Mistake[] = [
  {
    what: 'a language without interface words',
    file: 'site.yaml',
    replaced: [['language: en-GB', 'language: es']],
    place: [4, 11],
    message: /no interface words for “es”, only for en/u,
  },
  {
    what: 'a letter about no article',
    file: letter,
    replaced: [['about: the-footbridge\n', '']],
    place: [2, 8],
    message: /shown below their articles/u,
    nearest: /^about: the-footbridge$/u,
  },
  {
    what: 'a person by name in a list',
    file: event,
    replaced: [['people: [town-council]', 'people: [Town Council]']],
    place: [10, 10],
    message: /^There is no person or organisation “Town Council”\.$/u,
    nearest: /town-council/u,
  },
  {
    what: 'the copy to download of a document, deleted',
    file: 'documents/carter-letter/document.yaml',
    replaced: [
      [
        '  added: 2026-01-02\n',
        `  added: 2026-01-02\n  published: { file: published.txt, sha256: ${'0123456789abcdef'.repeat(4)}, bytes: 63 }\n`,
      ],
    ],
    place: [24, 22],
    message: /The copy that readers may download is missing: \S*carter-letter\/published\.txt/u,
    nearest: /git restore/u,
  },
  ...['articles/plan.docx', 'events/table.xlsx', 'figures/crossings/source.pdf', 'events/notes.txt'].map(
    (file): Mistake => ({
      what: `a file that nothing reads: ${file}`,
      file,
      added: 'x',
      place: [1, 1],
      message: /^Nothing reads this file/u,
    }),
  ),
  {
    what: 'an event after the day of the newest check',
    file: event,
    replaced: [
      ['date: 2020-03-01\n', 'date: 2026-02-01\n'],
      ['sort: 2020-03-01', 'sort: 2026-02-01'],
    ],
    place: [2, 7],
    message: /later than 2026-01-31/u,
    nearest: /^knowledge:/u,
  },
  {
    what: 'a chart of a figure that describes none',
    file: article,
    replaced: [['<Picture of="deck" />', '<Picture of="deck" />\n\n<Chart of="planks" />']],
    place: [25, 8],
    message: /describes no chart/u,
    nearest: /<Table of="planks" \/>/u,
  },
  {
    what: 'a link to the machine of the editor',
    file: article,
    replaced: [['(https://council.example/inspection)', '(http://localhost:4321/documents/inspection/)']],
    place: [21, 78],
    message: /only its path/u,
    nearest: /^\/documents\/inspection\/$/u,
  },
  {
    what: 'a link to the published address of the site',
    file: article,
    replaced: [['(https://council.example/inspection)', '(https://example.org/documents/inspection/)']],
    place: [21, 78],
    message: /only its path/u,
    nearest: /^\/documents\/inspection\/$/u,
  },
  {
    what: 'a row that is not there',
    file: article,
    replaced: [['row="2020"', 'row="2025"']],
    place: [15, 7],
    message: /^The table has no row “2025”\.$/u,
  },
  {
    what: 'something published that is held back again',
    file: article,
    replaced: [['order: 1', 'order: 1\npublishAt: 2039-05-01']],
    at: 'releases/published.json',
    place: [2, 1],
    message: /held back until 2039-05-01/u,
  },
  ...['javascript:alert(1)', 'ask@example.org', 'http://example.org/', 'data:text/html,x'].map(
    (address): Mistake => ({
      what: `a contact that is no address to write to: ${address}`,
      file: 'site.yaml',
      replaced: [['language: en-GB', `contact: '${address}'\nlanguage: en-GB`]],
      place: [4, 10],
      message: /“https:\/\/” or “mailto:”/u,
    }),
  ),
  {
    what: 'a service that is no web page',
    file: 'site.yaml',
    replaced: [
      [
        'language: en-GB',
        "ask: { subject: x, service: { name: y, newRequest: 'javascript:alert(1)', choose: 'https://x.example/' } }\nlanguage: en-GB",
      ],
    ],
    place: [4, 52],
    message: /“https:\/\/” and the name/u,
  },
  {
    what: 'a table with semicolons',
    file: csv,
    replaced: [[exampleStory[csv]!, exampleStory[csv]!.replaceAll(',', ';')]],
    place: [1, 1],
    message: /parted by “;”/u,
  },
  {
    what: 'a table in UTF-16',
    file: csv,
    added: Buffer.from(`\ufeff${exampleStory[csv]!}`, 'utf16le'),
    place: [1, 1],
    message: /not saved as UTF-8/u,
  },
  {
    what: 'a chart in brackets for a title',
    file: figure,
    replaced: [['title: Crossings', 'title: [Draft] Crossings']],
    place: [1, 8],
    message: /begins a list/u,
    nearest: /^title: '\[Draft\] Crossings on a working day'$/u,
  },
];

test(
  'what is no file, and what is far too long, is reported at once',
  { skip: process.platform === 'win32' },
  (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'no-files-'));
    t.after(() => {
      rmSync(folder, { recursive: true });
    });
    for (const [name, text] of Object.entries(exampleStory)) {
      mkdirSync(join(folder, 'content', dirname(name)), { recursive: true });
      writeFileSync(join(folder, 'content', name), text);
    }
    const events = join(folder, 'content/events');
    execFileSync('mkfifo', [join(events, 'pipe.yaml')]);
    symlinkSync('loop.yaml', join(events, 'loop.yaml'));
    symlinkSync('..', join(events, 'up'));
    const long = join(folder, 'content/figures/crossings/data.csv');
    writeFileSync(long, '');
    truncateSync(long, 200_000_000);
    const script = `const { runChecks } = await import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../../src/checks/run.ts')).href)});
const { issues } = await runChecks({ root: ${JSON.stringify(folder)}, contentFolder: 'content' });
console.log(JSON.stringify(issues.filter(({ kind }) => kind === 'misplaced-file').map(({ file, message }) => [file, message])));`;
    // In a process of its own: one that waits for a pipe cannot be stopped from within.
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.deepEqual(JSON.parse(stdout), [
      ['content/events/loop.yaml', 'This link leads to no file.'],
      ['content/events/pipe.yaml', 'This is no file that can be read, but a pipe, a socket or a device.'],
      ['content/events/up', 'This is a link to a folder, and links to folders are not followed.'],
      ['content/figures/crossings/data.csv', 'This file has 200 MB. A record or a table has at most 10.'],
    ]);
  },
);

/** A table that the record does not draw, beside the one that it draws. */
const planks = {
  'figures/planks/figure.yaml':
    'title: Planks\nunits: planks\nperiod: 2020\ngeography: The town\ntopic: bridge\nchartable: true\ncaveats: []\ncolumns:\n  - { name: year, type: year, label: Year }\nsources: [inspection]\n',
  'figures/planks/data.csv': 'year\n2020\n',
};

for (const [index, mistake] of mistakes.entries())
  test(`one mistake, reported once at its place: ${mistake.what}`, async () => {
    const folder = `story-${index}`;
    const files: Record<string, string | Buffer> = {
      ...exampleStory,
      ...(mistake.what.startsWith('a chart of') && planks),
      ...(mistake.added !== undefined && { [mistake.file]: mistake.added }),
    };
    for (const [right, wrong] of mistake.replaced ?? []) {
      const text = files[mistake.file] as string;
      assert.ok(text.includes(right), right);
      files[mistake.file] = text.replace(right, () => wrong);
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, folder, path)), { recursive: true });
      writeFileSync(join(root, folder, path), text);
    }
    const { issues } = await runChecks({ root, contentFolder: folder, today: '2026-02-01' });
    // What leads to a record that is held back is reported in its own place.
    const own = issues.filter(({ kind }) => kind !== 'unpublished');
    assert.equal(own.length, 1, JSON.stringify(own, null, 1));
    const [issue] = own;
    assert.equal(issue!.severity, 'error');
    assert.deepEqual(
      { file: issue!.file, place: [issue!.line, issue!.column] },
      { file: `${folder}/${mistake.at ?? mistake.file}`, place: mistake.place },
    );
    assert.match(issue!.message, mistake.message);
    if (mistake.nearest) assert.match(issue!.nearest ?? '', mistake.nearest);
  });
