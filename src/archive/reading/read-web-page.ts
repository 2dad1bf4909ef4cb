/** Reads a saved web page. Runs in a process of its own: see `ingest/worker-process.ts`. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { decode } from './decode.ts';
import type { Job, ReadResult } from '../ingest/job.ts';
import { readableText } from './web-page.ts';
import { writeWrittenPages } from './written-pages.ts';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(
  readFileSync(require.resolve('@mozilla/readability/package.json'), 'utf8'),
) as { version: string };

/** Reads the page by its headings. */
export async function readWebPage(
  job: Job,
  progress: (page: number, of: number) => void,
): Promise<ReadResult> {
  const { title, language, sections } = readableText(decode(await readFile(job.file), job.encoding));
  const written = await writeWrittenPages(job, sections, progress);
  return {
    format: 'web-page',
    extractor: `@mozilla/readability ${version}`,
    ...written,
    ...(language && { language }),
    ...(title && { title }),
  };
}
