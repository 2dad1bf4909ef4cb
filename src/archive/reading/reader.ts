/**
 * The process that reads files, one after the other. It is started by `ingest/worker-process.ts`, which holds it to its
 * limits; nothing that a file does to it reaches the rest.
 */
import type { Job, ReadResult } from '../ingest/job.ts';
import { runJobs } from '../ingest/run-job.ts';

/** The one way into each format. An engine is loaded only where it is needed. */
const readers: Record<
  ReadResult['format'],
  (job: Job, page: (page: number, of: number) => void) => Promise<ReadResult>
> = {
  pdf: async (...all) => (await import('./pdf/read-pdf.ts')).readPdf(...all),
  image: async (...all) => (await import('./read-image.ts')).readImage(...all),
  text: async (...all) => (await import('./read-text.ts')).readText(...all),
  'web-page': async (...all) => (await import('./read-web-page.ts')).readWebPage(...all),
  office: async (...all) => (await import('./office/read-office.ts')).readOffice(...all),
  email: async (...all) => (await import('./read-email.ts')).readEmail(...all),
};

/** Reads a file, and lists what may betray who gave it away where that is asked for. */
async function read(job: Job, progress: (page: number, of: number) => Promise<void>): Promise<ReadResult> {
  const reading = await readers[job.format](job, (page, of) => void progress(page, of));
  if (!job.traces) return reading;
  const { tracesOf } = await import('../findings/traces/traces.ts');
  return { ...reading, traces: await tracesOf(job) };
}

runJobs<Job, ReadResult>(read, 'The file is damaged: it could not be read to its end.');
