/** The folder of a document: what stands in it, and how it is changed as a whole or not at all. */
import { copyFile, link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is not yet decided: the pages as they were read. Kept out of git, and out of the site. */
export const UNDECIDED = 'undecided';

/** Kept out of git in the folder of every document, in a story, and in the whole project: lines of a `.gitignore`. */
export const IGNORED =
  '# The file as it came, and pages on which an editor has not decided, may hold what must not be published.\n' +
  `original.*\n${UNDECIDED}/\n`;

/** Kept out of git beside the folders of documents: one that is being made, and one that is being replaced. */
export const IGNORED_BESIDE =
  '# What the archive is still making of a document.\n/documents/.*.part/\n/documents/.*.old/\n';

/** What the archive writes into the folder of a document. Everything else in it is the editor's. */
const OURS = /^(?:document\.yaml|pages\.json|pages|undecided|\.gitignore|(?:original|published)\..+)$/u;

/** The file as it came, or undefined where it is not on this machine. */
export async function originalIn(folder: string): Promise<string | undefined> {
  const name = (await readdir(folder).catch((): string[] => [])).find((one) => one.startsWith('original.'));
  return name && join(folder, name);
}

/** Whether something stands at a place. */
export const stands = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A file at a second place, without its bytes being copied where that can be helped. */
export async function place(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** A place beside a folder in which its next state is made. A dot keeps it out of the story. */
export async function beside(folder: string): Promise<string> {
  const made = join(dirname(folder), `.${basename(folder)}.part`);
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  await writeFile(join(made, '.gitignore'), IGNORED);
  return made;
}

/** Puts a folder made by `beside` in the place of the old one, with what the editor keeps there. */
export async function replaceFolder(folder: string, made: string): Promise<void> {
  const old = join(dirname(folder), `.${basename(folder)}.old`);
  await rm(old, { recursive: true, force: true });
  const there = await stands(folder);
  if (there) {
    for (const name of await readdir(folder))
      if (!OURS.test(name)) await copyAll(join(folder, name), join(made, name));
    await rename(folder, old);
  }
  try {
    await rename(made, folder);
  } catch (error) {
    if (there) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function copyAll(from: string, to: string): Promise<void> {
  if (!(await stat(from)).isDirectory()) return place(from, to);
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await copyAll(join(from, name), join(to, name));
}
