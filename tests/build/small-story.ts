/**
 * Builds small invented stories with the code of this project, for tests of what the build does. Each is in a copy of
 * the project of its own, so that builds can run side by side: Astro keeps its types and its log in the project.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleStory } from '../mistakes/story.ts';

export const root = path.resolve(import.meta.dirname, '../..');

/** The test, or what else ends once and then clears up. */
export interface Owner {
  after: (task: () => Promise<void>) => void;
}

export interface SmallStory {
  /** The copy of the project, absolute. */
  project: string;
  /** The folder of the story, from there. */
  story: string;
  /** Where it is built to, absolute. */
  built: string;
}

/** Copies the code of this project without its story, where it finds the installed packages. Gone after the test. */
export async function copyProject(t: Owner): Promise<string> {
  const cards = path.join(root, '.cache', 'cards');
  await mkdir(cards, { recursive: true });
  const project = await mkdtemp(path.join(root, '.cache', 'story-'));
  t.after(() => rm(project, { recursive: true, force: true }));
  for (const name of ['src', 'public', '.vscode', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    await cp(path.join(root, name), path.join(project, name), { recursive: true });
  // Cards are kept by what they show, so that they can be shared.
  await mkdir(path.join(project, '.cache'));
  await symlink(cards, path.join(project, '.cache', 'cards'), 'junction');
  return project;
}

export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** Writes the example story, with the files given instead of or beside its own. Gone after the test. */
export async function layStory(t: Owner, files: Record<string, string> = {}): Promise<SmallStory> {
  const project = await copyProject(t);
  const story = 'story/content';
  await writeFiles(path.join(project, story), { ...exampleStory, ...files });
  return { project, story, built: path.join(project, 'story/built') };
}

export interface Run {
  status: number;
  output: string;
}

/** Runs a command as an editor does, such as `check`. */
export const run = (
  laid: Pick<SmallStory, 'project' | 'story'>,
  command: string,
  words: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Run> => runProgram(laid, `src/cli/${command}.ts`, words, env);

/** For the PDF of the edition a browser would start each time. */
const WITHOUT_PDF = { CHROMIUM_PATH: 'none' };

/** Runs Astro's own command, without ours. */
export async function astroBuild(
  laid: SmallStory,
  env: NodeJS.ProcessEnv = {},
): Promise<Run & { folder: string }> {
  const folder = `${laid.built}-by-astro`;
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
  const more = { NODE_ENV: 'production', ...WITHOUT_PDF, ...env };
  return { ...(await runProgram(laid, astro, ['build', '--outDir', folder], more)), folder };
}

function runProgram(
  { project, story }: Pick<SmallStory, 'project' | 'story'>,
  program: string,
  words: string[],
  env: NodeJS.ProcessEnv,
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: project,
      env: { ...process.env, STORY: story, NO_COLOR: '1', ...env },
    });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (status) => {
      resolve({ status: status ?? 1, output });
    });
  });
}

/** Runs the build as an editor does, but for the PDF of the edition. */
export const build = (laid: SmallStory, words: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  run(laid, 'build', ['--into', laid.built, ...words], { ...WITHOUT_PDF, ...env });
