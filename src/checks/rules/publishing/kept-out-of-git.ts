/** What must not be published by way of git: files as they came, and pages on which an editor has not decided. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Report } from '../../issue.ts';
import type { StoryFiles } from '../../story.ts';

/** In the folder of a document, or in one that is still being made beside it. */
const SECRET = ['documents/*/original.*', 'documents/*/undecided/*'];

/** The files of a folder that git tracks: none where there is no git, and none where the folder is in no repository. */
function tracked(folder: string, patterns: readonly string[]): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--', ...patterns], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split('\0').filter(Boolean) : [];
}

export function checkKeptOutOfGit(story: StoryFiles, report: Report): void {
  const files = tracked(resolve(story.root, story.folder), SECRET);
  // Of many pages it is enough to name their folder.
  for (const file of new Set(files.map((one) => one.replace(/\/undecided\/.*$/su, '/undecided'))))
    report({
      kind: 'tracked-by-git',
      file: `${story.folder}/${file}`,
      message:
        'Git tracks what is to stay on this machine: a file as it came, or pages on which nobody has decided. Whoever gets the repository gets it too, and finds it in the history later.',
      nearest: `git rm -r --cached ${story.folder}/${file}`,
    });
}
