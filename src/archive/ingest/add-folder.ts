/**
 * Takes a folder of files into the archive, several at a time. What was taken in before is known by its hash, so that a
 * run that was stopped goes on; a file that cannot be taken in is listed, and the rest go on.
 */
import { readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, extname, join, relative, sep } from 'node:path';
import { unresolvedFindings } from '../../lib/pages/findings.ts';
import { add, workFolder, type AddOptions } from './add.ts';
import { recordsIn } from './holdings.ts';
import { IngestError } from './ingest-error.ts';
import { idFrom } from './record.ts';
import { usualLimits } from './worker-process.ts';
import { sha256Of } from '../reading/read-file.ts';

export interface AddFolderOptions extends Omit<
  AddOptions,
  'id' | 'name' | 'distinct' | 'progress' | 'copying'
> {
  /** How many files at a time; by default one for each core. */
  jobs?: number | undefined;
  /** One part of the folder, from 1, for several machines: together they write what one run writes. */
  shard?: { part: number; of: number } | undefined;
  progress?: (done: number, of: number) => void;
}

export interface FolderOutcome {
  /** Its path in the folder. */
  file: string;
  what: 'added' | 'same' | 'failed';
  id?: string;
  /** Findings that wait for a decision. */
  open?: number;
  message?: string;
}

/** Below this much memory each, several files are read at a time. */
const MEGABYTES = 1000;

/** A part of a folder as it is written: 3/16. */
export function readShard(text: string): { part: number; of: number } {
  const [, part = 0, of = 0] = /^(\d+)\/(\d+)$/u.exec(text)?.map(Number) ?? [];
  if (part < 1 || part > of)
    throw new IngestError(`“${text}” is no part of a folder: write --shard 3/16 for the third of sixteen.`);
  return { part, of };
}

/**
 * Adds every file of a folder and the folders in it. Names that begin with a dot are left out.
 * @throws IngestError where there is no such folder or nothing in it; WriteError where the disk is full
 */
export async function addFolder(folder: string, options: AddFolderOptions): Promise<FolderOutcome[]> {
  const { jobs = availableParallelism(), shard = { part: 1, of: 1 }, progress, ...adding } = options;
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => file.split(sep).every((name) => !name.startsWith('.')))
    .sort();
  if (files.length === 0) throw new IngestError(`There is no file in “${folder}”.`);
  // Hashes and names are of the whole folder, whichever part of it is taken in: the ids are the same.
  const hashes = new Map<string, string>();
  for (const file of files) hashes.set(file, await sha256Of(join(folder, file)));
  const names = Map.groupBy(files, nameOf);
  const first = new Map<string, string>();
  for (const file of files) if (!first.has(hashes.get(file)!)) first.set(hashes.get(file)!, file);
  const records = await recordsIn(options.content);
  const known = new Map(records.flatMap(({ id, file }) => (file ? [[file.sha256, id]] : [])));
  const outcomes = new Map<string, FolderOutcome>();
  const one = async (file: string): Promise<FolderOutcome> => {
    const hash = hashes.get(file)!;
    if (first.get(hash) !== file)
      return { file, what: 'same', message: `${file} is the same file as ${first.get(hash)!}.` };
    const before = known.get(hash);
    if (before !== undefined) {
      await rm(workFolder(options.work, hash), { recursive: true, force: true });
      return { file, what: 'same', id: before };
    }
    try {
      const distinct = names.get(nameOf(file))!.length > 1;
      const limits = { ...usualLimits, megabytes: MEGABYTES, ...options.limits };
      const { id, file: attached } = await add(join(folder, file), { ...adding, distinct, limits });
      return { file, what: 'added', id, open: unresolvedFindings({ file: attached }).length };
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof IngestError)) throw error;
      return { file, what: 'failed', message: `${file}: ${error.message}` };
    }
  };
  const mine = files.filter((_, index) => index % shard.of === shard.part - 1);
  const left = [...mine];
  const stopAll = (error: unknown): never => {
    left.length = 0;
    throw error;
  };
  const work = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      options.signal?.throwIfAborted();
      outcomes.set(file, await one(file).catch(stopAll));
      progress?.(outcomes.size, mine.length);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.max(1, jobs) }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return mine.map((file) => outcomes.get(file)!);
}

const nameOf = (file: string): string => idFrom(basename(file, extname(file)));
