/**
 * Writes a file whole or not at all: beside its place, and then into it in one step. Whatever ends the work, what
 * stood there stands there still, or the new file does.
 */
import { link, open, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file.
 * @param fresh true where nothing may stand there yet: it is never written over
 */
export async function writeWhole(
  file: string,
  text: string | Uint8Array,
  { fresh = false } = {},
): Promise<void> {
  // Where a link stands, the file is written to which it leads.
  const place = fresh ? file : await realpath(file).catch(() => file);
  const part = path.join(path.dirname(place), `.${path.basename(place)}.part`);
  try {
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await (fresh ? link(part, place) : rename(part, place));
  } finally {
    await rm(part, { force: true });
  }
}
