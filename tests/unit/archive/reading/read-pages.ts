/** Reads a file in this process: its pages as they are stored, each with its heading above it, and its findings. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job, ReadResult } from '../../../../src/archive/ingest/job.ts';

export async function readPages(
  read: (job: Job, progress: () => void) => Promise<ReadResult>,
  name: string,
  bytes: Uint8Array,
) {
  const folder = await mkdtemp(join(tmpdir(), 'read-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    const result = await read({ file, format: 'text', folder, images: false }, () => undefined);
    const pages: string[] = [];
    for (const { page, heading } of result.pages) {
      const text = await readFile(join(folder, 'pages', `${String(page).padStart(4, '0')}.txt`), 'utf8');
      pages.push(heading === undefined ? text : `# ${heading}\n${text}`);
    }
    const messages = result.findings.map(({ kind, message }) => `${kind}: ${message}`);
    return { ...result, texts: pages, text: pages.join('\n'), messages };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
