/** Reads a saved web page. Runs in a process of its own: see `ingest/worker-process.ts`. */
import { readFile } from 'node:fs/promises';
import { decode } from './decode.ts';
import type { Job, ReadResult } from '../ingest/job.ts';
import { readableText } from './web-page.ts';
import { hiddenWords, writeWrittenPages } from './written-pages.ts';

/** The rule by which pages are made. Another number when the rule changes. */
const EXTRACTOR = 'web page as Chromium shows it 3';

/** Reads the page by its headings. */
export async function readWebPage(
  job: Job,
  progress: (page: number, of: number) => void,
): Promise<ReadResult> {
  const page = decode(await readFile(job.file), job.encoding);
  const { title, language, sections, hidden, doubt } = await readableText(page.text);
  const written = await writeWrittenPages(job, sections, progress);
  const compare = ' Open the page in a browser to see whether a part is missing.';
  written.findings.push(...page.doubt, ...hiddenWords('The page hides', hidden, compare));
  if (doubt !== undefined) written.findings.push({ kind: 'unsure-reading', message: doubt });
  return {
    format: 'web-page',
    extractor: EXTRACTOR,
    ...written,
    ...(language && { language }),
    ...(title && { title }),
  };
}
