/** The folder of a document: what it contains, and how it is replaced atomically. */
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { IngestError } from './ingest-error.ts';

/** What is not yet decided: the pages as they were read. Kept out of git, and out of the site. */
export const UNDECIDED = 'undecided';

/** Kept out of git in the folder of every document, in a story, and in the whole project: lines of a `.gitignore`. */
export const IGNORED =
  '# The file as it came, and pages on which an editor has not decided, may hold what must not be published.\n' +
  `original.*\n${UNDECIDED}/\n`;

/** Kept out of git beside files and folders: what is being written, and what it takes the place of. */
export const IGNORED_BESIDE = '# What is still being written or removed.\n.*.part\n.*.old/\n.*.gone/\n';

/** What the archive writes into the folder of a document. Everything else in it is the editor's. */
const OURS = /^(?:document\.yaml|pages\.json|pages|undecided|\.gitignore|(?:original|published)\..+)$/u;

/** The file as it came, or undefined where it is not on this machine. */
export async function originalIn(folder: string): Promise<string | undefined> {
  const name = (await readdir(folder).catch((): string[] => [])).find((one) => one.startsWith('original.'));
  return name && join(folder, name);
}

export const pathExists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A file at a second place, without its bytes being copied where that can be helped. */
export async function place(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

/** A place beside a folder in which its next state is made. A dot keeps it out of the story. */
export async function makeSibling(folder: string): Promise<string> {
  const made = join(dirname(folder), `.${basename(folder)}.part`);
  await removeFolder(made);
  await mkdir(made, { recursive: true });
  await writeFile(join(made, '.gitignore'), IGNORED);
  return made;
}

/** Where the old folder of a document is kept until the new one is in its place. */
const keptCopy = (folder: string): string => join(dirname(folder), `.${basename(folder)}.old`);
/** An old folder whose successor is complete: it may go. */
const left = (folder: string): string => join(dirname(folder), `.${basename(folder)}.gone`);

/**
 * Puts the folder of a document back where the work ended between the old one and the new one: nothing else has what
 * its editor wrote.
 * @returns whether it did
 * @throws IngestError where another folder is in its place that has no document: neither is removed then
 */
export async function restoreFolder(folder: string): Promise<boolean> {
  await removeFolder(left(folder));
  const kept = keptCopy(folder);
  if (!(await pathExists(kept))) return false;
  if (!(await pathExists(folder))) {
    await rename(kept, folder);
    return true;
  }
  if (!(await isWhole(folder)))
    throw new IngestError(
      `Earlier work on this document was ended from outside. What its editor had is kept in ${kept}, and ${folder} does not hold the document: take what you need from there, and remove one of the two.`,
    );
  await discard(folder, kept);
  return false;
}

/** Whether a folder holds a document as the archive leaves it, and so may take the place of an earlier one. */
async function isWhole(folder: string): Promise<boolean> {
  const record = await readFile(join(folder, 'document.yaml'), 'utf8').catch(() => '');
  if (!/^file:/mu.test(record)) return false;
  const withdrawn = /^ +withdrawn: true$/mu.test(record);
  return (
    withdrawn || (await pathExists(join(folder, 'pages.json'))) || (await pathExists(join(folder, UNDECIDED)))
  );
}

/** The message to an editor where `restoreFolder` did something. */
export const restoredMessage = (id: string): string =>
  `Earlier work on “${id}” was ended from outside: its folder was put back as it had been before.`;

/** Removes an old folder whose successor is complete. */
async function discard(folder: string, old: string): Promise<void> {
  await removeFolder(left(folder));
  // From here on it is no kept copy any more, however much of it is left.
  await rename(old, left(folder));
  await removeFolder(left(folder));
}

/** Removes a folder of a document: what git must not take first, and last what keeps git from taking it. */
export async function removeFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  const secret = (name: string) => name.startsWith('original.') || name === UNDECIDED;
  for (const name of [
    ...names.filter(secret),
    ...names.filter((one) => !secret(one) && one !== '.gitignore'),
  ])
    await rm(join(folder, name), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

/** Puts a folder made by `beside` in the place of the old one, with what the editor keeps there. */
export async function replaceFolder(folder: string, made: string): Promise<void> {
  await restoreFolder(folder);
  const old = keptCopy(folder);
  const there = await pathExists(folder);
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
  if (there) await discard(folder, old);
}

async function copyAll(from: string, to: string): Promise<void> {
  if (!(await stat(from)).isDirectory()) return place(from, to);
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await copyAll(join(from, name), join(to, name));
}
