/**
 * Reads an office file. Runs in a process of its own: see `ingest/worker-process.ts`. Word files and presentations of today are
 * read as they are; LibreOffice makes them of others, and web pages of tables.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Unzipped } from 'fflate';
import { IngestError } from '../../ingest/ingest-error.ts';
import type { Job, ReadResult } from '../../ingest/job.ts';
import type { HiddenFinding } from '../../ingest/page.ts';
import { officeKind } from './kind.ts';
import { leftOut, partsOf } from './left-out.ts';
import { convert } from './libre-office.ts';
import { slidePages } from './slides.ts';
import { wordPage } from './word.ts';
import { readableText } from '../web-page.ts';
import { inLengths, writeWrittenPages, type WrittenPage } from '../written-pages.ts';

const { version } = createRequire(import.meta.url)('mammoth/package.json') as { version: string };

/** What today's format of each kind is read by, with the number of the rule by which pages are made. */
const EXTRACTORS = {
  '.docx': `mammoth ${version} 1`,
  '.xlsx': 'LibreOffice, tables 1',
  '.pptx': 'slides 1',
};
type Today = keyof typeof EXTRACTORS;
const TODAY: Record<string, Today> = {
  ...{ '.doc': '.docx', '.odt': '.docx', '.rtf': '.docx' },
  ...{ '.xls': '.xlsx', '.xlsb': '.xlsx', '.ods': '.xlsx', '.ppt': '.pptx', '.odp': '.pptx' },
};

interface Reading {
  pages: WrittenPage[];
  findings?: HiddenFinding[];
}

const READERS: Record<Today, (parts: Unzipped, file: string, kind: string) => Promise<Reading>> = {
  '.docx': async (parts) => {
    const { html, findings } = await wordPage(parts);
    return { pages: (await readableText(html, false)).sections, findings };
  },
  '.xlsx': async (_, file, kind) => {
    const html = await convert(file, kind, 'html:HTML (StarCalc)');
    return { pages: (await readableText(html.toString('utf8'), false)).sections };
  },
  '.pptx': (parts) => Promise.resolve(slidePages(parts)),
};

export async function readOffice(
  job: Job,
  progress: (page: number, of: number) => void,
): Promise<ReadResult> {
  const bytes = await readFile(job.file);
  const kind = officeKind(bytes)!;
  const today = TODAY[kind] ?? (kind as Today);
  const parts = partsOf(today === kind ? bytes : await convert(job.file, kind, today.slice(1)));
  const { pages, findings = [] } = await READERS[today](parts, job.file, kind);
  if (!pages.some(({ text, heading = '' }) => `${text}${heading}`.trim() !== ''))
    throw new IngestError('The office file has no text.');
  const written = await writeWrittenPages(
    job,
    today === '.pptx' ? pages : pages.flatMap(inLengths),
    progress,
  );
  return {
    format: 'office',
    extractor: EXTRACTORS[today] + (today === kind ? '' : `, from ${kind} by LibreOffice`),
    ...written,
    findings: [...leftOut(parts), ...findings, ...written.findings],
  };
}
