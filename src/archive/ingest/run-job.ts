/** Runs the one job of a process that reads or publishes a file, and ends it. */
import { IngestError, isOutOfMemory } from './ingest-error.ts';
import type { WorkerMessage } from './job.ts';

/**
 * Waits for the job, does it, and sends what came of it.
 * @param otherwise what an editor reads where the work failed without a sentence of its own
 */
export function runJob<Job, Done>(
  work: (job: Job, progress: (page: number, of: number) => Promise<void>) => Promise<Done>,
  otherwise: string,
): void {
  const send = (message: WorkerMessage<Done>) =>
    new Promise<void>((resolve) => process.send!(message, () => resolve()));
  process.once('message', async (job: Job) => {
    try {
      await send({ done: await work(job, (page, of) => send({ page, of })) });
    } catch (error) {
      await send(
        isOutOfMemory(error)
          ? { outOfMemory: true }
          : { unreadable: error instanceof IngestError ? error.message : otherwise },
      );
    }
    process.exit(0);
  });
}
