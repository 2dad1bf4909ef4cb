/**
 * Work on a file in a process apart, within limits of time and memory. A process that is done with a file waits for
 * the next, since loading its engines takes longer than most files; one that failed or grew is ended.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Socket } from 'node:net';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Job, PublishResult, PublishJob, ReadResult, WorkerMessage } from './job.ts';
import { IngestError, isOutOfMemory } from './ingest-error.ts';

export interface Limits {
  /** A file that makes no page in so many seconds of work is given up. */
  secondsWithoutPage: number;
  /** A file that takes more seconds of work than this in all is given up. */
  secondsInAll: number;
  /** A file that takes more memory than this is given up. */
  megabytes: number;
}

export const usualLimits: Limits = { secondsWithoutPage: 90, secondsInAll: 7200, megabytes: 1500 };

/** How often the limits are looked at, in milliseconds. */
const STEP = 200;
/** A process that waits and does not work is given up after so many times as long. */
const WAITS = 10;

/** A process that uses more than this when it is done, in megabytes, is not used again. */
const GROWN = 450;

const reader = fileURLToPath(new URL('../reading/reader.ts', import.meta.url));
const publisher = fileURLToPath(new URL('../publishing/publisher.ts', import.meta.url));

/** Memory in use by a process, in megabytes, where the system reports it (Linux). */
export async function megabytesOf(process: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${process}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/**
 * The time for which processors have worked for a process, in milliseconds, where the system reports it (Linux). A
 * computer that sleeps or is busy with other work does not count.
 */
async function workOf(process: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${process}/stat`, 'utf8').catch(() => '');
  const [user, system] = status.slice(status.lastIndexOf(')')).split(' ').slice(12, 14);
  return user === undefined ? undefined : (Number(user) + Number(system)) * 10;
}

/**
 * Reads a file.
 * @param progress called for each page as it is done
 * @param signal ends the work; the pages that are done stay in the folder
 * @param memory called with how much is in use, a few times a second
 * @throws IngestError with one sentence where the file is no usable document, whatever it did to the reader
 */
export const readInWorker = (
  job: Job,
  progress: (page: number, of: number) => void,
  limits: Limits = usualLimits,
  signal?: AbortSignal,
  memory?: (megabytes: number) => void,
): Promise<ReadResult> => inOwnProcess(reader, job, progress, limits, signal, memory);

/** Makes what is published of a file: see `publish.ts`. As `readInWorker`. */
export const publishInWorker = (
  job: PublishJob,
  progress: (page: number, of: number) => void,
  limits: Limits = usualLimits,
  signal?: AbortSignal,
): Promise<PublishResult> => inOwnProcess(publisher, job, progress, limits, signal);

/** Processes that wait for a file, by what they do and their limit of memory. */
const waiting = new Map<string, ChildProcess[]>();

function poolOf(script: string, megabytes: number): ChildProcess[] {
  const key = `${script} ${megabytes}`;
  if (!waiting.has(key)) waiting.set(key, []);
  return waiting.get(key)!;
}

/** Whether this process stays alive for the other. */
function hold(child: ChildProcess, held: boolean): void {
  for (const handle of [child, child.channel, child.stderr as Socket | null])
    if (held) handle?.ref();
    else handle?.unref();
}

function startProcess(script: string, megabytes: number): ChildProcess {
  let child: ChildProcess | undefined;
  const pool = poolOf(script, megabytes);
  do child = pool.pop();
  while (child && !child.connected);
  if (child) hold(child, true);
  return (
    child ??
    fork(script, [], {
      execArgv: [`--max-old-space-size=${megabytes}`, '--no-warnings'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
  );
}

/** Keeps a process for the next file, or ends it. */
async function putBack(child: ChildProcess, script: string, megabytes: number): Promise<void> {
  const pool = poolOf(script, megabytes);
  for (const event of ['message', 'error', 'close']) child.removeAllListeners(event);
  child.on('error', () => undefined);
  child.stderr!.removeAllListeners('data').resume();
  hold(child, false);
  const grown = (await megabytesOf(child.pid!)) > Math.min(GROWN, megabytes / 2);
  if (grown || pool.length >= availableParallelism()) child.kill('SIGKILL');
  else pool.push(child);
}

function inOwnProcess<Done>(
  script: string,
  job: object,
  progress: (page: number, of: number) => void,
  limits: Limits,
  signal?: AbortSignal,
  memory?: (megabytes: number) => void,
): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = startProcess(script, limits.megabytes);
    // What it worked for other files before.
    const workBefore = workOf(child.pid!);
    let lastWords = '';
    child.stderr!.on('data', (data: Buffer) => (lastWords = `${lastWords}${data.toString()}`.slice(-20_000)));
    // The clock says nothing: it goes on while a computer sleeps.
    let looks = 0;
    let inAll = 0;
    let pageBegan = 0;
    let pageLooks = 0;
    let ended = false;
    const end = (settle: () => void, done = false) => {
      if (ended) return;
      ended = true;
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
      if (done) void putBack(child, script, limits.megabytes);
      // It ends at once, or first what it has started: see `office/libre-office.ts`.
      else child.kill('SIGTERM');
      settle();
    };
    const giveUp = (sentence: string) => end(() => reject(new IngestError(sentence)));
    const stop = () => {
      const reason: unknown = signal?.reason;
      end(() => reject(reason instanceof Error ? reason : new Error('Stopped.')));
    };
    const needsMemory = () =>
      giveUp(`The file was given up: it needs more than ${limits.megabytes} MB of memory.`);
    const watch = setInterval(async () => {
      looks += 1;
      const [work, used] = [await workOf(child.pid!), await megabytesOf(child.pid!)];
      inAll = work === undefined ? looks * STEP : work - ((await workBefore) ?? 0);
      // Where no work is reported, the looks count as work; else as time in which a process may wait.
      const patience = work === undefined ? 1 : WAITS;
      const isOver = (seconds: number, worked: number, looked: number) =>
        worked > seconds * 1000 || looked * STEP > seconds * 1000 * patience;
      if (isOver(limits.secondsWithoutPage, inAll - pageBegan, looks - pageLooks))
        giveUp(`The file was given up: one page took longer than ${limits.secondsWithoutPage} seconds.`);
      else if (isOver(limits.secondsInAll, inAll, looks))
        giveUp(`The file was given up: it took longer than ${limits.secondsInAll} seconds.`);
      memory?.(used);
      if (used > limits.megabytes) needsMemory();
    }, STEP);
    signal?.addEventListener('abort', stop);
    child.on('message', (message: WorkerMessage<Done>) => {
      if ('page' in message) {
        pageBegan = inAll;
        pageLooks = looks;
        progress(message.page, message.of);
      } else if ('unreadable' in message) giveUp(message.unreadable);
      else if ('outOfMemory' in message) needsMemory();
      else end(() => resolve(message.done), true);
    });
    child.on('error', () => giveUp('The file could not be read: the reader did not start.'));
    child.on('close', (_, killedBy) => {
      if (isOutOfMemory(new Error(lastWords))) needsMemory();
      else if (killedBy === 'SIGKILL')
        giveUp(
          'The file was given up: the system ended its reader, which it does where memory is short. Close other programs, and run the command again.',
        );
      else giveUp('The file is damaged: it broke the reader.');
    });
    child.send(job);
  });
}
