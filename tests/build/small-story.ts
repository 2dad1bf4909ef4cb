/** Builds small invented stories with the same press, for tests of what the build does. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { exampleStory } from '../../src/checks/examples/story.ts';

export const root = path.resolve(import.meta.dirname, '../..');

export interface SmallStory {
  /** The folder of the story, from the root. */
  story: string;
  /** Where it is built to, absolute. */
  built: string;
}

/** Lays the example story, with the files given instead of or beside its own. Gone after the test. */
export async function layStory(t: TestContext, files: Record<string, string> = {}): Promise<SmallStory> {
  await mkdir(path.join(root, '.cache'), { recursive: true });
  const place = await mkdtemp(path.join(root, '.cache', 'story-'));
  t.after(() => rm(place, { recursive: true, force: true }));
  const folder = path.join(place, 'content');
  for (const [name, text] of Object.entries({ ...exampleStory, ...files })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return { story: path.relative(root, folder), built: path.join(place, 'built') };
}

/** Runs the build as an editor does. */
export const build = (
  { story, built }: SmallStory,
  words: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<{ status: number; output: string }> =>
  run(['src/cli/build.ts', '--into', built, ...words], { STORY: story, ...env });

/** Runs Astro's own command, which knows nothing of ours. */
export async function astroBuild(
  { story, built }: SmallStory,
  env: NodeJS.ProcessEnv = {},
): Promise<{ status: number; output: string; folder: string }> {
  const folder = `${built}-by-astro`;
  const words = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder];
  return { ...(await run(words, { STORY: story, NODE_ENV: 'production', ...env })), folder };
}

function run(words: string[], env: NodeJS.ProcessEnv): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (status) => {
      resolve({ status: status ?? 1, output });
    });
  });
}
