/** Wherever work is ended from outside, no document is lost, no secret file is taken by git, no file is cut. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { restoreFolder } from '../../../src/archive/ingest/folder.ts';
import { exampleStory } from '../../mistakes/story.ts';
import { runChecks } from '../../../src/checks/run.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const preload = path.join(import.meta.dirname, '../disk-fault.ts');

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A repository with a story in it. */
function layStory(t: TestContext, files: Record<string, string> = {}): string {
  const place = mkdtempSync(path.join(tmpdir(), 'killed-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...exampleStory, ...files }))
    write(path.join(place, 'content', name), text);
  execFileSync('git', ['init', '--quiet'], { cwd: place });
  return place;
}

/** Runs a script, and kills it right before its change of files of this number. Returns whether it was killed. */
function runUntil(number: number, script: string): boolean {
  const done = spawnSync(
    process.execPath,
    ['--no-warnings', '--import', preload, '--input-type=module-typescript', '--eval', script],
    { cwd: root, env: { ...process.env, DISK_FAULT: `kill:${number - 1}` }, encoding: 'utf8' },
  );
  assert.ok(done.signal === 'SIGKILL' || done.status === 0, done.stderr);
  return done.signal === 'SIGKILL';
}

const OLD = 'file:\n  format: text\neditorNote: The words of the editor.\n';
const document = (content: string) => path.join(content, 'documents/minutes');

/** A document with a file as it came, which is to be replaced by its next state. */
function layDocument(place: string): string {
  const folder = document(path.join(place, 'content'));
  write(path.join(folder, '.gitignore'), 'original.*\nundecided/\n');
  write(path.join(folder, 'document.yaml'), OLD);
  write(path.join(folder, 'original.txt'), 'Quagmira');
  write(path.join(folder, 'undecided/pages/0001.txt'), 'Quagmira');
  write(path.join(folder, 'notes.txt'), 'Kept by the editor.');
  return folder;
}

const replacing = (folder: string) => `
import { writeFile } from 'node:fs/promises';
import { makeSibling, replaceFolder } from ${JSON.stringify(path.join(root, 'src/archive/ingest/folder.ts'))};
const made = await makeSibling(${JSON.stringify(folder)});
await writeFile(made + '/original.txt', 'Quagmira');
await writeFile(made + '/pages.json', '[]');
await writeFile(made + '/document.yaml', ${JSON.stringify(OLD)});
await replaceFolder(${JSON.stringify(folder)}, made);
`;

/** What git would take, with no ignoring but that of the folders themselves. */
const taken = (place: string) =>
  execFileSync('git', ['ls-files', '--others', '--exclude-standard'], { cwd: place, encoding: 'utf8' });

test('a document that is being replaced is in place, is put back, or is named by the check, wherever the work ends', async (t) => {
  let killed = true;
  let between = 0;
  for (let number = 1; killed; number += 1) {
    const place = layStory(t);
    const folder = layDocument(place);
    killed = runUntil(number, replacing(folder));
    assert.doesNotMatch(taken(place), /original\.|undecided/u, `killed at ${number}`);
    if (!existsSync(folder)) {
      between += 1;
      const { issues } = await runChecks({ root: place, contentFolder: 'content', today: '2026-02-01' });
      const reported = issues.filter(({ file }) => file.includes('.minutes.old'));
      assert.equal(reported.length, 1, `killed at ${number}`);
      assert.match(reported[0]!.message, /“minutes” is missing: work on it was ended from outside/u);
    }
    // The next work begins as `add` and `redact` do.
    await restoreFolder(folder);
    assert.equal(readFileSync(path.join(folder, 'document.yaml'), 'utf8'), OLD, `killed at ${number}`);
    assert.equal(readFileSync(path.join(folder, 'notes.txt'), 'utf8'), 'Kept by the editor.');
    assert.equal(runUntil(0, replacing(folder)), false);
    assert.deepEqual(
      readdirSync(path.dirname(folder)).filter((name) => name.startsWith('.')),
      [],
    );
  }
  assert.equal(between, 1, 'one of the ends lies between the old folder and the new one');
});

test('a kept copy is not removed for a folder that holds no document', async (t) => {
  const folder = layDocument(layStory(t));
  const kept = path.join(path.dirname(folder), '.minutes.old');
  write(path.join(kept, 'document.yaml'), OLD);
  write(path.join(folder, 'document.yaml'), 'title: Begun anew\n');
  await assert.rejects(restoreFolder(folder), /\.minutes\.old/u);
  assert.equal(readFileSync(path.join(kept, 'document.yaml'), 'utf8'), OLD);
});

test('a file that a command writes is the old one or the new one, wherever the work ends', (t) => {
  const content = path.join(layStory(t), 'content');
  const names = path.join(content, 'style/names.yaml');
  const record = path.join(content, 'documents/leaflet/document.yaml');
  const scripts: Array<[string, string]> = [
    [
      names,
      `import { hideName } from ${JSON.stringify(path.join(root, 'src/cli/new/hidden-name.ts'))};
await hideName(${JSON.stringify(content)}, 'Quagmira Zebu', 'A private person.');`,
    ],
    [
      record,
      `import { recordFetched } from ${JSON.stringify(path.join(root, 'src/archive/fetch/fetched-record.ts'))};
await recordFetched(${JSON.stringify(record)}, { sha256: 'ab', text: 'cd', from: 'https://example.org/', at: '2026-01-02T03:04:05Z' });`,
    ],
  ];
  for (const [file, script] of scripts) {
    const before = readFileSync(file, 'utf8');
    assert.equal(runUntil(0, script), false);
    const after = readFileSync(file, 'utf8');
    assert.notEqual(after, before);
    let killed = true;
    for (let number = 1; killed; number += 1) {
      writeFileSync(file, before);
      killed = runUntil(number, script);
      const now = readFileSync(file, 'utf8');
      assert.ok(now === before || now === after, `${path.basename(file)}, killed at ${number}`);
    }
  }
});

test('a list of hidden names or of published addresses that was cut is a mistake, and nothing is added to it', async (t) => {
  const place = layStory(t);
  const names = path.join(place, 'content/style/names.yaml');
  const add = (name: string) =>
    spawnSync(process.execPath, ['src/cli/new.ts', 'hidden-name', name, '--why', 'A private person.'], {
      cwd: root,
      env: { ...process.env, STORY: path.relative(root, path.join(place, 'content')), NO_COLOR: '1' },
      encoding: 'utf8',
    });
  for (const name of ['Quagmira Zebu', 'Zebulon Quag']) assert.equal(add(name).status, 0);
  const list = readFileSync(names, 'utf8');
  const published = path.join(place, 'content/releases/published.json');
  const addresses = readFileSync(published, 'utf8');
  const mistakesIn = async (file: string) => {
    const { issues } = await runChecks({ root: place, contentFolder: 'content', today: '2026-02-01' });
    return issues.filter((issue) => issue.file === file && issue.severity === 'error');
  };
  assert.deepEqual(await mistakesIn('content/style/names.yaml'), []);
  const lines = list.split('\n');
  const last = list.trimEnd().lastIndexOf('why:');
  for (const cut of [
    '',
    list.slice(0, 60),
    lines.slice(0, -4).join('\n'),
    list.slice(0, last),
    list.slice(0, list.indexOf('names:') + 6),
  ]) {
    writeFileSync(names, cut);
    assert.notDeepEqual(await mistakesIn('content/style/names.yaml'), [], JSON.stringify(cut.slice(-60)));
    const refused = add('Another Name');
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /No name was added/u);
    assert.doesNotMatch(refused.stderr, /^ {4}at /mu);
    assert.equal(readFileSync(names, 'utf8'), cut);
  }
  writeFileSync(names, list);
  for (const cut of ['', addresses.slice(0, -2), addresses.slice(0, Math.floor(addresses.length / 2))]) {
    writeFileSync(published, cut);
    assert.notDeepEqual(await mistakesIn('content/releases/published.json'), [], cut);
  }
});
