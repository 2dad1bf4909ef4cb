/** `npm run new` writes what the check accepts, and never over a file. */
import assert from 'node:assert/strict';
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { after, test, type TestContext } from 'node:test';
import { exampleStory } from '../../mistakes/story.ts';
import { runChecks } from '../../../src/checks/run.ts';
import { askQuestions, complete } from '../../../src/cli/new/ask.ts';
import { formQuestions } from '../../../src/cli/new/hidden-name.ts';
import { recordKinds } from '../../../src/cli/new/kinds.ts';
import { readKnown } from '../../../src/cli/new/known.ts';
import type { Answers } from '../../../src/collections/collection.ts';
import { all } from '../../all.ts';

const root = path.resolve(import.meta.dirname, '../../..');

async function layStory(t: TestContext): Promise<string> {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const folder = await mkdtemp(path.join(root, '.cache', 'new-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const corrections =
    '---\ntitle: Corrections\ndescription: What this site got wrong about the bridge, and what it says now.\ndate: 2026-01-31\n---\n\n<CorrectionLog />\n';
  for (const [name, text] of Object.entries({ ...exampleStory, 'pages/corrections.mdx': corrections })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

const envOf = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  STORY: path.relative(root, folder),
  SOURCE_DATE_EPOCH: '1795478400',
});
const processes = new Map<string, ChildProcess>();
after(() => {
  for (const one of processes.values()) one.disconnect();
});

/** Runs the command in the process of a story. */
async function begin(folder: string, ...words: string[]): Promise<Outcome> {
  let own = processes.get(folder);
  own ??= fork(path.join(import.meta.dirname, 'new-process.ts'), [], { cwd: root, env: envOf(folder) });
  processes.set(folder, own);
  const answer = once(own, 'message');
  own.send(words);
  const [outcome] = (await answer) as [Outcome];
  return outcome;
}

/** Runs the command by itself. */
function beginWith(env: NodeJS.ProcessEnv, folder: string, ...words: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/new.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...envOf(folder), ...env },
  });
  return { status, stdout, stderr };
}

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600"><path d="M0 300h800"/></svg>';

/** For each kind: the fewest options, and the file that must be there. */
const fewest: Record<string, { words: string[]; file: string }> = {
  article: { words: ['A second look at the bridge'], file: 'articles/a-second-look-at-the-bridge.mdx' },
  event: {
    words: ['The bridge is closed', '--date', '2020-05', '--source', 'inspection'],
    file: 'events/2020-05-the-bridge-is-closed.yaml',
  },
  document: {
    words: [
      'Minutes of May',
      '--publisher',
      'Town Council',
      '--kind',
      'primary',
      '--evidence',
      'read',
      '--date',
      '2020-05-04',
    ],
    file: 'documents/minutes-of-may-2020/document.yaml',
  },
  request: {
    words: [
      'The minutes',
      '--requester',
      'A reader',
      '--body-id',
      'town-council',
      '--source',
      'inspection',
      '--asked',
      '2020-06-01',
    ],
    file: 'requests/the-minutes-2020.yaml',
  },
  promise: {
    words: [
      'To mend the bridge',
      '--by-id',
      'town-council',
      '--made-on',
      '2020-05',
      '--source',
      'inspection',
    ],
    file: 'promises/to-mend-the-bridge-2020.yaml',
  },
  person: {
    words: ['The Surveyor', '--kind', 'company', '--source', 'inspection'],
    file: 'people/the-surveyor.yaml',
  },
  term: { words: ['Deck', '--source', 'inspection'], file: 'glossary/deck.yaml' },
  figure: {
    words: ['Weight on the bridge', '--source', 'inspection'],
    file: 'figures/weight-on-the-bridge/figure.yaml',
  },
  picture: {
    words: ['The bridge in spring', '--file', 'DRAWING', '--credit', 'A reader', '--licence', 'CC BY 4.0'],
    file: 'pictures/the-bridge-in-spring/picture.yaml',
  },
  correction: {
    words: [
      'The date',
      '--page',
      '/articles/the-footbridge/',
      '--said',
      'It was in May.',
      '--says',
      'It was in March.',
    ],
    file: 'corrections/2026-11-24-the-date.yaml',
  },
  page: { words: ['Who we are'], file: 'pages/who-we-are.mdx' },
  bill: { words: ['The Bridges Bill', '--order', '1'], file: 'bill/the-bridges-bill.yaml' },
  unknown: {
    words: ['Nobody knows who built it.', '--topic', 'bridge', '--checked-to', '2026-01-31'],
    file: 'unknowns/nobody-knows-who-built-it.yaml',
  },
  letter: {
    words: ['I crossed it daily', '--from', 'A neighbour', '--about', 'the-footbridge'],
    file: 'letters/i-crossed-it-daily.mdx',
  },
};

/** A text, a record in a file of its own, one in a folder, and one with a file beside it. */
const WRITTEN_TWICE = new Set(['article', 'event', 'document', 'picture']);

test('every kind is begun with the fewest options, passes the check, and is not written over', async (t) => {
  assert.deepEqual(Object.keys(fewest).sort(), Object.keys(recordKinds).sort());
  const folder = await layStory(t);
  const drawing = path.join(path.dirname(folder), `${path.basename(folder)}, Drawing of 1901.SVG`);
  t.after(() => rm(drawing, { force: true }));
  await writeFile(drawing, DRAWING);
  for (const [kind, { words: fewestWords, file }] of Object.entries(fewest)) {
    const words = fewestWords.map((word) => (word === 'DRAWING' ? drawing : word));
    const { status, stdout, stderr } = await begin(folder, kind, ...words);
    assert.equal(status, 0, `${kind}: ${stderr}`);
    assert.ok(stdout.includes(file), `${kind}: ${stdout}`);
    assert.match(
      stdout,
      kind === 'picture' ? /<Picture of="the-bridge-in-spring" \/>/u : /http:\/\/localhost:\d+\//u,
    );
    const written = await readFile(path.join(folder, file), 'utf8');
    await writeFile(path.join(folder, file), `${written}# mine\n`);
    if (all || WRITTEN_TWICE.has(kind)) {
      const again = await begin(folder, kind, ...words);
      assert.equal(again.status, 1);
      assert.match(again.stderr, /is there already/u);
      assert.equal(await readFile(path.join(folder, file), 'utf8'), `${written}# mine\n`);
    }
    await writeFile(path.join(folder, file), written);
  }
  const { issues } = await runChecks({ root, contentFolder: path.relative(root, folder) });
  assert.deepEqual(
    issues
      .filter(({ severity }) => severity === 'error')
      .map(({ file, line, message }) => `${file}:${line} ${message}`),
    [],
  );
});

for (const [what, fault] of [
  ['its record', 'full:0'],
  ['its file', 'full:1'],
] as const)
  test(`a full disk at ${what} leaves nothing of a new picture that would stop the next attempt`, async (t) => {
    const folder = await layStory(t);
    const from = path.join(folder, 'drawn.svg');
    await writeFile(from, DRAWING);
    const options = ['--file', from, '--alt', 'A bridge', '--credit', 'A. Person', '--licence', 'CC BY 4.0'];
    const words = ['picture', 'The bridge from the north', ...options];
    const env = { NODE_OPTIONS: '--import ./tests/unit/disk-fault.ts', DISK_FAULT: fault };
    const { status, stderr } = beginWith(env, folder, ...words);
    assert.equal(status, 1);
    assert.match(stderr, /^\S+ could not be written: the disk is full\. Free some space.*\n$/u);
    assert.equal((await begin(folder, ...words)).status, 0);
  });

test('a full disk leaves nothing of a new story that would stop the next attempt', async (t) => {
  const folder = path.join(await layStory(t), 'another');
  for (const fault of ['full:0', 'full:1']) {
    const env = { NODE_OPTIONS: '--import ./tests/unit/disk-fault.ts', DISK_FAULT: fault };
    const { status, stderr } = beginWith(env, folder, 'story', folder);
    assert.equal(status, 1);
    assert.match(stderr, /^\S+ could not be written: the disk is full\. Free some space.*\n$/u);
  }
  assert.equal((await begin(folder, 'story', folder)).status, 0);
});

test('the file of a picture is copied under the name that the site uses, and never over another', async (t) => {
  const folder = await layStory(t);
  const from = path.join(folder, 'Drawing of 1901.SVG');
  await writeFile(from, DRAWING);
  const words = ['picture', 'The bridge', '--file', from, '--credit', 'A reader', '--licence', 'CC BY 4.0'];
  assert.equal((await begin(folder, ...words)).status, 0);
  const copy = path.join(folder, 'pictures/the-bridge/picture.svg');
  assert.equal(await readFile(copy, 'utf8'), DRAWING);
  // The record was taken away, and the file is still there.
  await rm(path.join(folder, 'pictures/the-bridge/picture.yaml'));
  await writeFile(copy, 'another');
  const again = await begin(folder, ...words);
  assert.match(again.stderr, /picture\.svg is there already/u);
  assert.equal(await readFile(copy, 'utf8'), 'another');
  assert.equal(existsSync(path.join(folder, 'pictures/the-bridge/picture.yaml')), false);
  const letter = path.join(folder, 'letter.docx');
  await writeFile(letter, '');
  const other = await begin(folder, 'picture', 'A letter', '--file', letter);
  assert.equal(other.status, 1);
  assert.match(other.stderr, /letter\.docx” is no picture that a page can show: save it as jpg/u);
  assert.match(
    (await begin(folder, 'picture', 'None', '--file', 'nowhere.jpg')).stderr,
    /There is no file “nowhere\.jpg”/u,
  );
});

test('a record with everything answered is no draft; one with something left to write is', async (t) => {
  const folder = await layStory(t);
  const whole = await begin(
    folder,
    'event',
    'The bridge opens',
    '--date',
    '2020-06-01',
    '--detail',
    'It was opened.',
    '--source',
    'inspection',
    '--source',
    'leaflet',
  );
  assert.equal(whole.status, 0, whole.stderr);
  const text = await readFile(path.join(folder, 'events/2020-06-01-the-bridge-opens.yaml'), 'utf8');
  assert.doesNotMatch(text, /draft|To be written/u);
  assert.match(text, /^sources:\n {2}- inspection\n {2}- leaflet$/mu);
  assert.match(text, /^# yaml-language-server: \$schema=\S*\.vscode\/schemas\/event\.json$/mu);
  await begin(folder, 'event', 'The bridge shuts', '--date', '2020-07', '--source', 'inspection');
  assert.match(
    await readFile(path.join(folder, 'events/2020-07-the-bridge-shuts.yaml'), 'utf8'),
    /To be written[\s\S]*draft: true/u,
  );
});

test('a figure takes its numbers and columns from a file', async (t) => {
  const folder = await layStory(t);
  const csv = path.join(folder, 'numbers.csv');
  await writeFile(csv, 'year,people_counted\n2020,12\n2021,14\n');
  const { status, stderr } = await begin(
    folder,
    'figure',
    'People on the bridge',
    '--csv',
    csv,
    '--source',
    'inspection',
  );
  assert.equal(status, 0, stderr);
  assert.equal(
    await readFile(path.join(folder, 'figures/people-on-the-bridge/data.csv'), 'utf8'),
    await readFile(csv, 'utf8'),
  );
  const text = await readFile(path.join(folder, 'figures/people-on-the-bridge/figure.yaml'), 'utf8');
  assert.match(text, /name: year\n +type: year\n/u);
  assert.match(text, /name: people_counted\n +type: integer\n +label: People counted/u);
});

test('what is wrong is reported with the nearest right answer, and nothing is written', async (t) => {
  const folder = await layStory(t);
  const cases: Array<[string[], RegExp]> = [
    [['evnt', 'X'], /did you mean event/u],
    [['event'], /title is needed/u],
    [['event', 'X', '--date', '2020-02-30', '--source', 'inspection'], /2020-02-30/u],
    [['event', 'X', '--date', '2020-02-03'], /--source is needed/u],
    [['event', 'X', '--date', '2020-02-03', '--source', 'inspecton'], /Did you mean “inspection”/u],
    [['event', 'X', '--date', '2020-02-03', '--sorce', 'inspection'], /Did you mean --source/u],
    [['event', 'X', '--date', '2020-02-03', '--source', 'inspection', '--id', 'Not An Id'], /lower-case/u],
    [
      ['document', 'X', '--publisher', 'P', '--kind', 'primery', '--evidence', 'read'],
      /Did you mean “primary”/u,
    ],
  ];
  for (const [words, sentence] of cases) {
    const { status, stderr } = await begin(folder, ...words);
    assert.equal(status, 1, words.join(' '));
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /^\s+at /mu);
  }
  assert.equal(existsSync(path.join(folder, 'events/2020-02-03-x.yaml')), false);
});

test('on a terminal it asks what is open, again where the answer is not valid, and completes ids', async (t) => {
  const known = readKnown(await layStory(t));
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  const typed = [
    '2020-13',
    '2020-05',
    '',
    '',
    'attributed',
    'the council',
    '',
    '',
    'inspecton',
    'inspection leaflet',
  ];
  output.on('data', (text: Buffer) => {
    shown += text.toString();
    if (text.toString().endsWith('> ')) input.write(`${typed.shift() ?? ''}\n`);
  });
  const answers: Answers = {};
  await askQuestions(recordKinds['event']!.questions, answers, known, { input, output });
  assert.deepEqual(answers, {
    date: ['2020-05'],
    category: ['works'],
    certainty: ['attributed'],
    attributedTo: ['the council'],
    importance: ['3'],
    sources: ['inspection', 'leaflet'],
  });
  assert.match(shown, /2020-13/u);
  assert.match(shown, /Did you mean “inspection”/u);
  assert.deepEqual(complete('leaflet ins', known.ids('documents')), [['inspection'], 'ins']);
});

test('a name is hidden as a hash, found where it is, and written nowhere', async (t) => {
  const folder = await layStory(t);
  const person = 'Zoë Exämple-Smith';
  const event = path.join(folder, 'events/2020-03-01-inspection.yaml');
  await writeFile(
    event,
    (await readFile(event, 'utf8')).replace('Two inspectors', `${person.toUpperCase()}’s two men`),
  );
  const { status, stdout, stderr } = await begin(folder, 'hidden-name', person, '--why', 'a private person');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /It is here:\n {2}.*2020-03-01-inspection\.yaml:5:9/u);
  const list = await readFile(path.join(folder, 'style/names.yaml'), 'utf8');
  assert.doesNotMatch(list, /zoë|smith/iu);
  assert.match((await begin(folder, 'hidden-name', 'Zoe Example Smith', '--why', 'x')).stdout, /already/u);
  assert.equal((await begin(folder, 'hidden-name', person)).status, 1);
});

test('the forms of a hidden name are looked for as an editor says', async (t) => {
  const folder = await layStory(t);
  const event = path.join(folder, 'events/2020-03-01-inspection.yaml');
  const text = await readFile(event, 'utf8');
  const hide = async (written: string, ...more: string[]) => {
    await writeFile(event, text.replace('Two inspectors came.', written));
    return (
      await begin(folder, 'hidden-name', 'Quagmira van Zebulonova', '--why', 'a private person', ...more)
    ).stdout;
  };
  const usual = await hide('Q. Zebulonova came.');
  assert.match(
    usual,
    /Looked for as well: the family name [^\n]*initials [^\n]*e-mail [^\n]*\nNot looked for: [^\n]*\n[^\n]*--forms/u,
  );
  assert.match(usual, /It is here:\n {2}.*2020-03-01-inspection\.yaml:5:9/u);
  const list = await readFile(path.join(folder, 'style/names.yaml'), 'utf8');
  assert.doesNotMatch(list, /zebulonova/iu);
  assert.match(await hide('Write to q.vanzebulonova@post.example.'), /already[\s\S]*It is here/u);
  assert.match(await hide('QvZ came.', '--forms', 'email,letters'), /Not looked for: the family name/u);
  assert.match(await hide('QZ came.', '--forms', 'letters'), /It is here/u);
  assert.doesNotMatch(await hide('QZ came, and Q. Zebulonova.', '--forms', 'email'), /here:/u);
  assert.match(
    await hide('Quagmira van Zebulonova came.', '--no-forms'),
    /no shorter form[\s\S]*It is here/u,
  );
  const wrong = await begin(
    folder,
    'hidden-name',
    'Quagmira van Zebulonova',
    '--why',
    'x',
    '--forms',
    'nickname',
  );
  assert.match(wrong.stderr, /no form “nickname”: --forms takes surname, initials, email, letters\./u);
  assert.equal(wrong.status, 1);
});

test('an editor is asked which forms of a hidden name are looked for', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const typed = ['', 'perhaps', 'no', '', ''];
  let shown = '';
  output.on('data', (text: Buffer) => {
    shown += text.toString();
    if (text.toString().endsWith('> ')) input.write(`${typed.shift() ?? ''}\n`);
  });
  const answers: Answers = {};
  await askQuestions(formQuestions('Ada Example'), answers, readKnown(root), { input, output });
  assert.deepEqual(answers, { surname: ['yes'], initials: ['no'], email: ['yes'], letters: ['no'] });
  assert.match(shown, /initials and family name \(A\. Example\) as well\? yes \| no \[yes\]/u);
  assert.deepEqual(formQuestions('Ada'), []);
});

test('of a hidden name the family name is noticed alone, unless only the whole name is looked for', async (t) => {
  const folder = await layStory(t);
  const event = path.join(folder, 'events/2020-03-01-inspection.yaml');
  const text = await readFile(event, 'utf8');
  await writeFile(event, text.replace('Two inspectors came.', 'Ms van Zebulonova came.'));
  const hide = async (...more: string[]) =>
    (await begin(folder, 'hidden-name', 'Quagmira van Zebulonova', '--why', 'a private person', ...more))
      .stdout;
  assert.match(await hide(), /are alone here:\n {2}.*2020-03-01-inspection\.yaml:5:16/u);
  assert.doesNotMatch(await readFile(path.join(folder, 'style/names.yaml'), 'utf8'), /zebulonova/iu);
  assert.doesNotMatch(await hide('--whole-only'), /alone/u);
  assert.match(await hide(), /already[\s\S]*alone here/u);
});
