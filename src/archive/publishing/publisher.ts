/**
 * The process that makes what is published of one file and ends. It is started by `ingest/worker-process.ts`,
 * which holds it to its limits.
 */
import type { PublishResult, PublishJob, WorkerMessage } from '../ingest/job.ts';
import { publish } from './publish.ts';
import { IngestError } from '../ingest/ingest-error.ts';

const sendMessage = (message: WorkerMessage<PublishResult>) =>
  new Promise<void>((resolve) => process.send!(message, () => resolve()));

process.once('message', async (job: PublishJob) => {
  try {
    await sendMessage({ done: await publish(job, (page, of) => sendMessage({ page, of })) });
  } catch (error) {
    await sendMessage({
      unreadable:
        error instanceof IngestError
          ? error.message
          : 'The copy to be published could not be made of the file.',
    });
  }
  process.exit(0);
});
