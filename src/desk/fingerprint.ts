/** Tells whether the built site is that of the files as they are now. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { basePath } from '../base-path.ts';
import { contentFolder } from '../content-folder.ts';

/** Everything that a page may depend on. The commands of the desk are left out: they build, and do not show. */
/** The notes of releases are made from the site, and show nowhere on it. */
const releases = path.join(contentFolder, 'releases');
const sources = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/**
 * A hash over the names and bytes of all sources, and over the day: counts of days run to it, and a
 * piece that is held back until a day comes out on it.
 *
 * @param root the root of the project.
 */
export async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(process.env['SOURCE_DATE_EPOCH'] ?? new Date().toISOString().slice(0, 10));
  hash.update(basePath());
  for (const source of [contentFolder, ...sources]) {
    for (const file of await filesIn(path.join(root, source))) {
      if (path.relative(root, file).startsWith(releases)) continue;
      hash
        .update(path.relative(root, file))
        .update('\0')
        .update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** All files under the folder in the order of their names; the file itself where it is one; none where there is none. */
export async function filesIn(place: string): Promise<string[]> {
  let entries;
  try {
    entries = await readdir(place, { withFileTypes: true, recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [place];
    if (code === 'ENOENT') return [];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** A hash of each file of the story and of `public/`, by its name. What begins with a dot is read by nothing. */
export async function contentHashes(root: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const folder of [path.resolve(root, contentFolder), path.join(root, 'public')])
    for (const file of await filesIn(folder)) {
      if (/(?:^|[\\/])\./u.test(path.relative(folder, file))) continue;
      // A file may be gone again since its folder was listed.
      const bytes = await readFile(file).catch(() => undefined);
      if (bytes) hashes.set(path.relative(root, file), createHash('sha256').update(bytes).digest('hex'));
    }
  return hashes;
}
