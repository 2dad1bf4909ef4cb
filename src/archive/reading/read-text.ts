/** Reads a plain text. Runs in a process of its own: see `ingest/worker-process.ts`. */
import { readFile } from 'node:fs/promises';
import { decode } from './decode.ts';
import type { Job, ReadResult } from '../ingest/job.ts';
import { cleanText } from './plain.ts';
import { splitText } from './split-text.ts';
import { writeWrittenPages } from './written-pages.ts';

/** The rule by which pages are made. Another number when the rule changes. */
const EXTRACTOR = 'plain text 1';

export async function readText(job: Job, progress: (page: number, of: number) => void): Promise<ReadResult> {
  const { text, doubt } = decode(await readFile(job.file), job.encoding);
  // The form feed is a control character that says something: it is kept until the pages are made.
  const whole = text.split('\f').map(cleanText).join('\f');
  const pages = splitText(whole).map((page) => ({ text: page }));
  const written = await writeWrittenPages(job, pages, progress);
  return { format: 'text', extractor: EXTRACTOR, ...written, findings: [...doubt, ...written.findings] };
}
