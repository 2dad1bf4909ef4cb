/** What the makers of published copies are given, and what they give back. */
import type { PublishJob } from '../ingest/job.ts';
import type { Page } from '../redact/redact-document.ts';

export interface PublishOptions {
  job: PublishJob;
  pages: Page[];
  /** What is not allowed in the copy. */
  words: string[];
  progress: (page: number, of: number) => Promise<void>;
}

export interface Copy {
  /** The ending of its name. */
  ending: string;
  bytes: Uint8Array;
  /** Pages that are made of their pictures. */
  rebuilt: number[];
}
