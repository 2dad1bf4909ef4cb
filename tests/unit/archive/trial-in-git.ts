/** A repository of git in which an editor takes in a document on trial that hides too little. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { add } from '../../../src/archive/ingest/add.ts';
import { coveredLine, makePdf } from './made-pdf.ts';

export function git(repository: string, ...words: string[]): string {
  return execFileSync('git', ['-c', 'user.name=An editor', '-c', 'user.email=editor@example.org', ...words], {
    cwd: repository,
    encoding: 'utf8',
  });
}

export function layRepository(t: TestContext): string {
  const repository = mkdtempSync(path.join(tmpdir(), 'clone-'));
  t.after(() => rmSync(repository, { recursive: true, force: true }));
  git(repository, 'init', '--quiet');
  return repository;
}

export function commit(repository: string): void {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'The story');
}

/** Takes a document in that hides too little. */
export async function addTrial(repository: string, story: string): Promise<string> {
  const file = await makePdf(path.join(repository, '.git', 'letter.pdf'), [
    (page, font) => coveredLine(page, font, ['The keeper was ', 'Quagmire Smith', '.']),
  ]);
  const work = path.join(repository, '.git', 'work');
  const added = await add(file, { content: story, work, today: '2026-01-02', id: 'trial-letter' });
  assert.equal(added.outcome, 'undecided');
  return added.folder;
}

/** What git would take. */
export function taken(repository: string): string {
  git(repository, 'add', '--all');
  return git(repository, 'diff', '--cached', '--name-only');
}
