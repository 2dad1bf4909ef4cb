/** Work on a file in a process of its own, within limits of time and memory. */
import { fork } from 'node:child_process';
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

const reader = fileURLToPath(new URL('../reading/reader.ts', import.meta.url));
const publisher = fileURLToPath(new URL('../publishing/publisher.ts', import.meta.url));

/** Memory in use by a process, in megabytes, where the system reports it (Linux). */
async function megabytesOf(process: number): Promise<number> {
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

function inOwnProcess<Done>(
  script: string,
  job: object,
  progress: (page: number, of: number) => void,
  limits: Limits,
  signal?: AbortSignal,
  memory?: (megabytes: number) => void,
): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${limits.megabytes}`, '--no-warnings'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let lastWords = '';
    child.stderr!.on('data', (data: Buffer) => (lastWords = `${lastWords}${data.toString()}`.slice(-20_000)));
    // The clock says nothing: it goes on while a computer sleeps.
    let looks = 0;
    let inAll = 0;
    let pageBegan = 0;
    let pageLooks = 0;
    let ended = false;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      clearInterval(watch);
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
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
      inAll = work ?? looks * STEP;
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
      else end(() => resolve(message.done));
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
