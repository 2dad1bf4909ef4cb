/**
 * Writes beside each file of text its brotli copy (`page.html.br`), for hosts that send such a copy as it is. The copies
 * are kept by the hash of what they are of, so that a later build compresses what has changed alone.
 */
import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { readSums, SUMS, writeSums } from '../../integrations/pages/sums.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { mediaType, textType } from '../server/media-types.ts';

/** Below this a host sends a file as quickly as its copy. */
const LEAST_BYTES = 200;
const QUALITY = constants.BROTLI_MAX_QUALITY;

const compressed = promisify(brotliCompress);

export interface Compressed {
  copies: number;
  /** How many of them were made now; the others are those of an earlier build. */
  made: number;
  /** Bytes of the files, and of their copies. */
  before: number;
  after: number;
}

/**
 * Compresses a built site, and adds the copies to its list of hashes.
 * @param folder the site, with `SHA256SUMS`
 * @param kept the folder of copies of earlier builds. Those that this site does not use are removed.
 */
export async function compressSite(folder: string, kept: string): Promise<Compressed> {
  const list = path.join(folder, SUMS);
  const sums = readSums(await readFile(list, 'utf8'));
  await mkdir(kept, { recursive: true });
  const unused = new Set(await readdir(kept));
  const known = new Set(unused);
  const result: Compressed = { copies: 0, made: 0, before: 0, after: 0 };

  const copy = async (file: string, sum: string): Promise<void> => {
    const { size } = await stat(path.join(folder, file));
    if (size < LEAST_BYTES) return;
    // Another version of the compressor may write other bytes.
    const name = `${hash('sha256', [sum, QUALITY, process.versions['brotli']].join(' ')).slice(0, 32)}.br`;
    const place = path.join(kept, name);
    unused.delete(name);
    let bytes: Uint8Array;
    if (known.has(name)) bytes = await readFile(place);
    else {
      const text = await readFile(path.join(folder, file));
      bytes = await compressed(text, {
        params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: size },
      });
      await writeAtomic(place, bytes);
      known.add(name);
      result.made += 1;
    }
    await writeFile(path.join(folder, `${file}.br`), bytes);
    sums.set(`${file}.br`, hash('sha256', bytes));
    result.copies += 1;
    result.before += size;
    result.after += bytes.length;
  };

  const queue = [...sums].filter(([file]) => path.extname(file) !== '' && textType.test(mediaType(file)));
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) await copy(...next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  for (const name of unused) await rm(path.join(kept, name), { force: true });
  await writeFile(list, writeSums(sums));
  return result;
}
