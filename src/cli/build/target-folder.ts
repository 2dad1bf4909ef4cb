/**
 * The folder into which a command writes, and whose old contents it removes. It must be absent, empty, or hold an
 * earlier build of ours and nothing else: whatever is elsewhere is somebody's work.
 */
import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { readSums, SUMS, verifyFolder } from '../../integrations/pages/sums.ts';

/** Parts of the project: nothing is written into them from outside, however deep. The story is one more. */
const PARTS = [
  '.astro',
  '.ci',
  '.git',
  '.github',
  '.vscode',
  'content',
  'dist',
  'docs',
  'node_modules',
  'public',
  'src',
  'tests',
];
/** Holds work that is not finished. A folder inside it may be written. */
const WORK = '.cache';

/** A place with every symbolic link on the way to it resolved, whether it exists or not. */
export async function realPlace(place: string): Promise<string> {
  const absolute = path.resolve(place);
  try {
    return await realpath(absolute);
  } catch (error) {
    const parent = path.dirname(absolute);
    if (parent === absolute) throw error;
    return path.join(await realPlace(parent), path.basename(absolute));
  }
}

const isIn = (place: string, folder: string): boolean =>
  place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);

interface Project {
  root: string;
  story: string;
}

/**
 * Why a folder would harm the project if it were replaced.
 * @param own the part of the project that may itself be the folder
 * @returns the end of a sentence, or undefined where it would not
 */
async function harm(real: string, { root, story }: Project, own: string): Promise<string | undefined> {
  const project = await realPlace(root);
  const storyPlace = await realPlace(story);
  if (isIn(project, real)) return real === project ? 'is the project' : 'holds the project';
  if (real === storyPlace && real !== path.join(project, own)) return 'is the folder of the story';
  if (real !== storyPlace && isIn(storyPlace, real)) return 'holds the folder of the story';
  if (real !== storyPlace && isIn(real, storyPlace)) return 'lies in the folder of the story';
  if (real === path.join(project, WORK)) return 'is a part of the project';
  for (const name of PARTS) {
    const part = path.join(project, name);
    if (real === part && name !== own) return 'is a part of the project';
    if (real !== part && isIn(real, part)) return `lies in “${name}”, a part of the project`;
  }
  return undefined;
}

/** Why the contents of a folder forbid replacing it: undefined where it is absent, empty or an earlier build. */
async function contents(real: string): Promise<string | undefined> {
  const entry = await lstat(real).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : `cannot be reached (${code})`;
  });
  if (entry === undefined || typeof entry === 'string') return entry;
  if (entry.isSymbolicLink()) return 'is a link to a place that does not exist';
  if (!entry.isDirectory()) return 'is a file';
  const all = await readdir(real, { recursive: true, withFileTypes: true });
  if (all.length === 0) return undefined;
  if (!existsSync(path.join(real, SUMS))) return `is not empty, and is no earlier build (it has no ${SUMS})`;
  try {
    const { problems } = await verifyFolder(real, readSums(await readFile(path.join(real, SUMS), 'utf8')));
    const other = all.find((one) => !one.isFile() && !one.isDirectory());
    if (other) problems.push(`${path.relative(real, path.join(other.parentPath, other.name))} is a link`);
    return problems[0] && `is not as a build left it: ${problems[0].replace(/\.$/u, '')}`;
  } catch (error) {
    return `is no earlier build: ${(error as Error).message.replace(/\.$/u, '')}`;
  }
}

/**
 * Why the built site may not be put into a folder.
 * @param target from the root, or absolute
 * @returns a sentence; undefined where it may
 */
export async function whyNotInto(project: Project, target: string): Promise<string | undefined> {
  const real = await realPlace(path.resolve(project.root, target));
  const isDist = real === path.join(await realPlace(project.root), 'dist');
  const exists = isDist && existsSync(real) && (await lstat(real)).isDirectory();
  // Whatever became of it since: all that is in dist/ is made by a build.
  const why = (await harm(real, project, 'dist')) ?? (exists ? undefined : await contents(real));
  return (
    why &&
    `“${target}” ${why}. Nothing was written: name a new or an empty folder, or leave “--into” out to write dist/.`
  );
}

/**
 * Why an empty story may not be laid in a folder that is absent or empty.
 * @returns a sentence; undefined where it may
 */
export async function whyNoStoryIn(root: string, folder: string): Promise<string | undefined> {
  // A newsroom may take the story out and lay its own in its place.
  const why = await harm(await realPlace(folder), { root, story: path.join(root, 'content') }, 'content');
  return why && `“${folder}” ${why}. Nothing was written: name a new or an empty folder.`;
}
