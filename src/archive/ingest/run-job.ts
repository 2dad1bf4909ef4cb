/** Runs the jobs of a process that reads or publishes files, one after the other. */
import { IngestError, isOutOfMemory } from './ingest-error.ts';
import type { WorkerMessage } from './job.ts';

/**
 * Waits for jobs, does each, and sends what came of it. The process ends with the one that started it, and after a job
 * that failed, whose file may have broken an engine.
 * @param otherwise what an editor reads where the work failed without a sentence of its own
 */
export function runJobs<Job, Done>(
  work: (job: Job, progress: (page: number, of: number) => Promise<void>) => Promise<Done>,
  otherwise: string,
): void {
  const send = (message: WorkerMessage<Done>) =>
    new Promise<void>((resolve) => process.send!(message, () => resolve()));
  process.once('disconnect', () => process.exit(0));
  process.on('message', async (job: Job) => {
    try {
      await send({ done: await work(job, (page, of) => send({ page, of })) });
    } catch (error) {
      await send(
        isOutOfMemory(error)
          ? { outOfMemory: true }
          : { unreadable: error instanceof IngestError ? error.message : otherwise },
      );
      process.exit(0);
    }
  });
}
