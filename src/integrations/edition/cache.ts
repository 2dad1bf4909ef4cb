/** Folders of `.cache/` that keep what the last builds made. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** How many are kept: of the last builds, of this story and of others. */
const KEPT = 6;

/** Removes all from a folder but what was used last. */
export async function removeOldest(folder: string): Promise<void> {
  const dated = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      name,
      // A build beside this one may have removed it meanwhile.
      time: (await stat(path.join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  for (const { name } of dated.sort((a, b) => b.time - a.time).slice(KEPT))
    await rm(path.join(folder, name), { force: true, recursive: true });
}
