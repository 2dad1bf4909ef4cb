/**
 * The process that reads one file and ends. It is started by `ingest/worker-process.ts`, which holds it to its
 * limits; nothing that a file does to it reaches the rest.
 */
import type { Job, ReadResult } from '../ingest/job.ts';
import { runJob } from '../ingest/run-job.ts';

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

runJob<Job, ReadResult>(
  (job, progress) => readers[job.format](job, (page, of) => void progress(page, of)),
  'The file is damaged: it could not be read to its end.',
);
