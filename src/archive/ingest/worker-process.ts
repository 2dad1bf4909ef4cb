/** Work on a file in a process of its own, within limits of time and memory. */
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Job, PublishResult, PublishJob, ReadResult, WorkerMessage } from './job.ts';
import { IngestError } from './ingest-error.ts';

export interface Limits {
  /** A file that makes no page in this time is given up. */
  secondsWithoutPage: number;
  /** A file that takes longer than this in all is given up. */
  secondsInAll: number;
  /** A file that takes more memory than this is given up. */
  megabytes: number;
}

export const usualLimits: Limits = { secondsWithoutPage: 90, secondsInAll: 7200, megabytes: 1500 };

/** How often the limits are looked at, and the longest that a busy computer takes to do so, in milliseconds. */
const STEP = 200;
const LONGEST_STEP = 5_000;

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
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Counted in steps: a computer that slept has not worked for as long as its clock went on.
    let lastStep = Date.now();
    let inAll = 0;
    let withoutPage = 0;
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
    const watch = setInterval(async () => {
      const step = Math.min(Date.now() - lastStep, LONGEST_STEP);
      lastStep = Date.now();
      inAll += step;
      withoutPage += step;
      if (withoutPage > limits.secondsWithoutPage * 1000)
        giveUp(`The file was given up: one page took longer than ${limits.secondsWithoutPage} seconds.`);
      else if (inAll > limits.secondsInAll * 1000)
        giveUp(`The file was given up: it took longer than ${limits.secondsInAll} seconds.`);
      else {
        const used = await megabytesOf(child.pid!);
        memory?.(used);
        if (used > limits.megabytes)
          giveUp(`The file was given up: it needs more than ${limits.megabytes} MB of memory.`);
      }
    }, STEP);
    signal?.addEventListener('abort', stop);
    child.on('message', (message: WorkerMessage<Done>) => {
      if ('page' in message) {
        withoutPage = 0;
        progress(message.page, message.of);
      } else if ('unreadable' in message) giveUp(message.unreadable);
      else end(() => resolve(message.done));
    });
    child.on('error', () => giveUp('The file could not be read: the reader did not start.'));
    child.on('exit', () => giveUp('The file is damaged: it broke the reader.'));
    child.send(job);
  });
}
