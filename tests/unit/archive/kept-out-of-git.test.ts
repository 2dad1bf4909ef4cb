/** Git never takes the file as it came, nor pages that are still being made, of a story with a repository of its own. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { newStory } from '../../../src/cli/new-story.ts';
import { addTrial, commit, layRepository, taken } from './trial-in-git.ts';

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
