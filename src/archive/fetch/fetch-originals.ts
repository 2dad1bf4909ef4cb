/** Fetches the originals of records whose licence allows it: one at a time, and adds them like any file. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { add, workFolder } from '../ingest/add.ts';
import { findCopy } from './archive-copies.ts';
import { fetchFile, type Fetched, type FetchLimits } from './fetch-file.ts';
import { MissingError, NetworkError, RefusedError } from './request.ts';
import { fetchedFolder, fetchedText } from './fetched-text.ts';
import { markOfText, quotationsIn, quotationsOf, recordFetched, recordField } from './fetched-record.ts';
import { namesLicence } from './reuse-licence.ts';
import { robotsBy, type RobotRules } from './robots.ts';
import { mayBeFetched, recordsIn, type Recorded } from '../ingest/holdings.ts';
import { textsIn } from '../ingest/moved-quotations.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { writeAtomic } from '../../write-atomic.ts';

export interface FetchOriginalsOptions {
  content: string;
  work: string;
  today: string;
  /** The User-Agent: the name and the address of the site. */
  userAgent: string;
  /** Into the story, to be published; else beside it, out of git. */
  keep?: boolean;
  /** The folder beside it; by default one in `work`. */
  files?: string;
  limits?: FetchLimits;
  /** Another server than the Wayback Machine, which is asked for a copy of what is gone. */
  server?: string | undefined;
  /** Between two requests, in seconds. */
  pause?: number;
  signal?: AbortSignal;
  progress?: (document: number, of: number) => void;
}

export interface FetchOutcome {
  id: string;
  what: 'new' | 'same' | 'changed' | 'gone' | 'refused' | 'failed';
  message?: string;
  /** Where it is now, where that is not the recorded address. */
  movedTo?: string;
  /** The copy in a web archive that was taken, the original being gone. */
  copy?: string;
  /** What came does not name the licence that is recorded of it. */
  licenceUnseen?: boolean;
}

/**
 * The records to fetch.
 * @throws IngestError where an id given has no record, or may not be fetched
 */
export async function recordsToFetch(content: string, ids: string[]): Promise<Recorded[]> {
  const all = await recordsIn(content);
  if (ids.length === 0) return all.filter(mayBeFetched);
  return ids.map((id) => {
    const record = all.find((one) => one.id === id);
    if (!record) throw new IngestError(`There is no document “${id}”.`);
    if (record.address === undefined) throw new IngestError(`“${id}” has no address to fetch it from.`);
    if (!mayBeFetched(record))
      throw new IngestError(
        record.licence
          ? `“${id}” is under “${record.licence}”, which does not say that it may be copied.`
          : `“${id}” has no licence in its record: nothing says that it may be copied.`,
      );
    return record;
  });
}

/**
 * Fetches. A run that was interrupted goes on where it ended.
 * @throws NetworkError where no server can be reached: everything is as it was then
 */
export async function fetchOriginals(ids: string[], options: FetchOriginalsOptions): Promise<FetchOutcome[]> {
  const records = await recordsToFetch(options.content, ids);
  const away = new Set<string>();
  const begun = join(options.work, 'fetching.json');
  const run = JSON.stringify(ids);
  // Where the list was cut, all are fetched again.
  const before = await readFile(begun, 'utf8')
    .then((text) => JSON.parse(text) as { run?: string; done?: FetchOutcome[] })
    .catch(() => ({ run: undefined, done: undefined }));
  const done = before.run === run ? (before.done ?? []) : [];
  await mkdir(options.work, { recursive: true });
  const robots = robotsBy(options.work, options);
  for (const [at, record] of records.entries()) {
    if (away.has(new URL(record.address!).host)) {
      done.push({ id: record.id, what: 'failed', message: `“${record.id}”: its host cannot be found.` });
      continue;
    }
    if (done.some(({ id }) => id === record.id)) continue;
    options.signal?.throwIfAborted();
    if (done.length > 0) await wait((options.pause ?? 1) * 1000);
    try {
      done.push(await fetchOne(record, robots, options));
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof IngestError)) throw error;
      if (error instanceof NetworkError && isAway(record, records, away, done)) {
        if (done.every(({ what }) => what === 'failed')) await rm(begun, { force: true });
        throw error;
      }
      const what =
        error instanceof MissingError ? 'gone' : error instanceof RefusedError ? 'refused' : 'failed';
      done.push({ id: record.id, what, message: error.message });
    }
    await writeAtomic(begun, JSON.stringify({ run, done }));
    options.progress?.(at + 1, records.length);
  }
  await rm(begun, { force: true });
  return done;
}

/** So many hosts that cannot be found, and none that can, are no network. */
const HOSTS_TO_TRY = 3;

/** Whether it is this machine that is away from the network, and not one host that is gone. */
function isAway(record: Recorded, records: Recorded[], away: Set<string>, done: FetchOutcome[]): boolean {
  const hostOf = ({ address }: Recorded) => new URL(address!).host;
  away.add(hostOf(record));
  if (done.some(({ what }) => what !== 'failed')) return false;
  const hosts = new Set(records.map(hostOf));
  return away.size >= Math.min(HOSTS_TO_TRY, hosts.size);
}

/**
 * Downloads an original, or, where it is gone, the copy of it that is recorded, else the newest in the web archive, which
 * is recorded then.
 * @throws RefusedError where robots.txt forbids it; else what `fetchFile` throws
 */
async function download(
  { address = '', archived: recorded, folder }: Recorded,
  file: string,
  robots: (address: string) => Promise<RobotRules>,
  options: FetchOriginalsOptions,
): Promise<Fetched & { copy?: string }> {
  const fetchAllowed = async (from: string) => {
    const { allowed, pause } = await robots(from);
    if (!allowed) throw new RefusedError(`${from} is not to be fetched by programs: its robots.txt says so.`);
    if (pause > (options.pause ?? 1)) await wait(pause * 1000);
    return fetchFile(from, file, options);
  };
  try {
    return await fetchAllowed(address);
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    const archived = recorded ?? (await findCopy(address, options).catch(noAnswer(error)));
    if (!archived) throw error;
    if (!recorded) await recordField(join(folder, 'document.yaml'), { archived });
    // As it came to the archive, without the frame that it is shown in.
    const copy = archived.address.replace(/(\/web\/\d{14})\//u, '$1id_/');
    return { ...(await fetchAllowed(copy)), copy };
  }
}

/** The source is gone, whatever the archive does. */
const noAnswer = (gone: MissingError) => (failure: unknown) => {
  if (!(failure instanceof IngestError)) throw failure;
  throw new MissingError(`${gone.message} The web archive could not be asked for a copy: ${failure.message}`);
};

async function fetchOne(
  record: Recorded,
  robots: (address: string) => Promise<RobotRules>,
  options: FetchOriginalsOptions,
): Promise<FetchOutcome> {
  const { id, title, licence = '', file: attached } = record;
  const file = join(options.work, `${id}.download`);
  const at = new Date().toISOString();
  const { sha256, address, encoding, copy } = await download(record, file, robots, options);
  const found = {
    ...(copy === undefined ? address !== new URL(record.address!).href && { movedTo: address } : { copy }),
  };
  const adding = {
    work: options.work,
    today: options.today,
    id,
    encoding,
    replace: true,
    fetched: { from: address, at },
    ...(options.signal && { signal: options.signal }),
  };
  try {
    if (attached) {
      if (attached.sha256 === sha256) {
        await rm(workFolder(options.work, sha256), { recursive: true, force: true });
        return { id, what: 'same', ...found };
      }
      const since = attached.fetchedAt?.slice(0, 10) ?? attached.added;
      return {
        id,
        what: 'changed',
        message: `“${id}” is not the file that was attached on ${since}: look at it at ${address}.`,
        ...found,
      };
    }
    if (options.keep) {
      await add(file, { ...adding, content: options.content, about: { always: { fetched: undefined } } });
      return { id, what: 'new', ...found };
    }
    const content = filesOf(options);
    await mkdir(content, { recursive: true });
    await writeFile(join(content, '.gitignore'), '*\n');
    const folder = join(content, 'documents', id);
    const old = await textsIn(folder);
    await add(file, {
      ...adding,
      content,
      light: true,
      about: { first: { title }, always: { link: record.address } },
    });
    const pages = await textsIn(folder);
    const said = `${pages.join('\n')}\n${await readFile(file, 'latin1')}`;
    return {
      ...(await remember(record, { pages, old, sha256, from: address, at }, options)),
      ...found,
      ...(!namesLicence(said, licence) && { licenceUnseen: true }),
    };
  } finally {
    await rm(file, { force: true });
  }
}

const filesOf = ({ files, work }: FetchOriginalsOptions): string => files ?? fetchedFolder(work);

/** What came of a document, and what lay there of it before. */
interface Came {
  pages: string[];
  old: string[];
  sha256: string;
  from: string;
  at: string;
}

/** Writes what came into the record, for every machine to know, and says what is new in it. */
async function remember(record: Recorded, came: Came, options: FetchOriginalsOptions): Promise<FetchOutcome> {
  const { id, fetched: before } = record;
  const text = markOfText(came.pages);
  // A page of the web is never the same bytes twice: what counts is what it says.
  const same = before
    ? before.sha256 === came.sha256 || before.text === text
    : came.old.length > 0 && markOfText(came.old) === text;
  const quotations = await quotationsFound(record, filesOf(options), options.content, came.pages);
  await recordFetched(join(record.folder, 'document.yaml'), {
    ...(before && same ? before : { sha256: came.sha256, text, from: came.from, at: came.at }),
    quotations: quotations.length > 0 ? quotations : undefined,
  });
  if (same) return { id, what: 'same' };
  if (!before && came.old.length === 0) return { id, what: 'new' };
  const since = before ? `on ${before.at.slice(0, 10)}` : 'before';
  return { id, what: 'changed', message: `“${id}” says something else than when it was fetched ${since}.` };
}

/** The recorded quotations that are in the pages of an original, where these may be read. */
async function quotationsFound({ id, address }: Recorded, files: string, content: string, pages: string[]) {
  const readable = fetchedText(files, id, address);
  if (!readable) return [];
  return quotationsIn(pages, readable.format, quotationsOf(await recordsIn(content), id));
}

/** Compares the quotations of records with what was fetched of them again, after an editor changed their words. */
export async function compareAgain(content: string, files: string): Promise<void> {
  for (const record of await recordsIn(content)) {
    const pages = await textsIn(join(files, 'documents', record.id));
    if (!record.fetched || pages.length === 0 || record.fetched.text !== markOfText(pages)) continue;
    const quotations = await quotationsFound(record, files, content, pages);
    await recordFetched(join(record.folder, 'document.yaml'), {
      ...record.fetched,
      quotations: quotations.length > 0 ? quotations : undefined,
    });
  }
}
