/** However an editor undoes a trial by the guide, git takes nothing of the document. */
import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { exampleStory } from '../mistakes/story.ts';
import { addTrial, commit, git, layRepository, taken } from '../unit/archive/trial-in-git.ts';

const root = path.resolve(import.meta.dirname, '../..');

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
