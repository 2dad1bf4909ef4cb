/** Whether a watcher of files has come to all files of a folder: until then it misses what changes in them. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface Watcher {
  /** The names that are watched, by their folder. */
  getWatched(): Record<string, string[]>;
}

/** How often it is looked, and how long at most, in milliseconds: a watcher that is slower may miss a first change. */
const EVERY = 20;
const AT_MOST = 5_000;

/** Waits until every file of a folder is watched. */
export async function untilWatched(watcher: Watcher, folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (let waited = 0; waited < AT_MOST; waited += EVERY) {
    const watched = new Map(Object.entries(watcher.getWatched()).map(([at, names]) => [at, new Set(names)]));
    if (files.every((file) => watched.get(dirname(file))?.has(file.slice(dirname(file).length + 1)))) return;
    await wait(EVERY);
  }
}
