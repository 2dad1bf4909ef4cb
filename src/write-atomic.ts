/**
 * Writes files atomically: into a sibling, to the disk, then renamed. Whatever ends the work, there is the old file or
 * the new one, whole. Everything that is written into `content/`, `releases/` and `.cache/` goes this way; folders of
 * documents are made beside their place, by `archive/ingest/folder.ts`.
 *
 * Hand-made because: write-file-atomic writes over a file that must not be there yet, leaves its siblings where it is
 * killed, and does not bring the renaming to the disk.
 */
import { link, open, readdir, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, then run the command again.',
  EDQUOT: 'the disk is full for this user. Free some space, then run the command again.',
  EROFS: 'the disk is read-only.',
  EACCES: 'its folder may not be written to. Change its permissions, then run the command again.',
  EPERM: 'its folder may not be written to. Change its permissions, then run the command again.',
  EEXIST: 'it is there already, and stays as it is.',
};

/** Why a file could not be written, as the end of a sentence; undefined where it is no fault of the disk. */
export const diskReason = (error: unknown): string | undefined =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''];

/** A file that could not be written, as a sentence. What was there before is there still. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

let count = 0;

/**
 * Writes a file.
 * @param exclusive true where there must be no file yet: it is never written over
 * @throws {WriteError} where the disk or its permissions forbid it
 */
export async function writeAtomic(
  file: string,
  text: string | Uint8Array,
  { exclusive = false } = {},
): Promise<void> {
  // A link stays, and the file is written to which it leads.
  const target = exclusive ? file : await realpath(file).catch(() => file);
  const folder = path.dirname(target);
  const sibling = path.join(folder, `.${path.basename(target)}.${process.pid}-${(count += 1)}.part`);
  try {
    await removeLeftovers(folder);
    const handle = await open(sibling, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await (exclusive ? link(sibling, target) : rename(sibling, target));
    await syncFolder(folder);
  } catch (error) {
    const reason = diskReason(error);
    if (reason === undefined) throw error;
    throw new WriteError(`${file} could not be written: ${reason}`, { cause: error });
  } finally {
    await rm(sibling, { force: true });
  }
}

/**
 * Writes several new files, or none of them: where one cannot be written, those before it are removed.
 * @throws {WriteError} where the disk or its permissions forbid it, or there is such a file
 */
export async function writeNew(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const written: string[] = [];
  try {
    for (const [file, text] of files) {
      await writeAtomic(file, text, { exclusive: true });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) await rm(file, { force: true });
    throw error;
  }
}

/** Removes the siblings that a killed process left in a folder. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^\..+\.(\d+)-\d+\.part$/u.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(path.join(folder, name), { force: true });
  }
}

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Brings a renaming to the disk. Windows syncs no folder, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
