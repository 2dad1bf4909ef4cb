/** Whatever an editor does to undo a trial, git never takes the file as it came, nor pages that nobody has decided on. */
import assert from 'node:assert/strict';
import { execFileSync, execSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { add } from '../../../src/archive/ingest/add.ts';
import { exampleStory } from '../../mistakes/story.ts';
import { newStory } from '../../../src/cli/new-story.ts';
import { coveredLine, makePdf } from './made-pdf.ts';

const root = path.resolve(import.meta.dirname, '../../..');

function git(repository: string, ...words: string[]): string {
  return execFileSync('git', ['-c', 'user.name=An editor', '-c', 'user.email=editor@example.org', ...words], {
    cwd: repository,
    encoding: 'utf8',
  });
}

function layRepository(t: TestContext): string {
  const repository = mkdtempSync(path.join(tmpdir(), 'clone-'));
  t.after(() => rmSync(repository, { recursive: true, force: true }));
  git(repository, 'init', '--quiet');
  return repository;
}

function commit(repository: string): void {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'The story');
}

/** Takes a document in that hides too little. */
async function addTrial(repository: string, story: string): Promise<string> {
  const file = await makePdf(path.join(repository, '.git', 'letter.pdf'), [
    (page, font) => coveredLine(page, font, ['The keeper was ', 'Quagmire Smith', '.']),
  ]);
  const work = path.join(repository, '.git', 'work');
  const added = await add(file, { content: story, work, today: '2026-01-02', id: 'trial-letter' });
  assert.equal(added.outcome, 'undecided');
  return added.folder;
}

/** What git would take. */
function taken(repository: string): string {
  git(repository, 'add', '--all');
  return git(repository, 'diff', '--cached', '--name-only');
}

/** The undo as the editor's guide has it. */
const guide = readFileSync(path.join(root, 'content/README.md'), 'utf8');
const undo = /To take a trial away again: `([^`]+)`/u.exec(guide)![1]!;

test('the undo of the guide leaves nothing that git would take', async (t) => {
  const repository = layRepository(t);
  copyFileSync(path.join(root, '.gitignore'), path.join(repository, '.gitignore'));
  for (const [name, text] of Object.entries(exampleStory)) {
    const file = path.join(repository, 'content', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  commit(repository);
  const folder = await addTrial(repository, path.join(repository, 'content'));
  assert.match(taken(repository), /^content\/documents\/trial-letter\/document\.yaml$/mu);
  git(repository, 'reset', '--quiet');
  execSync(undo, { cwd: repository });
  assert.ok(
    existsSync(path.join(folder, 'original.pdf')),
    'nothing but the editor deletes the file as it came',
  );
  assert.ok(!existsSync(path.join(folder, 'document.yaml')));
  assert.equal(git(repository, 'status', '--porcelain'), '');
  assert.equal(taken(repository), '');
});

test('a story that is a repository of its own keeps them out too, and what is still being made', async (t) => {
  const repository = layRepository(t);
  await newStory(path.join(repository, 'story'), { today: '2026-01-02' });
  const story = path.join(repository, 'story');
  commit(repository);
  const folder = await addTrial(repository, story);
  const made = path.join(story, 'documents/.trial-letter.part');
  mkdirSync(path.join(made, 'pages'), { recursive: true });
  writeFileSync(path.join(made, 'pages/0001.txt'), 'Not yet looked through.');
  rmSync(path.join(folder, '.gitignore'));
  assert.equal(taken(repository), 'story/documents/trial-letter/document.yaml\n');
});
