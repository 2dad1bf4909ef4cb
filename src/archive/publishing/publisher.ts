/**
 * The process that makes what is published of one file and ends. It is started by `ingest/worker-process.ts`,
 * which holds it to its limits.
 */
import type { PublishResult, PublishJob } from '../ingest/job.ts';
import { runJob } from '../ingest/run-job.ts';
import { publish } from './publish.ts';

runJob<PublishJob, PublishResult>(publish, 'The copy to be published could not be made of the file.');
