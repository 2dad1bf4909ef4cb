/** Names that are not to be published, looked for in all that was built: pages, files, the search, names of files. */
import { createHash } from 'node:crypto';
import { namesIn, namesInAddress, type NameList } from '../../checks/reading/name-hashes.ts';
import { readJson } from '../../files-in.ts';
import { writeAtomic } from '../../write-atomic.ts';
import type { Problem } from './links.ts';
import { isReadSlowly, textsInFile } from './texts-in-file.ts';

function withoutNames(address: string, list: NameList): string {
  let shown = address;
  for (const { offset, length } of namesInAddress(address, list).toReversed())
    shown = `${shown.slice(0, offset)}…${shown.slice(offset + length)}`;
  return shown;
}

const TAKE_OUT =
  'Take it out of the record or the text that it comes from; in an attached document, cover it with a finding of your own.';

/** Raised when more is found: what was looked through before is looked through again. */
const EDITION = 2;

/** Reads and writes the hashes of PDFs and pictures that were looked through before and have none of the names: reading one takes long. */
async function remembered(
  file: string,
  list: NameList,
): Promise<{ has(bytes: Buffer): boolean; add(bytes: Buffer): void; keep(): Promise<void> }> {
  const of = [...list.why.keys()].sort().join();
  const hash = (bytes: Buffer) =>
    createHash('sha256').update(`${EDITION}\0${list.salt}\0${of}\0`).update(bytes).digest('hex');
  const before = (await readJson<string[]>(file)) ?? [];
  const seen = new Set<string>();
  return {
    has: (bytes) => before.includes(hash(bytes)) && Boolean(seen.add(hash(bytes))),
    add: (bytes) => void seen.add(hash(bytes)),
    keep: () => writeAtomic(file, JSON.stringify([...seen])),
  };
}

export interface NameSearch {
  /**
   * Looks through one file of the built site, name and bytes.
   * @returns one problem for each name, without the name
   */
  look: (file: string, bytes: Buffer) => Promise<Problem[]>;
  /** Keeps which PDFs and pictures have none of the names, for the next build. */
  keep: () => Promise<void>;
}

/**
 * Looks for names in the files of a built site.
 * @param memory the file in which it is kept which PDFs and pictures have none of the names
 */
export async function searchNames(list: NameList, memory: string): Promise<NameSearch> {
  const read = await remembered(memory, list);
  // Most texts are on many pages.
  const clean = new Set<string>();
  const look = async (file: string, bytes: Buffer): Promise<Problem[]> => {
    const problems: Problem[] = [];
    const shown = withoutNames(file, list);
    for (const { why } of namesInAddress(file, list))
      problems.push({
        file: shown,
        message: `its name holds a name that is not to be published: ${why}. Give the record or the file another id.`,
      });
    const slow = isReadSlowly(file);
    if (slow && read.has(bytes)) return problems;
    const found = new Map<string, { where: string; more: number }>();
    for await (const { text, where, address } of textsInFile(file, bytes)) {
      if (clean.has(text)) continue;
      const names = address ? namesInAddress(text, list) : [...namesIn(text, list)];
      if (names.length === 0) clean.add(text);
      for (const { offset, why } of names) {
        const known = found.get(why);
        if (known) known.more += 1;
        else found.set(why, { where: withoutNames(where(offset), list), more: 0 });
      }
    }
    if (slow && found.size === 0) read.add(bytes);
    for (const [why, { where, more }] of found)
      problems.push({
        file: shown,
        message: `a name that must not be published is ${where}${more > 0 ? ` and at ${more} more ${more === 1 ? 'place' : 'places'}` : ''}: ${why}. ${TAKE_OUT}`,
      });
    return problems;
  };
  const keep = async () => {
    await read.keep();
    await (await import('../../archive/reading/picture-text.ts')).stopReading();
  };
  return { look, keep };
}
