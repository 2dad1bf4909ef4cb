/** Which files of a folder have changed since they were last looked at, by their time and size. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Stamps = ReadonlyMap<string, string>;

/** The time and size of each file under a folder, by its path. */
export function stampsOf(folder: string): Stamps {
  const stamps = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat) stamps.set(path, `${stat.mtimeMs} ${stat.size}`);
  }
  return stamps;
}

/** The files that are new, gone or changed. */
export function differing(before: Stamps, after: Stamps): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}
