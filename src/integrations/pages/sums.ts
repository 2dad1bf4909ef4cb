/** Compares files with the hashes that the build wrote down in `SHA256SUMS`: in a folder, or at an address. */
import { hash } from 'node:crypto';
import { bytesOf, pathsIn } from '../../files-in.ts';

/** The file of the hashes, in the format of `sha256sum --check`. */
export const SUMS = 'SHA256SUMS';

/** What a host reads and does not serve. */
const NOT_SERVED = new Set(['_headers']);

/** At once, so that a mirror is not pressed. */
const WORKERS = 4;

export interface Verified {
  /** How many are the same. */
  same: number;
  /** Each other one, as a sentence. */
  problems: string[];
}

/**
 * Reads the hashes.
 * @throws {Error} where a line is none
 */
export function readSums(text: string): Map<string, string> {
  const sums = new Map<string, string>();
  for (const line of text.split('\n').filter(Boolean)) {
    const match = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line);
    if (!match) throw new Error(`This is no line of ${SUMS}: “${line.slice(0, 80)}”.`);
    sums.set(match[2]!, match[1]!);
  }
  if (sums.size === 0) throw new Error(`${SUMS} is empty.`);
  return sums;
}

export const writeSums = (sums: ReadonlyMap<string, string>): string =>
  [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sum]) => `${sum}  ${file}\n`)
    .join('');

/** A folder: every file the same, none missing, and none that does not belong there. */
export async function verifyFolder(folder: string, sums: ReadonlyMap<string, string>): Promise<Verified> {
  const there = new Set(await pathsIn(folder));
  const problems: string[] = [];
  let same = 0;
  for await (const [file, bytes] of bytesOf(folder, [...sums.keys()]))
    if (!bytes) problems.push(`${file} is missing.`);
    else if (hash('sha256', bytes) !== sums.get(file)) problems.push(`${file} differs.`);
    else same += 1;
  for (const file of there)
    if (!sums.has(file) && file !== SUMS) problems.push(`${file} is not part of the site.`);
  return { same, problems };
}

/** The address at which a file is served: a page by that of its folder. */
const addressOf = (origin: string, file: string): string =>
  new URL(
    file
      .replace(/(^|\/)index\.html$/u, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    origin,
  ).href;

/**
 * A mirror at an address: every file the same. What else it may serve cannot be known. A brotli copy is compared by the file
 * that is sent by it: a host may have none, or make its own.
 */
export async function verifyAddress(origin: string, sums: ReadonlyMap<string, string>): Promise<Verified> {
  const root = origin.endsWith('/') ? origin : `${origin}/`;
  const isCopy = (file: string) => file.endsWith('.br') && sums.has(file.slice(0, -'.br'.length));
  const open = [...sums].filter(([file]) => !NOT_SERVED.has(file) && !isCopy(file));
  const problems: string[] = [];
  let same = 0;
  const worker = async () => {
    for (let one = open.shift(); one; one = open.shift()) {
      const [file, sum] = one;
      try {
        const response = await fetch(addressOf(root, file), {
          // The copy that most readers are sent.
          headers: { 'Accept-Encoding': 'br, gzip' },
          signal: AbortSignal.timeout(30_000),
        });
        const bytes = new Uint8Array(await response.arrayBuffer());
        // A host answers with 404 for the page that says so, and that is right.
        if (!response.ok && file !== '404.html') problems.push(`${file}: ${response.status}.`);
        else if (hash('sha256', bytes) !== sum) problems.push(`${file} differs.`);
        else same += 1;
      } catch (error) {
        problems.push(`${file} could not be fetched: ${(error as Error).message}.`);
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return { same, problems: problems.sort() };
}
