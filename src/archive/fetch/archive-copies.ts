/**
 * Finds copies of sources in a web archive: asks the Wayback Machine for the newest of each address or, where that is
 * wanted, to make one, and writes it into the record. One request at a time; what is found is written at once, so that
 * a run that is stopped loses nothing and goes on where it ended.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ArchivedCopy } from '../../collections/fields/archived.ts';
import { recordsIn, type Recorded } from '../ingest/holdings.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { fetchFile, usualFetchLimits, type FetchLimits } from './fetch-file.ts';
import { NetworkError } from './request.ts';
import { recordField } from './fetched-record.ts';

export interface ArchiveOptions {
  content: string;
  work: string;
  userAgent: string;
  /** Also where a copy is recorded: for a newer one. */
  again?: boolean;
  /** Has a copy made, instead of looking for one. */
  make?: boolean;
  /** Another server than the Wayback Machine, for both questions. */
  server?: string | undefined;
  limits?: FetchLimits;
  /** Between two requests, in seconds. */
  pause?: number;
  signal?: AbortSignal;
  /** Says how many are asked for, before the first. */
  begin?: (count: number) => void;
  progress?: (document: number, of: number) => void;
}

export interface ArchiveOutcome {
  id: string;
  what: 'found' | 'made' | 'none' | 'failed';
  message?: string;
}

const WAYBACK = { find: 'https://archive.org', make: 'https://web.archive.org' };

/** Whether a copy of a source may be looked for: readers are sent to an address of the web. */
const mayHaveCopy = ({ address }: Recorded): boolean => /^https?:/u.test(address ?? '');

/** The sources that have an address and no copy. */
export const withoutCopy = (records: readonly Recorded[]): Recorded[] =>
  records.filter((record) => mayHaveCopy(record) && !record.archived);

/**
 * Asks for every source without a copy, or for those that are named.
 * @throws IngestError where an id has no record or no address
 * @throws NetworkError where no server can be reached
 */
export async function archiveCopies(ids: string[], options: ArchiveOptions): Promise<ArchiveOutcome[]> {
  const all = await recordsIn(options.content);
  const wanted = ids.map((id) => {
    const record = all.find((one) => one.id === id);
    if (!record) throw new IngestError(`There is no document “${id}”.`);
    if (!mayHaveCopy(record)) throw new IngestError(`“${id}” has no address on the web.`);
    return record;
  });
  const among = ids.length > 0 ? wanted : all;
  const records = options.again ? among.filter(mayHaveCopy) : withoutCopy(among);
  const begun = join(options.work, 'archiving.json');
  const run = JSON.stringify([ids, options.make, options.again]);
  const before = await readFile(begun, 'utf8')
    .then((text) => JSON.parse(text) as { run?: string; done?: ArchiveOutcome[] })
    .catch(() => ({ run: undefined, done: undefined }));
  const done = before.run === run ? (before.done ?? []) : [];
  const left = records.filter(({ id }) => !done.some((one) => one.id === id));
  options.begin?.(left.length);
  await mkdir(options.work, { recursive: true });
  for (const [at, record] of left.entries()) {
    options.signal?.throwIfAborted();
    if (at > 0) await wait((options.pause ?? 5) * 1000);
    try {
      done.push(await askFor(record, options));
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof IngestError) || error instanceof NetworkError) throw error;
      done.push({ id: record.id, what: 'failed', message: `“${record.id}”: ${error.message}` });
    }
    await writeAtomic(begun, JSON.stringify({ run, done }));
    options.progress?.(at + 1, left.length);
  }
  await rm(begun, { force: true });
  return done;
}

async function askFor(
  { id, folder, address, archived }: Recorded,
  options: ArchiveOptions,
): Promise<ArchiveOutcome> {
  const copy = await (options.make ? makeCopy : findCopy)(address!, options);
  if (!copy) return { id, what: 'none' };
  if (copy.at !== archived?.at) await recordField(join(folder, 'document.yaml'), { archived: copy });
  return { id, what: options.make ? 'made' : 'found' };
}

type Asking = Pick<ArchiveOptions, 'work' | 'userAgent' | 'server' | 'limits' | 'signal'>;

/**
 * The newest copy of an address; undefined where the archive has none.
 * @throws IngestError where it gives no answer
 */
export async function findCopy(address: string, options: Asking): Promise<ArchivedCopy | undefined> {
  const question = new URL('/wayback/available', options.server ?? WAYBACK.find);
  question.searchParams.set('url', address);
  const { text } = await ask(question, options);
  let answer: { archived_snapshots?: { closest?: { url?: unknown; status?: unknown } } } | null;
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    throw new IngestError('the answer of the archive cannot be read.');
  }
  if (typeof answer !== 'object' || answer?.archived_snapshots === undefined)
    throw new IngestError('the answer of the archive cannot be read.');
  const { closest } = answer.archived_snapshots;
  // A copy of an error page is none.
  if (!closest || String(closest.status ?? '200') !== '200') return undefined;
  return (
    copyAt(String(closest.url)) ?? Promise.reject(new IngestError('the answer of the archive names no copy.'))
  );
}

/** Has a copy made: the archive leads to it. */
async function makeCopy(address: string, options: ArchiveOptions): Promise<ArchivedCopy> {
  const { at } = await ask(new URL(`/save/${address}`, options.server ?? WAYBACK.make), options);
  const copy = copyAt(at);
  if (!copy)
    throw new IngestError('the archive did not say where its copy is: look for it later, without --make.');
  return copy;
}

/** A copy by its address, which says when it was made: `…/web/20260102030405/https://…`. */
function copyAt(address: string): ArchivedCopy | undefined {
  const moment = /\/web\/(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})[a-z_]*\/./u.exec(address);
  if (!moment || !URL.canParse(address) || !/^https?:/u.test(address)) return undefined;
  const [, year, month, day, hour, minute, second] = moment;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (Number.isNaN(Date.parse(at))) return undefined;
  return { address: address.replace(/^http:\/\/web\.archive\.org\//u, 'https://web.archive.org/'), at };
}

/** Asks, as every file is fetched: with the name of the site, a limit of time, and no more often than is asked for. */
async function ask(question: URL, options: Asking): Promise<{ text: string; at: string }> {
  const file = join(options.work, 'archive-answer.download');
  const { userAgent, signal, limits = { ...usualFetchLimits, secondsInAll: 180 } } = options;
  try {
    const { address } = await fetchFile(question.href, file, { userAgent, signal, limits });
    return { text: await readFile(file, 'utf8'), at: address };
  } finally {
    await rm(file, { force: true });
  }
}
