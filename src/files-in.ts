/** Lists the files of a folder, and reads files that programs keep for themselves. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

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

/** The same as paths from the folder, with slashes. */
export const pathsIn = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).map((file) => path.relative(folder, file).split(path.sep).join('/')).sort();

/** Reading is mostly waiting; of many large files at once the memory would be full. */
const AT_ONCE = 8;

/** The bytes of files of a folder in their order, several read at a time; undefined where one cannot be read. */
export async function* bytesOf(
  folder: string,
  files: readonly string[],
): AsyncGenerator<[file: string, bytes: Buffer | undefined]> {
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const reading = some.map((file) => readFile(path.resolve(folder, file)).catch(() => undefined));
    const read = await Promise.all(reading);
    yield* some.map((file, index): [string, Buffer | undefined] => [file, read[index]]);
  }
}

/** Reads a file of JSON; undefined where there is none, or where it was cut off. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
