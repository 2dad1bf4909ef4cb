/**
 * The process that reads one file and ends. It is started by `ingest/worker-process.ts`, which holds it to its
 * limits; nothing that a file does to it reaches the rest.
 */
import type { Job, ReadResult, WorkerMessage } from '../ingest/job.ts';
import { IngestError } from '../ingest/ingest-error.ts';

const sendMessage = (message: WorkerMessage<ReadResult>) =>
  new Promise<void>((resolve) => process.send!(message, () => resolve()));

/** The one way into each format. An engine is loaded only where it is needed. */
const readers: Record<
  Job['format'],
  (job: Job, page: (page: number, of: number) => void) => Promise<ReadResult>
> = {
  pdf: async (...all) => (await import('./pdf/read-pdf.ts')).readPdf(...all),
  image: async (...all) => (await import('./read-image.ts')).readImage(...all),
  text: async (...all) => (await import('./read-text.ts')).readText(...all),
  'web-page': async (...all) => (await import('./read-web-page.ts')).readWebPage(...all),
};

process.once('message', async (job: Job) => {
  try {
    await sendMessage({ done: await readers[job.format](job, (page, of) => void sendMessage({ page, of })) });
  } catch (error) {
    await sendMessage({
      unreadable:
        error instanceof IngestError
          ? error.message
          : 'The file is damaged: it could not be read to its end.',
    });
  }
  process.exit(0);
});
