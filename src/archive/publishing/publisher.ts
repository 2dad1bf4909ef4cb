/**
 * The process that makes what is published of files, one after the other. It is started by `ingest/worker-process.ts`,
 * which holds it to its limits.
 */
import type { PublishResult, PublishJob } from '../ingest/job.ts';
import { runJobs } from '../ingest/run-job.ts';
import { publish } from './publish.ts';

runJobs<PublishJob, PublishResult>(publish, 'The copy to be published could not be made of the file.');
