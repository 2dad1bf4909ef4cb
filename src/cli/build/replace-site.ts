/**
 * Puts a new site in the place of the old one so that no address is ever missing: file by file, each by renaming, what
 * pages need before the pages, what is no longer there last. Files that are the same stay as they are. Before the first
 * file moves, a journal beside the new site says where it goes: the next command finishes what a killed one began.
 * Hand-made because: Node cannot exchange two folders in one step, and between two renames a site is absent.
 */
import { hash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { bytesOf, pathsIn, readJson } from '../../files-in.ts';
import { readSums, SUMS } from '../../integrations/pages/sums.ts';
import { isRunning, writeAtomic } from '../../write-atomic.ts';

const WORK = '.cache';
/** A folder in which a site is built, with the process that builds it, or its journal. */
const NAME = /^build-(?:(?<pid>\d+)-)?[A-Za-z\d]{6}(?:-old)?(?<journal>\.json)?$/u;

/** Makes the folder for a new site, on the same disk as `dist/`. */
export async function makeWorkFolder(root: string): Promise<string> {
  await mkdir(path.join(root, WORK), { recursive: true });
  const folder = await mkdtemp(path.join(root, WORK, `build-${process.pid}-`));
  await chmod(folder, 0o755); // A new temporary folder is its owner's alone; a server may be another user.
  return folder;
}

const journalOf = (newSite: string): string => `${newSite}.json`;

/**
 * Says where a site goes. From now on, this command or the next one puts it there.
 * @param newSite a whole site, with `SHA256SUMS`
 * @param place a folder, absent or with an earlier site. It is no link.
 */
export async function writeJournal(newSite: string, place: string): Promise<void> {
  await writeAtomic(journalOf(newSite), JSON.stringify({ place }));
}

/** Puts a site for which there is a journal in its place, and removes the folder that it was made in. */
export async function replaceSite(newSite: string, place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  const before = await readdir(place).catch(() => undefined);
  if (before === undefined && (await renamed(newSite, place))) await rm(journalOf(newSite));
  else await moveAll(newSite, place);
}

/**
 * Finishes what killed commands began, and removes what they left.
 * @returns a sentence for each site that could not be finished
 */
export async function finishReplacing(root: string): Promise<string[]> {
  const work = path.join(root, WORK);
  const names = await readdir(work).catch(() => []);
  const left = names.filter((name) => {
    const pid = NAME.exec(name)?.groups?.['pid'];
    return NAME.test(name) && !(pid !== undefined && isRunning(Number(pid)));
  });
  const problems: string[] = [];
  for (const name of left.filter((name) => name.endsWith('.json'))) {
    const newSite = path.join(work, name.slice(0, -'.json'.length));
    const place = await placeIn(path.join(work, name));
    if (place === undefined) continue;
    if (await isWhole(newSite)) await moveAll(newSite, place);
    else problems.push(`${place} may hold parts of two sites, since a build was cut off. Build it again.`);
  }
  for (const name of left) await rm(path.join(work, name), { recursive: true, force: true });
  return problems;
}

/** Where another command that still runs is putting a site: undefined where none does. */
export async function isBeingReplaced(root: string, place: string): Promise<boolean> {
  const work = path.join(root, WORK);
  for (const name of await readdir(work).catch(() => [])) {
    const { pid, journal } = NAME.exec(name)?.groups ?? {};
    if (!pid || !journal || Number(pid) === process.pid || !isRunning(Number(pid))) continue;
    if ((await placeIn(path.join(work, name))) === place) return true;
  }
  return false;
}

/** Undefined where another command has finished it. */
const placeIn = async (journal: string): Promise<string | undefined> =>
  (await readJson<{ place: string }>(journal))?.place;

/** Renames a file or folder; false where the new place is on another disk. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

/** Which of the files in a folder are not as they were built. */
async function* differing(folder: string, files: readonly string[], sums: ReadonlyMap<string, string>) {
  for await (const [file, bytes] of bytesOf(folder, files))
    if (!bytes || hash('sha256', bytes) !== sums.get(file)) yield file;
}

/** Whether every file that was not moved yet is as it was built. A cut of power may have cut it. */
async function isWhole(newSite: string): Promise<boolean> {
  try {
    const text = await readFile(path.join(newSite, SUMS), 'utf8').catch(() => undefined);
    if (text === undefined) return true; // It moves last: all is done.
    const sums = readSums(text);
    const files = (await pathsIn(newSite)).filter((file) => file !== SUMS);
    return (await differing(newSite, files, sums).next()).done === true;
  } catch {
    return false;
  }
}

/** What pages need comes before them; the home page leads to all others. A page may be sent by its brotli copy. */
const turn = (file: string): number =>
  /^index\.html(?:\.br)?$/u.test(file) ? 2 : /\.html(?:\.br)?$/u.test(file) ? 1 : 0;

/** Moves the files of a new site to their place, or those that are still to be moved. */
async function moveAll(newSite: string, place: string): Promise<void> {
  const list = await readFile(path.join(newSite, SUMS), 'utf8').catch(() => undefined);
  if (list !== undefined) {
    const sums = readSums(list);
    const folders = foldersOf(sums.keys());
    await mkdir(place, { recursive: true });
    await clear(place, (name, entry) =>
      entry.isDirectory() ? sums.has(name) : folders.has(name) || (sums.has(name) && !entry.isFile()),
    );
    for (const folder of folders) await mkdir(path.join(place, folder), { recursive: true });
    const toMove = new Set(await pathsIn(newSite));
    const files = [...sums.keys()].filter((file) => toMove.has(file)).sort((a, b) => turn(a) - turn(b));
    for await (const file of differing(place, files, sums))
      await move(path.join(newSite, file), path.join(place, file));
    await clear(place, (name, entry) =>
      entry.isDirectory() ? !folders.has(name) : !sums.has(name) && name !== SUMS,
    );
    await move(path.join(newSite, SUMS), path.join(place, SUMS));
  }
  // The folder before its journal: a folder without one would be taken for a build that was cut off.
  await rm(newSite, { recursive: true, force: true });
  await rm(journalOf(newSite), { force: true });
}

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder))
      folders.add(folder);
  return folders;
}

async function clear(place: string, chosen: (name: string, entry: Dirent) => boolean): Promise<void> {
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (chosen(path.relative(place, file).split(path.sep).join('/'), entry))
      await rm(file, { recursive: true, force: true });
  }
}

/** Moves one file, over another where there is one. From another disk it is copied beside its place first. */
async function move(from: string, to: string): Promise<void> {
  if (await renamed(from, to)) return;
  const sibling = path.join(path.dirname(to), `.${path.basename(to)}.${process.pid}.part`);
  await copyFile(from, sibling);
  await rename(sibling, to);
}
