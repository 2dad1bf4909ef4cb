/** The file of a new picture, which is taken along as it is. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { collections } from '../../collections/registry.ts';
import { fileOfRecord } from '../../collections/collection.ts';
import type { CopiedFile } from './write.ts';

const ENDINGS = ['jpg', 'png', 'webp', 'avif', 'svg'];

/**
 * Where the file of a new picture goes.
 * @param from the file as the editor has it
 * @param folder the folder of the story, from the root
 * @throws {Error} where there is no such file, or it is of no kind that a browser shows
 */
export function fileOfPicture(from: string, id: string, folder: string): CopiedFile {
  if (!existsSync(from)) throw new Error(`There is no file “${from}”.`);
  const ending = path.extname(from).slice(1).toLowerCase().replace('jpeg', 'jpg');
  if (!ENDINGS.includes(ending))
    throw new Error(
      `“${from}” is no picture that a page can show: save it as ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1)!}.`,
    );
  const record = fileOfRecord(collections.pictures, id);
  return { file: path.posix.join(folder, path.posix.dirname(record), `picture.${ending}`), from };
}
